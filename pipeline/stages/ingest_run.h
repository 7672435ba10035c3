// One run over many files: each ends in exactly one state, whatever happens to the others.
#pragma once

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

struct IngestOptions {
  ReadingOptions reading;
  // Called after each file; `done` of `found` have ended.
  std::function<void(const FileOutcome&, int done, int found)> on_file;
  // Asked between files; true ends the run early (Ctrl-C).
  std::function<bool()> interrupted;
};

struct IngestResult {
  store::RunCounts counts;  // of the files that ended
  bool interrupted = false;
};

IngestResult run_ingest(const std::vector<FoundFile>& files, store::Database& database,
                        const Models& models, const IngestOptions& options);

}  // namespace truat::pipeline
