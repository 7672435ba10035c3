// Which task comes next, and what a lost worker costs.
#include "pipeline/workers/document_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "core/page_text.h"
#include "pipeline/stages/read.h"
#include "pipeline/workers/page_codec.h"

namespace truat::pipeline {
namespace {

using Kind = Task::Kind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string page_bytes(int number) {
  core::PageText page;
  page.number = core::PageNumber(number);
  return encode_page(page);
}

// Does tasks as a worker does, except that pages end it.
struct Reading {
  explicit Reading(int pages) : job(0, {}), pages_(pages) {}
  Reading(int pages, std::map<int, std::string> cached)
      : job(pages, std::move(cached)), pages_(pages) {}

  // `deadly`: how often a page still ends its worker, -1 for ever. By observing or by reading it.
  std::map<int, int> deadly;
  bool when_observed = false;
  DocumentJob job;
  std::map<int, int> times_read;
  int losses = 0;

  void work_on(Task task) {
    if (task.kind == Kind::kInterpret) {
      store::DocumentRecord record;
      record.pages = pages_;
      job.interpreted(record);
      return job.task_done(task);
    }
    job.opened(pages_, false);
    const bool whole = pages_ <= task.whole_up_to;
    const int first = whole ? 1 : task.first, last = whole ? pages_ : std::min(task.last, pages_);
    task.observing = true;
    for (int page = 1; page <= std::min(pages_, 50); ++page) {
      if (job.not_to_observe().contains(page)) continue;
      if (when_observed && dies_at(page, task)) return;
    }
    task.observing = false;
    for (int page = first; page <= last; ++page) {
      if (!when_observed && dies_at(page, task)) return;
      ++times_read[page];
      job.page_read(page, page_bytes(page));
    }
    job.task_done(task);
  }

  bool dies_at(int page, Task& task) {
    const auto at = deadly.find(page);
    if (at == deadly.end() || at->second == 0) return false;
    if (at->second > 0) --at->second;
    task.drawing = page;
    ++losses;
    job.worker_lost(task, "crashed", "ended its worker");
    return true;
  }

  void work_to_the_end() {
    for (int guard = 0; !job.finished() && guard < 1000; ++guard) {
      const auto task = job.next_task();
      ASSERT_TRUE(task) << "nothing to do and not finished";
      work_on(*task);
    }
  }

  std::vector<int> unread() const {
    std::vector<int> out;
    for (const std::string& bytes : job.encoded_pages()) {
      const core::PageText page = decode_page(bytes);
      if (page.unreadable) out.push_back(page.number.value());
    }
    return out;
  }

 private:
  int pages_;
};

TEST(DocumentJob, ASmallDocumentStaysWithOneWorker) {
  DocumentJob job(0, {});
  const auto task = job.next_task();
  ASSERT_TRUE(task);
  EXPECT_EQ(task->first, 1);
  EXPECT_GE(task->whole_up_to, 10);
  job.opened(10, false);
  EXPECT_FALSE(job.next_task());
}

TEST(DocumentJob, AScanOfThreeHundredPagesKeepsAllCoresBusy) {
  DocumentJob job(0, {});
  ASSERT_TRUE(job.next_task());
  EXPECT_FALSE(job.next_task());  // how many pages there are is not known yet
  job.opened(300, false);
  std::set<int> pages;
  int tasks = 0;
  while (const auto task = job.next_task()) {
    EXPECT_EQ(task->kind, Kind::kRead);
    for (int page = task->first; page <= task->last; ++page) {
      EXPECT_TRUE(pages.insert(page).second) << "page " << page << " twice";
    }
    ++tasks;
  }
  EXPECT_GE(tasks, 16);
  EXPECT_EQ(*pages.rbegin(), 300);
}

// Each page takes as long as the others; a worker that is free takes the next piece.
TEST(DocumentJob, TwoWorkersAreDoneWithAScanAtNearlyTheSameTime) {
  for (const int pages : {17, 24, 40}) {
    DocumentJob job(0, {});
    auto task = job.next_task();
    ASSERT_TRUE(task);
    job.opened(pages, false);
    int busy_until[] = {0, 0};  // of each worker, in pages
    while (task) {
      *std::min_element(std::begin(busy_until), std::end(busy_until)) +=
          std::min(task->last, pages) - task->first + 1;
      task = job.next_task();
    }
    EXPECT_LE(std::abs(busy_until[0] - busy_until[1]), 4) << pages;
  }
}

TEST(DocumentJob, PagesOfTheCacheAreNotReadAgain) {
  std::map<int, std::string> cached;
  for (int page = 1; page <= 40; ++page) {
    if (page != 7 && page != 33) cached[page] = page_bytes(page);
  }
  Reading reading(40, cached);
  reading.work_to_the_end();
  EXPECT_THAT(reading.times_read, ElementsAre(std::pair(7, 1), std::pair(33, 1)));
}

TEST(DocumentJob, ACompleteCacheIsOnlyInterpreted) {
  DocumentJob job(1, {{1, page_bytes(1)}});
  EXPECT_EQ(job.next_task()->kind, Kind::kInterpret);
  EXPECT_FALSE(job.next_task());
}

TEST(DocumentJob, ACrashCostsOnePage) {
  for (const bool when_observed : {false, true}) {
    for (const int pages : {1, 5, 16, 17, 100}) {
      for (const int bad : {1, 5, 17, 40}) {
        if (bad > pages) continue;
        Reading reading(pages);
        reading.deadly[bad] = -1;
        reading.when_observed = when_observed;
        reading.work_to_the_end();
        EXPECT_THAT(reading.unread(), ElementsAre(bad)) << pages;
        EXPECT_EQ(reading.losses, 2) << pages << " pages, bad " << bad;
        for (const auto& [page, times] : reading.times_read) EXPECT_EQ(times, 1) << page;
        EXPECT_EQ(reading.job.not_to_observe().contains(bad), when_observed);
      }
    }
  }
}

TEST(DocumentJob, SeveralBadPagesCostThemselvesOnly) {
  Reading reading(60);
  for (const int bad : {2, 3, 20, 60}) reading.deadly[bad] = -1;
  reading.work_to_the_end();
  EXPECT_THAT(reading.unread(), ElementsAre(2, 3, 20, 60));
}

TEST(DocumentJob, APageThatOnceEndedAWorkerIsReadLikeAllOthers) {
  for (const bool when_observed : {false, true}) {
    Reading reading(30);
    reading.deadly[4] = 1;
    reading.when_observed = when_observed;
    reading.work_to_the_end();
    EXPECT_THAT(reading.unread(), IsEmpty());
    EXPECT_THAT(reading.job.not_to_observe(), IsEmpty());
  }
}

TEST(DocumentJob, ASuspectIsTriedWhileNothingElseOfTheDocumentRuns) {
  DocumentJob job(0, {});
  Task first = *job.next_task();
  job.opened(100, false);
  const Task second = *job.next_task();
  first.drawing = 3;
  job.worker_lost(first, "crashed", "x");
  EXPECT_FALSE(job.next_task());
  job.task_done(second);
  const auto alone = job.next_task();
  ASSERT_TRUE(alone);
  EXPECT_TRUE(alone->alone);
  EXPECT_EQ(alone->first, 3);
  EXPECT_EQ(alone->last, 3);
  EXPECT_FALSE(job.next_task());
}

TEST(DocumentJob, TheReasonOfALostPageIsKept) {
  Reading reading(2);
  reading.deadly[2] = -1;
  reading.work_to_the_end();
  EXPECT_THAT(decode_page(reading.job.encoded_pages()[1]).reason, HasSubstr("crashed: ended its"));
}

TEST(DocumentJob, AFileThatCantBeOpenedIsTriedTwice) {
  DocumentJob job(0, {});
  job.worker_lost(*job.next_task(), "crashed", "x");
  EXPECT_FALSE(job.finished());
  job.worker_lost(*job.next_task(), "crashed", "x");
  ASSERT_TRUE(job.finished());
  EXPECT_EQ(job.record().status, store::DocumentStatus::kFailed);
  EXPECT_EQ(job.record().error_code, "crashed");
}

TEST(DocumentJob, AnInterpretationThatEndsWorkersFailsTheDocument) {
  DocumentJob job(1, {{1, page_bytes(1)}});
  job.worker_lost(*job.next_task(), "timeout", "x");
  EXPECT_EQ(job.next_task()->kind, Kind::kInterpret);
  job.worker_lost({Kind::kInterpret, 1, 1}, "timeout", "x");
  ASSERT_TRUE(job.finished());
  EXPECT_EQ(job.record().error_code, "timeout");
}

TEST(DocumentJob, WhenItsTimeIsOverTheReadPagesStillCount) {
  DocumentJob job(0, {});
  const Task task = *job.next_task();
  job.opened(3, false);
  job.page_read(2, page_bytes(2));
  job.worker_lost(task, "timeout", "x");
  job.give_up("timeout", "the document took too long");
  const auto next = job.next_task();
  ASSERT_TRUE(next);
  EXPECT_EQ(next->kind, Kind::kInterpret);
  EXPECT_EQ(job.encoded_pages().size(), 3U);
}

TEST(DocumentJob, AnswersThatCantBeTrueAreRefused) {
  DocumentJob job(0, {});
  ASSERT_TRUE(job.next_task());
  EXPECT_THROW(job.opened(0, false), CodecError);
  EXPECT_THROW(job.opened(-5, false), CodecError);
  job.opened(3, false);
  EXPECT_THROW(job.opened(4, false), CodecError);
  for (const int page : {0, 4, -1}) EXPECT_THROW(job.page_read(page, ""), CodecError);
  store::DocumentRecord other;
  other.pages = 2;
  EXPECT_THROW(job.interpreted(other), CodecError);
  EXPECT_FALSE(job.finished());
}

}  // namespace
}  // namespace truat::pipeline
