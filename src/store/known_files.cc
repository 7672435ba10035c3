#include "store/known_files.h"

#include <algorithm>

namespace truat::store {

std::vector<KnownFile> known_files(Database& database, const KnownFileQuery& query) {
  Statement select = database.prepare(
      "SELECT min(f.path), f.file_name, d.sha256, d.document_id, d.file_name, d.status"
      " FROM document d JOIN file f USING (document_id) GROUP BY d.document_id ORDER BY 1");
  std::vector<KnownFile> out;
  const auto wanted = [&](const std::string& name) {
    return std::find(query.documents.begin(), query.documents.end(), name) != query.documents.end();
  };
  while (select.step()) {
    const std::string status = select.text(5);
    if (query.only_failed && status != "failed" && status != "partial") continue;
    if (!query.documents.empty() && !wanted(select.text(3)) && !wanted(select.text(4))) continue;
    out.push_back({select.text(0), select.text(1), select.text(2)});
  }
  return out;
}

}  // namespace truat::store
