#include "store/findings.h"

namespace truat::store {
namespace {

// Findings of one document. Its record's first place stands in where the finding has none; the
// number itself comes before the words around it.
constexpr char kQuery[] = R"(
SELECT finding_id, f.document_id, file_name, severity, rule, message,
  coalesce(f.page, place.page), f.x0, f.y0, f.x1, f.y1,
  place.x0, place.y0, place.x1, place.y1, f.record_kind, f.record_id,
  f.x0 IS NULL AND place.x0 IS NOT NULL AND coalesce(f.page, place.page) = place.page
FROM finding f JOIN document USING (document_id)
LEFT JOIN source place ON place.record_id = f.record_id AND (place.field, place.part) = (
  SELECT field, part FROM source s WHERE s.record_id = f.record_id
  ORDER BY field NOT IN ('value', 'measure', 'issue', 'agency_printed'), page, part, field LIMIT 1)
WHERE f.document_id = ?1 AND (?2 = '' OR rule = ?2)
  AND (severity = 'error' OR (severity = 'warning' AND ?3 <> 'error') OR ?3 = 'info')
ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
  length(finding_id), finding_id)";

double real(const Statement& select, int column) {
  const Value value = select.value(column);
  if (const auto* number = std::get_if<double>(&value)) return *number;
  return static_cast<double>(select.integer(column));
}

StoredFinding read(const Statement& select) {
  StoredFinding out;
  out.finding_id = select.text(0);
  out.document_id = select.text(1);
  out.file_name = select.text(2);
  out.severity = select.text(3);
  out.rule = select.text(4);
  out.message = select.text(5);
  if (!select.is_null(6)) out.page = static_cast<int>(select.integer(6));
  const bool of_record = select.integer(17) != 0;
  const int at = of_record ? 11 : 7;
  if (of_record || !select.is_null(7)) {
    out.box = core::Box{real(select, at), real(select, at + 1), real(select, at + 2),
                        real(select, at + 3)};
  }
  out.record_kind = select.text(15);
  out.record_id = select.text(16);
  return out;
}

}  // namespace

std::vector<std::string> all_documents(Database& database) {
  Statement select =
      database.prepare("SELECT document_id FROM document ORDER BY file_name, document_id");
  std::vector<std::string> out;
  while (select.step()) out.push_back(select.text(0));
  return out;
}

void for_each_finding(Database& database, const FindingQuery& query,
                      const std::function<void(const StoredFinding&)>& visit) {
  Statement select = database.prepare(kQuery);
  for (const std::string& id :
       query.documents.empty() ? all_documents(database) : query.documents) {
    select.bind_all(id, query.rule, query.least);
    while (select.step()) visit(read(select));
  }
}

}  // namespace truat::store
