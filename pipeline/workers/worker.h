// A worker's life: confined, it answers one request after the other until the coordinator hangs up.
// Everything that touches the bytes of files happens here.
#pragma once

#include <functional>
#include <optional>

#include "pipeline/messages.pb.h"
#include "pipeline/stages/models.h"
#include "pipeline/stages/read.h"
#include "pipeline/workers/confinement.h"

namespace truat::pipeline {

// Answers requests; in a worker process, or in this one.
class Worker {
 public:
  Worker(const Models& models, const ReadingOptions& options)
      : models_(models), reader_(models, options) {}

  using Answer = std::function<void(const messages::Reply&)>;
  // The last answer is always `done`. Throws ModelsError when the OCR model can't be used.
  void work(const messages::Request& request, const Answer& answer);

 private:
  void read_pages(const messages::ReadPages& request, const Answer& answer);
  void interpret(const messages::Interpret& request, const Answer& answer);

  OpenDocument& open(const messages::ReadPages& request, const Answer& answer);

  const Models& models_;
  Reader reader_;
  std::optional<OpenDocument> document_;  // the last one: pieces of a long document come in a row
  std::string content_;                   // hash of its bytes
};

// Until the other side of the socket closes. Returns an exit code.
int run_worker(int socket, const Models& models, const ReadingOptions& options,
               const WorkerLimits& limits);

}  // namespace truat::pipeline
