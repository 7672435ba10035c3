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
  // Starts `program` as a worker: `arguments` follow its name, its socket is descriptor 3. A
  // request that it doesn't take within `patience` is not sent. Throws std::system_error.
  WorkerProcess(const std::string& program, const std::vector<std::string>& arguments,
                std::chrono::seconds patience);
  ~WorkerProcess();  // kills it if it still runs, and takes its end away
  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&&) = delete;

  int socket() const { return socket_; }
  pid_t process() const { return process_; }
  bool send(const messages::Request& request);
  // Takes what is there; false: the worker is gone, or speaks nonsense.
  bool receive();
  // The next answer, if one is there whole. Throws CodecError when it is none.
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
};

}  // namespace truat::pipeline
