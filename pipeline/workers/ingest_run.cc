#include "pipeline/workers/ingest_run.h"

#include <list>
#include <map>
#include <set>

#include "core/document_error.h"
#include "pipeline/stages/import_document.h"
#include "pipeline/workers/file_outcome.h"
#include "pipeline/workers/open_file.h"
#include "pipeline/workers/task_hands.h"
#include "store/content_hash.h"
#include "store/load_document.h"
#include "store/text_signature.h"

namespace truat::pipeline {
namespace {

using Clock = std::chrono::steady_clock;

// What comes in within such a time is stored in one transaction; a run that is cut short loses no
// more. A transaction for each file costs a fifth of all that the coordinator does.
constexpr std::chrono::milliseconds kCommitEvery{250};
constexpr std::chrono::milliseconds kLookAround{200};  // for Ctrl-C and limits

int milliseconds_since(Clock::time_point start) {
  return static_cast<int>(
      std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count());
}

class IngestRun {
 public:
  IngestRun(store::Database& database, const Models& models, const IngestOptions& options)
      : database_(database),
        options_(options),
        key_(Reader(models, options.reading).key()),
        reading_(key_ + " records " + models.fingerprint),
        cache_(database, key_),
        hands_(models, options) {}

  IngestResult run(const std::vector<FoundFile>& files) {
    auto next = files.begin();
    while (next != files.end() || !open_.empty()) {
      if (options_.interrupted && options_.interrupted()) {
        result_.interrupted = true;
        break;
      }
      // A few files are open ahead of the workers, never more: memory stays flat.
      while (next != files.end() && static_cast<int>(open_.size()) <= 2 * options_.jobs) {
        open_file(*next++);
      }
      hands_.hand_out(open_);
      hands_.wait(kLookAround);
      // Before what is finished is stored, so that no worker waits for that.
      hands_.hand_out(open_);
      watch_limits();
      store_pages();
      close_finished();
      if (batch_ && Clock::now() - batch_begun_ > kCommitEvery) commit();
    }
    hands_.dismiss();
    commit();
    return result_;
  }

 private:
  // ---- files

  void open_file(const FoundFile& found, int attempt = 1) {
    store::FileIdentity file{found.path, found.file_name, found.sha256};
    if (found.trouble) return fail(file, found.trouble->code, found.trouble->cause);
    const FileStamp stamp = stamp_of(found.path);
    try {
      if (file.sha256.empty()) file.sha256 = store::sha256_of_file(found.path);
    } catch (const core::DocumentError& error) {
      return fail(file, error.code(), error.what());
    }
    const std::string id = store::document_id(file);
    if (const auto at = in_work_.find(id); at != in_work_.end()) {
      at->second->duplicates.push_back(file);
      return;
    }
    const bool seen_in_this_run = !seen_.insert(id).second && attempt == 1;
    const auto known = store::find_document(database_, file);
    if (known && known->reading == reading_ && (options_.again == Again::kNo || seen_in_this_run)) {
      FileOutcome out = outcome_of(*known, file);
      if (seen_in_this_run || !known->same_path) out.duplicate_of = known->file_name;
      if (!known->same_path) {
        begin();
        store::add_file(database_, file);
      }
      return end(out);
    }
    if (options_.again == Again::kRead) {
      begin();
      cache_.forget(file.sha256);
    }
    store::CachedReading cached = cache_.find(file.sha256);
    // The database says what the hash was. Before the file is read, it must be known to be that
    // one.
    if (!found.sha256.empty() && !cached.is_complete()) {
      return open_file({found.path, found.file_name, {}, ""}, attempt);
    }
    open_.push_back({file, stamp, DocumentJob(cached.pages, std::move(cached.bytes)), {}, {}});
    open_.back().attempt = attempt;
    in_work_[id] = &open_.back();
  }

  void fail(const store::FileIdentity& file, const std::string& code, const std::string& cause) {
    store::DocumentRecord record = failed_document(file, code, cause);
    record.reading = reading_;
    if (options_.again == Again::kNo) {
      begin();
      store::load_document(database_, record);
    } else {
      // What was read while the file was there is worth more than that it is gone now.
      *record.error += "; the rows of the document stay as they are";
    }
    end(outcome_of(record));
  }

  void close_finished() {
    for (auto open = open_.begin(); open != open_.end();) {
      if (!open->job.finished() || open->tasks > 0) {
        ++open;
        continue;
      }
      OpenFile file = std::move(*open);
      in_work_.erase(store::document_id(file.file));
      open = open_.erase(open);
      close(std::move(file));
    }
  }

  void close(OpenFile open) {
    if (open.file.sha256 != "" && !(stamp_of(open.file.path) == open.stamp)) {
      return changed_while_read(open);
    }
    store::DocumentRecord& record = open.job.record();
    record.file = open.file;
    record.reading = reading_;
    begin();
    store::load_document(database_, record);
    cache_.forget_other_settings(open.file.sha256);
    cache_.note_time(open.file.sha256, milliseconds_since(open.started));
    end(outcome_of(record));
    for (const store::FileIdentity& name : open.duplicates) {
      store::add_file(database_, name);
      FileOutcome out = outcome_of(record);
      out.path = name.path;
      out.file_name = name.file_name;
      out.duplicate_of = open.file.file_name;
      end(out);
    }
  }

  // What was read belongs to no one content. Once more from the start, then no more.
  void changed_while_read(const OpenFile& open) {
    constexpr int kAttempts = 2;
    begin();
    cache_.forget(open.file.sha256);
    std::vector<store::FileIdentity> files = open.duplicates;
    files.push_back(open.file);
    for (store::FileIdentity& file : files) {
      file.sha256.clear();
      if (open.attempt < kAttempts) {
        open_file({file.path, file.file_name, {}, ""}, open.attempt + 1);
      } else {
        fail(file, "changed_while_read",
             "was changed while it was read; run the same command again when it is complete");
      }
    }
  }

  void end(FileOutcome outcome) {
    ended_.push_back(std::move(outcome));
    if (!batch_) tell_ended();
  }

  // ---- time

  void watch_limits() {
    const std::string limit = std::to_string(options_.document_limit.count());
    for (OpenFile& open : open_) {
      if (!open.begun || open.given_up || Clock::now() - open.started < options_.document_limit) {
        continue;
      }
      open.given_up = true;
      const std::string cause =
          "the document took longer than " + limit + " s; allow more with --document-timeout";
      hands_.stop(open, "timeout", cause);
      open.job.give_up("timeout", cause);
    }
  }

  // ---- storing

  void begin() {
    if (batch_) return;
    batch_.emplace(database_);
    batch_begun_ = Clock::now();
  }

  void commit() {
    if (batch_) batch_->commit();
    batch_.reset();
    tell_ended();
  }

  // Nobody is told of a file before it is safe.
  void tell_ended() {
    for (const FileOutcome& outcome : ended_) {
      ++result_.counts.found;
      if (outcome.duplicate_of) {
        ++result_.counts.duplicate;
      } else {
        result_.counts.count(outcome.status);
      }
      if (options_.on_file) options_.on_file(outcome, result_.counts);
    }
    ended_.clear();
  }

  void store_pages() {
    for (OpenFile& open : open_) {
      if (!open.unsaved.empty()) begin();
      for (const store::NewReading& page : open.unsaved) cache_.add(page);
      open.unsaved.clear();
    }
  }

  store::Database& database_;
  const IngestOptions& options_;
  const std::string key_, reading_;
  store::PageCache cache_;
  std::list<OpenFile> open_;                  // a list: listeners hold references
  std::map<std::string, OpenFile*> in_work_;  // by document_id
  std::set<std::string> seen_;                // document ids
  std::optional<store::Transaction> batch_;
  Clock::time_point batch_begun_{};
  std::vector<FileOutcome> ended_;  // in the batch
  IngestResult result_;
  TaskHands hands_;  // last: its workers end before the files that they work for
};

}  // namespace

IngestResult run_ingest(const std::vector<FoundFile>& files, store::Database& database,
                        const Models& models, const IngestOptions& options) {
  const int64_t run_id = store::start_run(database, TRUAT_VERSION, options.config);
  const IngestResult result = IngestRun(database, models, options).run(files);
  store::sign_unsigned_documents(database);
  store::finish_run(database, run_id, result.counts);
  return result;
}

}  // namespace truat::pipeline
