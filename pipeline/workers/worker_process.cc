#include "pipeline/workers/worker_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

#include "pipeline/workers/confinement.h"
#include "pipeline/workers/page_codec.h"

namespace truat::pipeline {
namespace {

constexpr int kSocketInWorker = 3;

// What can't be sent within `patience` is given up, so that a worker that doesn't listen holds
// nobody up.
void limit_sending(int socket, std::chrono::seconds patience) {
  const timeval limit{patience.count(), 0};
  setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
}

pid_t spawn(const std::string& program, const std::vector<std::string>& arguments, int socket) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // dup2 onto itself would keep close-on-exec; sockets are numbered higher than 3 here.
  posix_spawn_file_actions_adddup2(&actions, socket, kSocketInWorker);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  // Broken files make libraries talk; what matters comes back as a message.
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> words;
  words.push_back(const_cast<char*>("truat"));
  for (const std::string& argument : arguments)
    words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  // A group of its own: Ctrl-C is for the coordinator, and must not look like a crash.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  pid_t process = -1;
  const int error =
      posix_spawn(&process, program.c_str(), &actions, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::system_error(error, std::generic_category(), "starting a worker");
  return process;
}

}  // namespace

WorkerProcess::WorkerProcess(const std::string& program, const std::vector<std::string>& arguments,
                             std::chrono::seconds patience) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
    throw std::system_error(errno, std::generic_category(), "starting a worker");
  }
  // Out of the way of the number that the worker expects.
  const int theirs = fcntl(pair[1], F_DUPFD_CLOEXEC, kSocketInWorker + 1);
  close(pair[1]);
  socket_ = pair[0];
  reader_ = MessageReader(socket_);
  limit_sending(socket_, patience);
  try {
    process_ = spawn(program, arguments, theirs);
  } catch (...) {
    close(theirs);
    close(socket_);
    throw;
  }
  close(theirs);
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : process_(other.process_), socket_(other.socket_), reader_(std::move(other.reader_)) {
  other.process_ = -1;
  other.socket_ = -1;
}

WorkerProcess::~WorkerProcess() { end(); }

bool WorkerProcess::send(const messages::Request& request) {
  return send_message(socket_, request.SerializeAsString());
}

bool WorkerProcess::receive() { return reader_.receive() == MessageReader::State::kOpen; }

std::optional<messages::Reply> WorkerProcess::next() {
  const auto message = reader_.next();
  if (!message) return std::nullopt;
  messages::Reply reply;
  if (!reply.ParseFromString(*message)) throw CodecError("an answer that is none");
  return reply;
}

WorkerProcess::End WorkerProcess::end() {
  if (process_ < 0) return End::kLost;
  // A worker that has died by itself is a zombie by now or within a moment; killing it again does
  // no harm and a hanging one needs it.
  int status = 0;
  if (waitpid(process_, &status, WNOHANG) != process_) {
    kill(process_, SIGKILL);
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
  }
  process_ = -1;
  close(socket_);
  socket_ = -1;
  constexpr int kWrongUsage = 2, kModelMissing = 3;
  if (!WIFEXITED(status)) return End::kLost;
  switch (WEXITSTATUS(status)) {
    case kModelMissing:
      return End::kModelMissing;
    case kWrongUsage:
    case kNotConfined:
      return End::kUnfit;
    default:
      return End::kLost;
  }
}

}  // namespace truat::pipeline
