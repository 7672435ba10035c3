#include "pipeline/stages/ingest_run.h"

#include <set>

#include "core/document_error.h"
#include "pipeline/stages/import_document.h"
#include "store/content_hash.h"
#include "store/load_document.h"

namespace truat::pipeline {
namespace {

FileOutcome outcome_of(const store::DocumentRecord& record) {
  FileOutcome out;
  out.document_id = store::document_id(record.file);
  out.path = record.file.path;
  out.file_name = record.file.file_name;
  out.status = record.status;
  out.error_code = record.error_code;
  out.error = record.error;
  out.pages = record.pages.value_or(0);
  out.scores = static_cast<int>(record.report.scores.size());
  out.measures = static_cast<int>(record.report.measures.size());
  out.findings = static_cast<int>(record.report.findings.size());
  if (record.report.agency_printed) out.agency = record.report.agency_printed->text;
  if (record.report.fiscal_year) out.fiscal_year_be = record.report.fiscal_year->year().be();
  return out;
}

FileOutcome outcome_of(const store::KnownDocument& known, const store::FileIdentity& file) {
  FileOutcome out;
  out.document_id = known.document_id;
  out.path = file.path;
  out.file_name = file.file_name;
  out.status = known.status;
  out.error_code = known.error_code;
  out.error = known.error;
  out.known = true;
  return out;
}

class IngestRun {
 public:
  IngestRun(store::Database& database, const Models& models, const ReadingOptions& options)
      : database_(database), models_(models), reader_(models, options) {}

  FileOutcome end_file(const FoundFile& found) {
    store::FileIdentity file{found.path, found.file_name, ""};
    if (found.trouble) return fail(file, found.trouble->code, found.trouble->cause);
    try {
      file.sha256 = store::sha256_of_file(found.path);
    } catch (const core::DocumentError& error) {
      return fail(file, error.code(), error.what());
    }
    const auto known = store::find_document(database_, file);
    const bool seen_in_this_run = !seen_.insert(store::document_id(file)).second;
    if (known && known->reading == reader_.key()) {
      FileOutcome out = outcome_of(*known, file);
      if (seen_in_this_run || !known->same_path) out.duplicate_of = known->file_name;
      if (!known->same_path) store::add_file(database_, file);
      return out;
    }
    return load(import_document(file, models_, reader_));
  }

 private:
  FileOutcome fail(const store::FileIdentity& file, const std::string& code,
                   const std::string& cause) {
    return load(failed_document(file, code, cause));
  }

  FileOutcome load(const store::DocumentRecord& record) {
    store::load_document(database_, record);
    return outcome_of(record);
  }

  store::Database& database_;
  const Models& models_;
  Reader reader_;
  std::set<std::string> seen_;  // document ids
};

void count(const FileOutcome& outcome, store::RunCounts& counts) {
  ++counts.found;
  if (outcome.duplicate_of) {
    ++counts.duplicate;
  } else {
    counts.count(outcome.status);
  }
}

}  // namespace

IngestResult run_ingest(const std::vector<FoundFile>& files, store::Database& database,
                        const Models& models, const IngestOptions& options) {
  IngestResult result;
  IngestRun run(database, models, options.reading);
  const int64_t run_id = store::start_run(database, TRUAT_VERSION, "{}");
  for (const FoundFile& file : files) {
    if (options.interrupted && options.interrupted()) {
      result.interrupted = true;
      break;
    }
    const FileOutcome outcome = run.end_file(file);
    count(outcome, result.counts);
    if (options.on_file) {
      options.on_file(outcome, result.counts.found, static_cast<int>(files.size()));
    }
  }
  store::finish_run(database, run_id, result.counts);
  return result;
}

}  // namespace truat::pipeline
