#include "store/summary.h"

#include "store/document_record.h"

namespace truat::store {
namespace {

int64_t count(Database& database, const std::string& sql) {
  Statement statement = database.prepare(sql);
  statement.step();
  return statement.integer(0);
}

std::vector<SlowDocument> slowest_documents(Database& database) {
  Statement select = database.prepare(
      "SELECT file_name, status, pages, milliseconds FROM document JOIN work_time USING (sha256)"
      " ORDER BY milliseconds DESC, document_id LIMIT 10");
  std::vector<SlowDocument> out;
  while (select.step()) {
    out.push_back({select.text(0), select.text(1), {}, select.integer(3)});
    if (!select.is_null(2)) out.back().pages = select.integer(2);
  }
  return out;
}

}  // namespace

Summary summarise(Database& database) {
  Summary out;
  out.documents = count(database, "SELECT count(*) FROM document");
  out.pages = count(database, "SELECT count(*) FROM page");
  out.scores = count(database, "SELECT count(*) FROM score");
  out.measures = count(database, "SELECT count(*) FROM measure");
  out.findings = count(database, "SELECT count(*) FROM finding");
  Statement of_state = database.prepare("SELECT count(*) FROM document WHERE status = ?");
  for (const auto status : {DocumentStatus::kLoaded, DocumentStatus::kPartial,
                            DocumentStatus::kNoRecords, DocumentStatus::kFailed}) {
    const std::string name(document_status_name(status));
    of_state.bind_all(name);
    of_state.step();
    out.states.emplace_back(name, of_state.integer(0));
  }
  Statement reasons = database.prepare(
      "SELECT status, error_code, count(*), min(file_name), error FROM document"
      " WHERE error_code IS NOT NULL GROUP BY status, error_code"
      " ORDER BY count(*) DESC, status, error_code");
  while (reasons.step()) {
    out.reasons.push_back(
        {reasons.text(0), reasons.text(1), reasons.integer(2), reasons.text(3), reasons.text(4)});
  }
  out.slowest = slowest_documents(database);
  return out;
}

}  // namespace truat::store
