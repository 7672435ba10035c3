// scores_unread, measures_unread: rows of tables and lines of text that read like records and
// are in none.
#include "check/rules.h"
#include "check/words.h"

namespace truat::check {

Findings unread(const Case& c) {
  Findings out;
  for (const core::UnreadRows& rows : c.report.unread_rows) {
    const std::string table = std::to_string(rows.table_no);
    out.push_back(
        at_document(c, rows.measures ? "measures_unread" : "scores_unread", &rows.first,
                    {{"number", std::to_string(rows.rows)},
                     {"where", rows.table_no ? "ตารางที่ " + table : "ข้อความนอกตาราง"},
                     {"where_en", rows.table_no ? "table " + table : "the text outside of tables"},
                     {"quote", quote(rows.first.text)}}));
  }
  return out;
}

}  // namespace truat::check
