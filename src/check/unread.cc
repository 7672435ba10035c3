// scores_unread, number_unread, measures_unread: rows of tables and lines of text that read like
// records and are in none. column_unknown: columns of measures that no record has a place for.
// page_blank: a page of which nothing is known. page_cut: one whose edge cuts its text.
#include "check/rules.h"
#include "check/words.h"

namespace truat::check {
namespace {

const char* rule_of(core::UnreadKind kind) {
  switch (kind) {
    case core::UnreadKind::kScores:
      return "scores_unread";
    case core::UnreadKind::kNumbers:
      return "number_unread";
    case core::UnreadKind::kMeasures:
      return "measures_unread";
  }
  return "";
}

void at_pages(const Case& c, const std::string& rule, const std::vector<core::PageNumber>& pages,
              Findings& out) {
  if (pages.empty()) return;
  std::string list;
  for (const core::PageNumber page : pages) {
    list += (list.empty() ? "" : ", ") + std::to_string(page.value());
  }
  out.push_back(at_document(c, rule, nullptr, {{"page", list}}));
  out.back().page = pages.front();
}

}  // namespace

Findings unread(const Case& c) {
  Findings out;
  for (const core::UnreadRows& rows : c.report.unread_rows) {
    const std::string table = std::to_string(rows.table_no);
    out.push_back(
        at_document(c, rule_of(rows.kind), &rows.first,
                    {{"number", std::to_string(rows.rows)},
                     {"where", rows.table_no ? "ตารางที่ " + table : "ข้อความนอกตาราง"},
                     {"where_en", rows.table_no ? "table " + table : "the text outside of tables"},
                     {"quote", quote(rows.first.text)}}));
  }
  for (const core::FreeText& text : c.report.free_texts) {
    if (text.kind != "unknown_column") continue;
    out.push_back(at_document(c, "column_unknown", &text.text, {{"quote", quote(text.text.text)}}));
  }
  at_pages(c, "page_blank", c.report.blank_pages, out);
  at_pages(c, "page_cut", c.report.cut_pages, out);
  return out;
}

}  // namespace truat::check
