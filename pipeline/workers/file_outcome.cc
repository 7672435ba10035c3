#include "pipeline/workers/file_outcome.h"

namespace truat::pipeline {

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

}  // namespace truat::pipeline
