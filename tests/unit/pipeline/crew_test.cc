// Whatever becomes of a worker, its task ends, its process is gone, and the next task finds
// another.
#include "pipeline/workers/crew.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include "pipeline/stages/models.h"
#include "pipeline/workers/page_codec.h"
#include "unit/pipeline/failing_workers.h"

namespace truat::pipeline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Clock = std::chrono::steady_clock;

struct Heard {
  std::vector<std::string> replies;
  int ends = 0;
  std::string code, cause;
};

class CrewTest : public testing::Test {
 protected:
  // No child, neither running nor as a zombie.
  void TearDown() override { EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1) << "a child is left"; }

  static CrewOptions options(const std::string& worker) {
    CrewOptions out;
    out.life = failing_worker(worker);
    out.longest_silence = std::chrono::seconds(1);
    return out;
  }

  static Crew::Listener listener(Heard& heard) {
    return {[&heard](const messages::Reply& reply) {
              if (reply.has_opened()) heard.replies.push_back("opened");
              if (reply.has_drawing()) heard.replies.push_back("drawing");
              if (reply.has_page_read()) heard.replies.push_back("page_read");
            },
            [&heard](const std::string& code, const std::string& cause) {
              ++heard.ends;
              heard.code = code;
              heard.cause = cause;
            },
            &heard};
  }

  static messages::Request request(const std::string& path) {
    messages::Request out;
    out.mutable_read_pages()->set_path(path);
    return out;
  }

  static void wait_for(Crew& crew, const std::function<bool()>& reached) {
    const auto start = Clock::now();
    while (!reached() && Clock::now() - start < std::chrono::seconds(20)) {
      crew.wait(std::chrono::milliseconds(50));
    }
    EXPECT_TRUE(reached());
  }

  static Heard ask(Crew& crew, size_t request_size = 10) {
    Heard heard;
    crew.start(request(std::string(request_size, 'x')), listener(heard));
    wait_for(crew, [&heard] { return heard.ends > 0; });
    EXPECT_EQ(heard.ends, 1);
    EXPECT_EQ(crew.busy(), 0);
    return heard;
  }
};

TEST_F(CrewTest, AnswersComeInOrderAndThenTheEnd) {
  Crew crew(options("DiligentWorker"));
  for (int time = 0; time < 3; ++time) {
    const Heard heard = ask(crew);
    EXPECT_THAT(heard.replies, ElementsAre("opened", "drawing", "page_read"));
    EXPECT_EQ(heard.code, "");
  }
}

TEST_F(CrewTest, ACrashingWorkerLeavesItsPageAndACrewThatGoesOn) {
  Crew crew(options("CrashingWorker"));
  for (int time = 0; time < 2; ++time) {
    const Heard heard = ask(crew);
    EXPECT_THAT(heard.replies, ElementsAre("drawing"));
    EXPECT_EQ(heard.code, "crashed");
  }
}

TEST_F(CrewTest, AHangingWorkerIsEndedAtItsLimit) {
  Crew crew(options("HangingWorker"));
  const auto start = Clock::now();
  const Heard heard = ask(crew);
  EXPECT_EQ(heard.code, "timeout");
  EXPECT_THAT(heard.cause, HasSubstr("longer than 1 s"));
  EXPECT_LT(Clock::now() - start, std::chrono::seconds(5));
}

TEST_F(CrewTest, AMemoryEatingWorkerIsStoppedByItsOwnLimit) {
#ifdef TRUAT_SANITIZED
  GTEST_SKIP() << "sanitizers reserve more address space than the limit";
#endif
  CrewOptions wide = options("MemoryEatingWorker");
  wide.longest_silence = std::chrono::seconds(15);
  Crew crew(wide);
  EXPECT_EQ(ask(crew).code, "crashed");
}

TEST_F(CrewTest, AWorkerThatSpeaksNonsenseCountsAsCrashed) {
  for (const char* worker : {"WorkerThatSpeaksNonsense", "WorkerThatAnnouncesGigabytes"}) {
    CrewOptions patient = options(worker);
    patient.longest_silence = std::chrono::seconds(15);
    Crew crew(patient);
    EXPECT_EQ(ask(crew).code, "crashed") << worker;
  }
}

TEST_F(CrewTest, AnAnswerThatItsListenerCantBelieveCountsAsACrash) {
  Crew crew(options("DiligentWorker"));
  Heard heard;
  Crew::Listener unbelieving = listener(heard);
  unbelieving.on_reply = [](const messages::Reply&) { throw CodecError("page 1 of 0"); };
  crew.start(messages::Request(), unbelieving);
  while (heard.ends == 0) crew.wait(std::chrono::milliseconds(50));
  EXPECT_EQ(heard.code, "crashed");
  EXPECT_EQ(ask(crew).code, "");
}

TEST_F(CrewTest, AWorkerThatDoesNotListenHoldsNobodyUp) {
  Crew crew(options("DeafWorker"));
  EXPECT_EQ(ask(crew, 8 << 20).code, "crashed");
}

TEST_F(CrewTest, AWorkerThatEndsWhileIdleCostsNoTask) {
  Crew crew(options("LeavingWorker"));
  for (int time = 0; time < 5; ++time) {
    EXPECT_EQ(ask(crew).code, "");
    siginfo_t end;  // waits until it is gone, and leaves that to be seen by the crew
    const auto process = static_cast<id_t>(crew.process_of_first_worker());
    ASSERT_EQ(waitid(P_PID, process, &end, WEXITED | WNOWAIT), 0);
  }
}

TEST_F(CrewTest, WorkersOfOneOwnerAreStoppedOthersGoOn) {
  CrewOptions two = options("HangingWorker");
  two.workers = 2;
  two.longest_silence = std::chrono::seconds(30);
  Crew crew(two);
  Heard mine, yours;
  crew.start(messages::Request(), listener(mine));
  crew.start(messages::Request(), listener(yours));
  EXPECT_FALSE(crew.has_free());
  crew.stop(&mine, "timeout", "the document took too long");
  EXPECT_EQ(mine.code, "timeout");
  EXPECT_EQ(yours.ends, 0);
  EXPECT_EQ(crew.busy(), 1);
}

TEST_F(CrewTest, AWorkerAtItsLastStepIsSentTheNextTask) {
  Crew crew(options("WorkerThatAwaitsTheNext"));
  Heard first, second;
  crew.start(request("first"), listener(first));
  EXPECT_FALSE(crew.has_free());
  wait_for(crew, [&crew] { return crew.has_free(); });
  crew.start(request("last"), listener(second));
  EXPECT_FALSE(crew.has_free());
  wait_for(crew, [&second] { return second.ends > 0; });
  EXPECT_EQ(first.code, "");
  EXPECT_EQ(second.code, "");
}

TEST_F(CrewTest, ATaskThatWasSentAheadOutlivesItsWorker) {
  Crew crew(options("WorkerThatAwaitsTheNextAndCrashes"));
  Heard first, second;
  crew.start(request("crash"), listener(first));
  wait_for(crew, [&crew] { return crew.has_free(); });
  crew.start(request("last"), listener(second));
  wait_for(crew, [&second] { return second.ends > 0; });
  EXPECT_EQ(first.code, "crashed");
  EXPECT_EQ(second.code, "");
}

// Each would wait for the other to listen.
TEST_F(CrewTest, ALargeTaskIsNotSentToAWorkerThatTalks) {
  CrewOptions patient = options("TalkativeWorker");
  patient.longest_silence = std::chrono::seconds(15);
  Crew crew(patient);
  Heard first, second;
  crew.start(request("first"), listener(first));
  wait_for(crew, [&crew] { return crew.has_free(); });
  crew.start(request(std::string(4 << 20, 'x')), listener(second));
  wait_for(crew, [&second] { return second.ends > 0; });
  EXPECT_EQ(first.code, "");
  EXPECT_EQ(second.code, "");
}

TEST_F(CrewTest, ATaskThatWasSentAheadCanBeStopped) {
  Crew crew(options("WorkerThatAwaitsTheNext"));
  Heard first, second;
  crew.start(request("first"), listener(first));
  wait_for(crew, [&crew] { return crew.has_free(); });
  crew.start(request("last"), listener(second));
  crew.stop(&second, "timeout", "the document took too long");
  EXPECT_EQ(second.code, "timeout");
  wait_for(crew, [&crew] { return crew.busy() == 0; });
  EXPECT_EQ(first.code, "");
  EXPECT_EQ(first.ends, 1);
  EXPECT_EQ(second.ends, 1);
}

TEST_F(CrewTest, AWorkerThatCantBeginEndsTheRunAndNoFile) {
  Crew unfit(options("UnfitWorker")), without_model(options("WorkerWithoutModel"));
  EXPECT_THROW(ask(unfit), std::runtime_error);
  EXPECT_THROW(ask(without_model), ModelsError);
}

TEST_F(CrewTest, AWorkerIsRecycledAfterSoManyPages) {
  CrewOptions often = options("DiligentWorker");
  often.recycle_after = 2;
  Crew crew(often);
  std::vector<pid_t> processes;
  for (int page = 0; page < 5; ++page) {
    ask(crew);
    processes.push_back(crew.process_of_first_worker());
  }
  EXPECT_EQ(processes[0], processes[1]);
  EXPECT_NE(processes[1], processes[2]);
  EXPECT_EQ(processes[2], processes[3]);
  EXPECT_NE(processes[3], processes[4]);
}

}  // namespace
}  // namespace truat::pipeline
