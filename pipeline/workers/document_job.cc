#include "pipeline/workers/document_job.h"

#include <algorithm>
#include <cassert>

#include "pipeline/stages/import_document.h"
#include "pipeline/stages/read.h"
#include "pipeline/workers/page_codec.h"

namespace truat::pipeline {
namespace {

// Documents of at most so many pages stay with one worker; longer ones are cut into pieces of so
// many pages, which several workers read at once.
constexpr int kPiece = 16;
constexpr int kAttempts = 2;

}  // namespace

DocumentJob::DocumentJob(int pages, std::map<int, std::string> read)
    : pages_(pages), read_(std::move(read)) {
  if (pages_ == 0) {
    waiting_.push_back({Task::Kind::kRead, 1, kPiece, kPiece});
  } else {
    queue_missing(1, pages_);
  }
}

void DocumentJob::queue_missing(int first, int last) {
  for (int page = first; page <= last; ++page) {
    if (read_.contains(page)) continue;
    int end = page;
    while (end < last && end - page + 1 < kPiece && !read_.contains(end + 1)) ++end;
    waiting_.push_back({Task::Kind::kRead, page, end, 0});
    page = end;
  }
}

std::optional<Task> DocumentJob::next_task() {
  if (finished()) return std::nullopt;
  if (waiting_.empty()) {
    if (running_ > 0 || pages_ == 0 || static_cast<int>(read_.size()) < pages_) {
      return std::nullopt;
    }
    waiting_.push_back({Task::Kind::kInterpret, 1, pages_, 0});
  }
  const Task task = waiting_.front();
  waiting_.pop_front();
  ++running_;
  return task;
}

void DocumentJob::opened(int pages, bool repaired) {
  repaired_ = repaired;
  if (pages_ > 0) return;
  pages_ = pages;
  if (pages > kPiece) queue_missing(kPiece + 1, pages);
}

void DocumentJob::page_read(int number, std::string page) { read_[number] = std::move(page); }

void DocumentJob::interpreted(store::DocumentRecord record) {
  record_ = std::move(record);
  if (repaired_) note_repaired_file(*record_);
}

void DocumentJob::failed(const std::string& code, const std::string& cause) {
  record_ = failed_document({}, code, cause);
  if (pages_ > 0) record_->pages = pages_;
}

void DocumentJob::task_done(const Task&) { --running_; }

void DocumentJob::worker_lost(const Task& task, const std::string& code, const std::string& cause) {
  --running_;
  if (finished()) return;
  if (pages_ == 0) {
    if (++openings_ == kAttempts) return failed(code, cause);
    waiting_.push_back(task);
    return;
  }
  if (task.kind == Task::Kind::kInterpret || task.drawing == 0) {
    // Not over a page. next_task() or the queue tries once more.
    if (++interpretations_ == kAttempts) return failed(code, cause);
  } else if (!suspects_.insert(task.drawing).second) {
    page_read(task.drawing,
              encode_page(unread_page(core::PageNumber(task.drawing), code + ": " + cause)));
  }
  if (task.kind == Task::Kind::kRead) queue_around_suspects(task);
}

// What is left of a lost task; suspects are read alone, each by a worker of its own fate.
void DocumentJob::queue_around_suspects(const Task& task) {
  const int last = task.last == 0 ? pages_ : std::min(task.last, pages_);
  int from = task.first;
  for (const int suspect : suspects_) {
    if (suspect < task.first || suspect > last) continue;
    queue_missing(from, suspect - 1);
    queue_missing(suspect, suspect);
    from = suspect + 1;
  }
  queue_missing(from, last);
}

void DocumentJob::give_up(const std::string& code, const std::string& cause) {
  waiting_.clear();
  if (finished()) return;
  if (pages_ == 0 || interpretations_ > 0) return failed(code, cause);
  for (int page = 1; page <= pages_; ++page) {
    if (!read_.contains(page)) {
      page_read(page, encode_page(unread_page(core::PageNumber(page), code + ": " + cause)));
    }
  }
}

std::vector<std::string> DocumentJob::encoded_pages() const {
  assert(static_cast<int>(read_.size()) == pages_);
  std::vector<std::string> out;
  for (const auto& [number, page] : read_) out.push_back(page);
  return out;
}

}  // namespace truat::pipeline
