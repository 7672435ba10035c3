// Numbers of rows in a table go up by one. They may start again (a new section) and may stay away.
#include <charconv>

#include "check/rules.h"
#include "check/words.h"

namespace truat::check {
namespace {

// "๓." or "3)" -> 3; nothing for "๑.๒", "O14" and other things.
std::optional<int> plain_number(const core::Field& field) {
  std::string text = compact(field.text);
  while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.pop_back();
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

struct Numbered {
  int row = 0, number = 0;
};

// The numbers are those of indicators, of which a table may show some.
bool numbers_indicators(const Case& c, const std::vector<Numbered>& rows) {
  for (const Numbered& row : rows) {
    if (c.report.measures[row.row].indicator_no != std::to_string(row.number)) return false;
  }
  return true;
}

}  // namespace

Findings numbering(const Case& c) {
  std::map<int, std::vector<Numbered>> tables;
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    const auto number = measure.seq ? plain_number(*measure.seq) : std::nullopt;
    if (number) tables[measure.table_no].push_back({static_cast<int>(i), *number});
  }
  Findings out;
  for (const auto& [table, rows] : tables) {
    if (rows.size() < 3 || numbers_indicators(c, rows)) continue;
    for (size_t i = 1; i < rows.size(); ++i) {
      const int before = rows[i - 1].number, number = rows[i].number;
      const core::Measure& measure = c.report.measures[rows[i].row];
      // A cell merged over rows gives each of them its number: that is one printed number.
      const bool same_place =
          !measure.seq->sources.empty() &&
          measure.seq->sources == c.report.measures[rows[i - 1].row].seq->sources;
      if (number == before + 1 || number == 1 || same_place) continue;
      Words words{{"table", std::to_string(table)},
                  {"printed", std::to_string(number == before ? number : before)},
                  {"other", std::to_string(number)}};
      out.push_back(at_measure(c, number == before ? "numbering_repeated" : "numbering_gap",
                               rows[i].row, &*measure.seq, std::move(words)));
      if (is_recognised(*measure.seq)) soften(c, out.back());
    }
  }
  return out;
}

}  // namespace truat::check
