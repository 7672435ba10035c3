// A worker process as the coordinator sees it: started, given work, watched, ended.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <optional>

#include "pipeline/messages.pb.h"
#include "pipeline/workers/wire.h"

namespace truat::pipeline {

// What a worker does with its end of the socket; the exit status of its process.
using WorkerLife = std::function<int(int socket)>;

class WorkerProcess {
 public:
  // A copy of this process (fork) that has nothing but `life` and its socket: what is loaded here,
  // such as the models, it needs not load again. This process must have no other thread. A request
  // that the worker doesn't take within `patience` is not sent. Throws std::system_error.
  WorkerProcess(const WorkerLife& life, std::chrono::seconds patience);
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
  // Tells it to end and does not wait for that; end() takes it away.
  void kill();

 private:
  pid_t process_ = -1;
  int socket_ = -1;
  MessageReader reader_{-1};
};

}  // namespace truat::pipeline
