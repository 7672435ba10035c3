#include "pipeline/workers/document_job.h"

#include <algorithm>
#include <cassert>

#include "pipeline/stages/import_document.h"
#include "pipeline/stages/read.h"
#include "pipeline/workers/page_codec.h"

namespace truat::pipeline {
namespace {

// Documents of at most so many pages stay with one worker.
constexpr int kWhole = 16;
// Longer ones are cut into pieces of so many pages, which several workers read at once: few, so
// that none has much left to read when the others are done.
constexpr int kPiece = 4;
constexpr int kAttempts = 2;
// A page that takes workers with it while others are tried is given up after so many.
constexpr int kMostLosses = 4;

}  // namespace

DocumentJob::DocumentJob(int pages, std::map<int, std::string> read)
    : pages_(pages), read_(std::move(read)) {
  if (pages_ == 0) {
    waiting_.push_back({Task::Kind::kRead, 1, kPiece, kWhole});
  } else {
    queue_missing(1, pages_);
  }
}

bool DocumentJob::is_wanted(int page) const {
  return !read_.contains(page) && !suspects_.contains(page);
}

void DocumentJob::queue_missing(int first, int last) {
  for (int page = first; page <= last; ++page) {
    if (!is_wanted(page)) continue;
    int end = page;
    while (end < last && end - page + 1 < kPiece && is_wanted(end + 1)) ++end;
    waiting_.push_back({Task::Kind::kRead, page, end, 0});
    page = end;
  }
}

std::optional<Task> DocumentJob::next_waiting() {
  while (!waiting_.empty()) {
    const Task task = waiting_.front();
    waiting_.pop_front();
    // Pages may have been given up since the task was queued; it is parted around them.
    const bool whole = task.whole_up_to > 0;
    int page = task.first;
    while (!whole && page <= task.last && is_wanted(page)) ++page;
    if (whole || page > task.last) return task;
    queue_missing(task.first, task.last);
  }
  return std::nullopt;
}

std::optional<Task> DocumentJob::next_task() {
  if (finished()) return std::nullopt;
  std::optional<Task> task;
  if (!suspects_.empty()) {
    if (running_ > 0) return std::nullopt;
    task = {Task::Kind::kRead, *suspects_.begin(), *suspects_.begin(), 0, true};
  } else {
    task = next_waiting();
    if (!task && running_ == 0 && pages_ > 0 && static_cast<int>(read_.size()) == pages_) {
      task = {Task::Kind::kInterpret, 1, pages_, 0};
    }
  }
  if (task) ++running_;
  return task;
}

void DocumentJob::opened(int pages, bool repaired) {
  if (pages < 1 || (pages_ > 0 && pages != pages_)) throw CodecError("another number of pages");
  repaired_ = repaired;
  if (pages_ > 0) return;
  pages_ = pages;
  if (pages > kWhole) queue_missing(kPiece + 1, pages);
}

void DocumentJob::page_read(int number, std::string page) {
  if (number < 1 || number > pages_) throw CodecError("a page that the document hasn't");
  read_[number] = std::move(page);
  suspects_.erase(number);
}

void DocumentJob::interpreted(store::DocumentRecord record) {
  if (record.pages != pages_) throw CodecError("records of another number of pages");
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
  if (task.kind == Task::Kind::kInterpret) {
    if (++interpretations_ == kAttempts) return failed(code, cause);
  } else if (task.drawing == 0) {
    if (++openings_ == kAttempts) return failed(code, cause);
  } else {
    lost_over_page(task, code, cause);
  }
  if (task.kind == Task::Kind::kRead && !task.alone) {
    queue_missing(task.first, pages_ <= task.whole_up_to ? pages_ : std::min(task.last, pages_));
  }
}

void DocumentJob::lost_over_page(const Task& task, const std::string& code,
                                 const std::string& cause) {
  const int page = task.drawing;
  const bool was_alone = task.alone && task.first == page;
  if (++losses_[page] < kMostLosses && !was_alone) {
    suspects_.insert(page);
    return;
  }
  if (task.observing) not_to_observe_.insert(page);
  page_read(page, encode_page(unread_page(core::PageNumber(page), code + ": " + cause)));
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
  out.reserve(read_.size());
  for (const auto& [number, page] : read_) out.push_back(page);
  return out;
}

}  // namespace truat::pipeline
