// A worker process as the coordinator sees it: started, given work, watched, ended.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/messages.pb.h"
#include "pipeline/workers/wire.h"

namespace truat::pipeline {

class WorkerProcess {
 public:
  // Starts this very program as a worker: `arguments` follow its name. Throws std::system_error.
  explicit WorkerProcess(const std::vector<std::string>& arguments);
  ~WorkerProcess();  // kills it if it still runs, and takes its end away
  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&&) = delete;

  int socket() const { return socket_; }
  bool send(const messages::Request& request);
  // Takes what is there; false: the worker is gone, or speaks nonsense.
  bool receive();
  std::optional<messages::Reply> next();

  // Ends it if it runs; how it ended.
  enum class End {
    kLost,          // crashed, outgrew its memory or was killed, over what it read
    kModelMissing,  // could not load the OCR model
    kUnfit,         // could not begin at all: a fault of this program or machine, not of a file
  };
  End end();

 private:
  pid_t process_ = -1;
  int socket_ = -1;
  MessageReader reader_{-1};
  bool nonsense_ = false;
};

}  // namespace truat::pipeline
