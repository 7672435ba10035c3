// A program that runs beside the test, which can look at it, end it, or wait for it.
#pragma once

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <string>
#include <vector>

namespace truat::support {

class StartedProgram {
 public:
  explicit StartedProgram(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    process_ = fork();
    if (process_ != 0) return;
    const int nowhere = open("/dev/null", O_RDWR);
    for (const int descriptor : {0, 1, 2}) dup2(nowhere, descriptor);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  ~StartedProgram() {
    if (process_ > 0) send(SIGKILL), wait();
  }
  StartedProgram(const StartedProgram&) = delete;
  StartedProgram& operator=(const StartedProgram&) = delete;

  void send(int signal) const { kill(process_, signal); }

  // Its exit code; 128 + signal when it was ended by one.
  int wait() {
    int status = 0;
    waitpid(process_, &status, 0);
    process_ = -1;
    return exit_code(status);
  }
  bool has_ended() {
    siginfo_t info = {};
    return waitid(P_PID, static_cast<id_t>(process_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           info.si_pid != 0;
  }

  std::vector<pid_t> children() const {
    const std::string id = std::to_string(process_);
    std::ifstream in("/proc/" + id + "/task/" + id + "/children");
    std::vector<pid_t> out;
    for (pid_t child = 0; in >> child;) out.push_back(child);
    return out;
  }

  // Most memory that it used so far, in kB.
  long peak_memory() const {
    std::ifstream in("/proc/" + std::to_string(process_) + "/status");
    for (std::string line; std::getline(in, line);) {
      if (line.rfind("VmHWM:", 0) == 0) return std::stol(line.substr(6));
    }
    return 0;
  }

 private:
  static int exit_code(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  pid_t process_ = -1;
};

// From now on processes whose parent ends become children of this one, so that none is overlooked.
inline void adopt_orphans() { prctl(PR_SET_CHILD_SUBREAPER, 1); }

// Whether any process that was started by this one, or by one of those, is left.
inline bool has_descendants() {
  int status = 0;
  pid_t ended = 0;
  while ((ended = waitpid(-1, &status, WNOHANG)) > 0) {
  }
  return ended == 0;
}

}  // namespace truat::support
