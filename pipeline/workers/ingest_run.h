// One run over many files: each ends in exactly one state, whatever happens to the others, and
// whatever happens to this run it can be started again and goes on.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/stages/discover.h"
#include "pipeline/stages/models.h"
#include "pipeline/stages/read.h"
#include "store/database.h"
#include "store/document_record.h"
#include "store/runs.h"

namespace truat::pipeline {

// How one file ended.
struct FileOutcome {
  std::string document_id;
  std::string path, file_name;
  store::DocumentStatus status = store::DocumentStatus::kFailed;
  bool known = false;                       // was in the database already, read in the same way
  std::optional<std::string> duplicate_of;  // file name of the document with the same bytes
  std::optional<std::string> error_code, error;
  int pages = 0, scores = 0, measures = 0, findings = 0;
  std::string agency;  // as printed; may be empty
  std::optional<int> fiscal_year_be;
};

// What is done with documents that the database has.
enum class Again {
  kNo,         // nothing, when they were read in the same way
  kInterpret,  // records anew from cached pages
  kRead,       // everything anew
};

struct IngestOptions {
  ReadingOptions reading;
  Again again = Again::kNo;
  int jobs = 1;  // worker processes; 0: everything in this process, without protection
  std::chrono::seconds page_limit{120}, document_limit{1800};
  size_t worker_memory = 2048UL << 20;  // bytes of address space
  std::string config = "{}";            // JSON, for the table of runs

  // Called after each file, with the counts of all that have ended.
  std::function<void(const FileOutcome&, const store::RunCounts&)> on_file;
  std::function<void()> on_page;
  // Asked now and then; true ends the run early (Ctrl-C).
  std::function<bool()> interrupted;
};

struct IngestResult {
  store::RunCounts counts;  // of the files that ended
  bool interrupted = false;
};

IngestResult run_ingest(const std::vector<FoundFile>& files, store::Database& database,
                        const Models& models, const IngestOptions& options);

}  // namespace truat::pipeline
