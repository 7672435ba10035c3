#include "parse/not_measures.h"

#include "core/thai_characters.h"
#include "parse/pattern.h"

namespace truat::parse {
namespace {

// "ลงชื่อ ....... (นายสมชาย ใจดี) ผู้รายงาน": who signed below a table whose last line isn't drawn.
const Pattern& signature_pattern() {
  static const Pattern pattern({"signature_row",
                                R"(^\s*\(?\s*ลงชื่อ\s*\)?\s*(?:[(.…_\n]|$)|^\s*\(\s*(?:นาย|นาง|ว่าที่))",
                                "ลงชื่อ\n(นายสมชาย", "ลงชื่อเข้าปฏิบัติงาน"});
  return pattern;
}

const Pattern& clock_pattern() {
  static const Pattern pattern(
      {"clock_time", R"(\d{1,2}[.:]\d{2}\s*(?:น\.|-|–))", "09.00 - 10.30 น.", "1.2 จัดทำคู่มือ"});
  return pattern;
}

}  // namespace

std::vector<const Pattern*> measure_patterns() { return {&clock_pattern(), &signature_pattern()}; }

bool is_timetable(const std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns) {
  const int c = column_of(columns, Column::kPeriod);
  if (c < 0) return false;
  int written = 0, of_clock = 0;
  for (const BodyRow& row : rows) {
    const std::string text = core::arabic_digits(row.cells[static_cast<size_t>(c)].text());
    written += !text.empty();
    of_clock += clock_pattern().found_in(text);
  }
  // A single measure may well say at what time its meeting was.
  return of_clock > 0 && 2 * of_clock >= written;
}

bool is_signature(std::string_view text) { return signature_pattern().found_in(text); }

}  // namespace truat::parse
