// What a confined process can't do any more. Each attempt is made in a process of its own.
#include "pipeline/workers/confinement.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <functional>
#include <thread>

#include "support/scratch_folder.h"

namespace truat::pipeline {
namespace {

// Whether `attempt` says true in a confined process.
bool succeeds(const std::function<bool()>& attempt, const WorkerLimits& limits = {}) {
  const pid_t child = fork();
  if (child == 0) {
    confine(limits);
    _exit(attempt() ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status)) << "ended by signal " << WTERMSIG(status);
  EXPECT_NE(WEXITSTATUS(status), kNotConfined);
  return WEXITSTATUS(status) == 0;
}

// Each of these can be done without confinement, which is checked first.
void expect_refused(const std::function<bool()>& attempt) {
  const pid_t child = fork();
  if (child == 0) _exit(attempt() ? 0 : 1);
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_EQ(WEXITSTATUS(status), 0) << "can't even be done unconfined";
  EXPECT_FALSE(succeeds(attempt));
}

class Confinement : public testing::Test {
 protected:
  const support::ScratchFolder folder_;
  const std::string file_ = folder_.write("file", "content");
};

TEST_F(Confinement, FilesAreReadNotWrittenMadeOrRemoved) {
  EXPECT_TRUE(succeeds([&] { return open(file_.c_str(), O_RDONLY) >= 0; }));
  expect_refused([&] { return open(file_.c_str(), O_WRONLY) >= 0; });
  expect_refused([&] { return open(file_.c_str(), O_RDWR) >= 0; });
  expect_refused([&] { return open(folder_.path("new").c_str(), O_RDONLY | O_CREAT, 0600) >= 0; });
  expect_refused([&] {
    return syscall(SYS_openat, AT_FDCWD, folder_.path("newer").c_str(), O_WRONLY | O_CREAT, 0600) >=
           0;
  });
  expect_refused([&] { return mkdir(folder_.path("folder").c_str(), 0700) == 0; });
  expect_refused([&] { return symlink("/", folder_.path("link").c_str()) == 0; });
  expect_refused([&] { return rename(file_.c_str(), file_.c_str()) == 0; });
  expect_refused([&] { return truncate(file_.c_str(), 7) == 0; });
  expect_refused([&] { return chmod(file_.c_str(), 0600) == 0; });
  EXPECT_FALSE(succeeds([&] { return unlink(file_.c_str()) == 0; }));
  EXPECT_TRUE(std::filesystem::exists(file_));
}

TEST_F(Confinement, NoNetwork) {
  for (const int family : {AF_INET, AF_UNIX}) {
    expect_refused([=] { return socket(family, SOCK_STREAM, 0) >= 0; });
  }
  expect_refused([] {
    int pair[2];
    return socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0;
  });
}

TEST_F(Confinement, NoOtherProgramsAndProcesses) {
  EXPECT_FALSE(succeeds([] { return execl("/bin/true", "true", nullptr) == 0; }));
  expect_refused([] {
    const pid_t child = fork();
    if (child == 0) _exit(0);
    return child > 0;
  });
  expect_refused([] { return kill(getppid(), 0) == 0; });
}

TEST_F(Confinement, ThreadsMayBeStarted) {
  EXPECT_TRUE(succeeds([] {
    bool ran = false;
    std::thread([&] { ran = true; }).join();
    return ran;
  }));
}

TEST_F(Confinement, MemoryEndsAtItsLimit) {
#ifdef TRUAT_SANITIZED
  GTEST_SKIP() << "sanitizers reserve more address space than the limit";
#endif
  const auto map = [](size_t bytes) {
    return mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
           MAP_FAILED;
  };
  EXPECT_TRUE(succeeds([&] { return map(1UL << 30); }));
  EXPECT_FALSE(succeeds([&] { return map(1UL << 30); }, {.memory = 512UL << 20}));
}

TEST_F(Confinement, ProcessorTimeEndsAtItsLimit) {
  const pid_t child = fork();
  if (child == 0) {
    confine({.cpu_seconds = 1});
    std::atomic<unsigned> turns = 0;
    for (;;) ++turns;
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
}

TEST_F(Confinement, LimitsCantBeLifted) {
  EXPECT_FALSE(succeeds([] {
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    return setrlimit(RLIMIT_FSIZE, &more) == 0;
  }));
  EXPECT_TRUE(succeeds([] {
    rlimit limits{};
    return getrlimit(RLIMIT_FSIZE, &limits) == 0 && limits.rlim_max == 0;
  }));
}

}  // namespace
}  // namespace truat::pipeline
