// Who does the tasks of open documents: the workers of a crew, or this process itself. Hands tasks
// out and takes in what comes back; which task is next, a document's job says.
#pragma once

#include <chrono>
#include <functional>
#include <list>
#include <optional>
#include <string>

#include "pipeline/stages/models.h"
#include "pipeline/workers/crew.h"
#include "pipeline/workers/ingest_run.h"
#include "pipeline/workers/open_file.h"
#include "pipeline/workers/worker.h"

namespace truat::pipeline {

class TaskHands {
 public:
  // Both must live as long as this.
  TaskHands(const Models& models, const IngestOptions& options);

  // Gives every idle worker a task, if there is one. Files stay where they are until they have no
  // task under way.
  void hand_out(std::list<OpenFile>& files);

  // Waits for answers, at most so long; at once when nobody works.
  void wait(std::chrono::milliseconds longest);

  // Ends what is under way for a file; its job hears the code and cause.
  void stop(const OpenFile& file, const std::string& code, const std::string& cause);

  // No task follows: the workers end while what they read is stored.
  void dismiss() { crew_.dismiss(); }

 private:
  bool hand_out_task(OpenFile& open);
  void work_here(OpenFile& open, const Task& task);
  void give_to_crew(OpenFile& open, const Task& task);
  void take(OpenFile& open, const messages::Reply& reply);

  const IngestOptions& options_;
  std::optional<Worker> here_;
  Crew crew_;
};

}  // namespace truat::pipeline
