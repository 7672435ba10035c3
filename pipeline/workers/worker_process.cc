#include "pipeline/workers/worker_process.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

#include "pipeline/stages/models.h"
#include "pipeline/workers/confinement.h"
#include "pipeline/workers/page_codec.h"

namespace truat::pipeline {
namespace {

constexpr int kSocketInWorker = STDERR_FILENO + 1;
constexpr int kModelMissing = 3, kInternalError = 70;  // exit statuses beside kNotConfined

// What can't be sent within `patience` is given up, so that a worker that doesn't listen holds
// nobody up.
void limit_sending(int socket, std::chrono::seconds patience) {
  const timeval limit{patience.count(), 0};
  setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
}

// The process that was copied has a database, other workers and a terminal. None is a worker's.
void leave_everything_behind(int socket) {
  // A group of its own: Ctrl-C is for the coordinator, and must not look like a crash.
  setpgid(0, 0);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    if (signal(number, SIG_DFL) == SIG_IGN) signal(number, SIG_IGN);
  }
  // First: where a standard descriptor was closed, the socket may have its number.
  if (dup2(socket, kSocketInWorker) < 0) _exit(kNotConfined);
  // Broken files make libraries talk; what matters comes back as a message.
  const int nowhere = open("/dev/null", O_RDWR);
  if (nowhere < 0) _exit(kNotConfined);
  for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, standard);
  closefrom(kSocketInWorker + 1);
}

int lived(const WorkerLife& life) {
  try {
    return life(kSocketInWorker);
  } catch (const ModelsError&) {
    return kModelMissing;
  } catch (const std::exception&) {
    return kInternalError;
  }
}

pid_t start(const WorkerLife& life, int socket) {
  const pid_t process = fork();
  if (process < 0) throw std::system_error(errno, std::generic_category(), "starting a worker");
  if (process > 0) return process;
  leave_everything_behind(socket);
  _exit(lived(life));  // and not exit(): nothing of what was copied is flushed or destroyed here
}

}  // namespace

WorkerProcess::WorkerProcess(const WorkerLife& life, std::chrono::seconds patience) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
    throw std::system_error(errno, std::generic_category(), "starting a worker");
  }
  socket_ = pair[0];
  reader_ = MessageReader(socket_);
  limit_sending(socket_, patience);
  try {
    process_ = start(life, pair[1]);
  } catch (...) {
    close(pair[1]);
    close(socket_);
    throw;
  }
  close(pair[1]);
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : process_(other.process_), socket_(other.socket_), reader_(std::move(other.reader_)) {
  other.process_ = -1;
  other.socket_ = -1;
}

WorkerProcess::~WorkerProcess() { end(); }

bool WorkerProcess::send(const messages::Request& request) {
  return MessageWriter(socket_).send(request.SerializeAsString());
}

bool WorkerProcess::receive() { return reader_.receive() == MessageReader::State::kOpen; }

std::optional<messages::Reply> WorkerProcess::next() {
  const auto message = reader_.next();
  if (!message) return std::nullopt;
  messages::Reply reply;
  if (!reply.ParseFromString(*message)) throw CodecError("an answer that is none");
  return reply;
}

void WorkerProcess::kill() {
  if (process_ > 0) ::kill(process_, SIGKILL);
}

WorkerProcess::End WorkerProcess::end() {
  if (process_ < 0) return End::kLost;
  // A worker that has died by itself is a zombie by now or within a moment; killing it again does
  // no harm and a hanging one needs it.
  int status = 0;
  if (waitpid(process_, &status, WNOHANG) != process_) {
    kill();
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
  }
  process_ = -1;
  close(socket_);
  socket_ = -1;
  if (!WIFEXITED(status)) return End::kLost;
  switch (WEXITSTATUS(status)) {
    case kModelMissing:
      return End::kModelMissing;
    case kNotConfined:
      return End::kUnfit;
    default:
      return End::kLost;
  }
}

}  // namespace truat::pipeline
