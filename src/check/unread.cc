// scores_unread, measures_unread: rows of tables that read like records and are in none.
#include "check/rules.h"
#include "check/words.h"

namespace truat::check {

Findings unread(const Case& c) {
  Findings out;
  for (const core::UnreadRows& rows : c.report.unread_rows) {
    out.push_back(at_document(c, rows.measures ? "measures_unread" : "scores_unread", &rows.first,
                              {{"number", std::to_string(rows.rows)},
                               {"table", std::to_string(rows.table_no)},
                               {"quote", quote(rows.first.text, 60)}}));
  }
  return out;
}

}  // namespace truat::check
