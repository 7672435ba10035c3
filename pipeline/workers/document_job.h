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
  bool alone = false;      // one page that a worker was lost over, tried once more
  int drawing = 0;         // the page that the worker began last; 0: none
  bool observing = false;  // it began it for its fonts, before reading
};

class DocumentJob {
 public:
  // `read`: pages that were read before (encoded), `pages` their document's number of pages, 0 when
  // nothing was.
  DocumentJob(int pages, std::map<int, std::string> read);

  // The next piece of work that can start now; nothing while all of it is under way, or finished.
  std::optional<Task> next_task();

  // What a worker answered. Throw CodecError when it can't be true: a number of pages that is none
  // or another one than before, a page or records of pages that the document hasn't.
  void opened(int pages, bool repaired);
  void page_read(int number, std::string page);
  void interpreted(store::DocumentRecord record);
  void failed(const std::string& code, const std::string& cause);
  void task_done(const Task& task);

  // The worker died or was killed over the task. A page is tried once more alone, while nothing
  // else of the document is under way, then given up with its reason; a document that can't be
  // opened or interpreted is tried twice. `code`, `cause`: as for core::DocumentError, e.g.
  // "timeout".
  void worker_lost(const Task& task, const std::string& code, const std::string& cause);

  // No more time for this document: what is not read stays unread, with this reason.
  void give_up(const std::string& code, const std::string& cause);

  bool finished() const { return record_.has_value(); }
  store::DocumentRecord& record() { return *record_; }
  // Pages that no worker survives looking at for their fonts. Only these are left out of that, so
  // that all workers read the others in the same way.
  const std::set<int>& not_to_observe() const { return not_to_observe_; }
  int pages() const { return pages_; }
  bool has_page(int number) const { return read_.contains(number); }
  // Encoded pages in order; all must be there.
  std::vector<std::string> encoded_pages() const;

 private:
  bool is_wanted(int page) const;
  void queue_missing(int first, int last);
  std::optional<Task> next_waiting();
  void lost_over_page(const Task& task, const std::string& code, const std::string& cause);

  int pages_ = 0;  // 0: not known yet
  bool repaired_ = false;
  std::map<int, std::string> read_;
  std::deque<Task> waiting_;
  int running_ = 0;
  std::map<int, int> losses_;  // workers lost over a page
  std::set<int> suspects_;     // pages to be tried alone
  std::set<int> not_to_observe_;
  int openings_ = 0, interpretations_ = 0;  // that a worker was lost over
  std::optional<store::DocumentRecord> record_;
};

}  // namespace truat::pipeline
