#include "pipeline/workers/worker_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

#include "pipeline/workers/confinement.h"

namespace truat::pipeline {
namespace {

constexpr int kSocketInWorker = 3;

pid_t spawn(const std::vector<std::string>& arguments, int socket) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // dup2 onto itself would keep close-on-exec; sockets are numbered higher than 3 here.
  posix_spawn_file_actions_adddup2(&actions, socket, kSocketInWorker);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  // Broken files make libraries talk; what matters comes back as a message.
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> words;
  std::string program = "truat";
  words.push_back(program.data());
  for (const std::string& argument : arguments)
    words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  pid_t process = -1;
  const int error =
      posix_spawn(&process, "/proc/self/exe", &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::system_error(error, std::generic_category(), "starting a worker");
  return process;
}

}  // namespace

WorkerProcess::WorkerProcess(const std::vector<std::string>& arguments) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
    throw std::system_error(errno, std::generic_category(), "starting a worker");
  }
  // Out of the way of the number that the worker expects.
  const int theirs = fcntl(pair[1], F_DUPFD_CLOEXEC, kSocketInWorker + 1);
  close(pair[1]);
  socket_ = pair[0];
  reader_ = MessageReader(socket_);
  process_ = spawn(arguments, theirs);
  close(theirs);
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : process_(other.process_),
      socket_(other.socket_),
      reader_(std::move(other.reader_)),
      nonsense_(other.nonsense_) {
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
  if (!reply.ParseFromString(*message)) {
    nonsense_ = true;
    return std::nullopt;
  }
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
