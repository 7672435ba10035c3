// What remains to be done for one document, and what to do when a worker is lost over it. Decides
// only: no processes, no time, no database.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "store/document_record.h"

namespace truat::pipeline {

struct Task {
  enum class Kind { kRead, kInterpret };
  Kind kind = Kind::kRead;
  int first = 1, last = 0;  // pages, for kRead
  // For kRead: a document of at most so many pages is read whole and interpreted with it.
  int whole_up_to = 0;
  int drawing = 0;  // the page that the worker began last; 0: none
};

class DocumentJob {
 public:
  // `read`: pages that were read before (encoded), `pages` their document's number of pages, 0 when
  // nothing was.
  DocumentJob(int pages, std::map<int, std::string> read);

  // The next piece of work that can start now; nothing while all of it is under way, or finished.
  std::optional<Task> next_task();

  // What a worker answered.
  void opened(int pages, bool repaired);
  void page_read(int number, std::string page);
  void interpreted(store::DocumentRecord record);
  void failed(const std::string& code, const std::string& cause);
  void task_done(const Task& task);

  // The worker died or was killed over the task. A page is tried once more alone, then given up
  // with its reason; a document that can't be opened or interpreted is tried twice.
  // `code`, `cause`: as for core::DocumentError, e.g. "timeout".
  void worker_lost(const Task& task, const std::string& code, const std::string& cause);

  // No more time for this document: what is not read stays unread, with this reason.
  void give_up(const std::string& code, const std::string& cause);

  bool finished() const { return record_.has_value(); }
  store::DocumentRecord& record() { return *record_; }
  // Pages that a worker was lost over.
  const std::set<int>& suspects() const { return suspects_; }
  int pages() const { return pages_; }
  bool has_page(int number) const { return read_.contains(number); }
  // Encoded pages in order; all must be there.
  std::vector<std::string> encoded_pages() const;

 private:
  void queue_missing(int first, int last);
  void queue_around_suspects(const Task& task);

  int pages_ = 0;  // 0: not known yet
  bool repaired_ = false;
  std::map<int, std::string> read_;
  std::deque<Task> waiting_;
  int running_ = 0;
  std::set<int> suspects_;  // pages that a worker was lost over
  int openings_ = 0, interpretations_ = 0;
  std::optional<store::DocumentRecord> record_;
};

}  // namespace truat::pipeline
