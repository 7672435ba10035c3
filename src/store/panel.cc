#include "store/panel.h"

namespace truat::store {
namespace {

// Columns of the panel in the order in which reports print them.
constexpr const char* kCodes[] = {"ITA", "IIT", "EIT", "EIT1", "EIT2", "OIT", "1", "2",
                                  "3",   "4",   "5",   "6",    "7",    "8",   "9", "10"};

// "ITA" as it is, indicators as "i01" … "i10": names that statistics programs take.
std::string column_name(const std::string& code) {
  if (code.front() > '9') return code;
  return code.size() == 1 ? "i0" + code : "i" + code;
}

std::string make_query() {
  std::string cells;
  for (const std::string code : kCodes) {
    cells += "  max(CASE WHEN code = '" + code + "' AND lowest = highest THEN lowest END) AS " +
             column_name(code) + ",\n";
  }
  return R"(WITH printed AS (
  SELECT coalesce(agency_code, document_id) AS agency, s.*
  FROM scores s
  WHERE level IN ('overall', 'instrument', 'indicator') AND code IS NOT NULL),
cell AS (
  SELECT agency, fiscal_year_be, code, min(value) AS lowest, max(value) AS highest
  FROM printed GROUP BY agency, fiscal_year_be, code ORDER BY agency, fiscal_year_be, code),
named AS (
  SELECT coalesce(agency_code, document_id) AS agency, min(agency_code) AS agency_code,
    min(coalesce(agency_name, agency_printed)) AS agency_name, min(province) AS province
  FROM documents GROUP BY 1),
reading AS (
  SELECT agency, fiscal_year_be, group_concat(document_id, ' ') AS document_ids
  FROM (SELECT DISTINCT agency, fiscal_year_be, document_id FROM printed ORDER BY 1, 2, 3)
  GROUP BY agency, fiscal_year_be),
doubtful AS (
  SELECT p.agency, p.fiscal_year_be, count(*) AS errors
  FROM printed p JOIN findings f ON f.record_id = p.score_id
  WHERE f.severity = 'error' GROUP BY p.agency, p.fiscal_year_be)
SELECT named.agency_code, agency_name, province, cell.fiscal_year_be,
  cell.fiscal_year_be - 543 AS fiscal_year_ce,
)" + cells +
         R"(  group_concat(CASE WHEN lowest <> highest
    THEN code || ': ' || printf('%.2f', lowest) || ' / ' || printf('%.2f', highest) END, '; ')
    AS conflicts,
  coalesce(max(errors), 0) AS error_findings,
  max(document_ids) AS document_ids
FROM cell JOIN named USING (agency)
  JOIN reading ON reading.agency = cell.agency
    AND reading.fiscal_year_be IS cell.fiscal_year_be
  LEFT JOIN doubtful ON doubtful.agency = cell.agency
    AND doubtful.fiscal_year_be IS cell.fiscal_year_be
GROUP BY cell.agency, cell.fiscal_year_be
ORDER BY cell.agency, cell.fiscal_year_be)";
}

}  // namespace

const std::string& panel_query() {
  static const std::string kQuery = make_query();
  return kQuery;
}

void for_each_panel_row(Database& database, const std::function<void(const ViewRow&)>& visit) {
  Statement select = database.prepare(panel_query());
  visit_rows(select, visit);
}

}  // namespace truat::store
