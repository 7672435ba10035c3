// The result (outcome) of a row is its own: the same long text in another row was copied. Short
// texts and those that many rows share are stock phrases ("เผยแพร่บนเว็บไซต์แล้ว").
#include "check/rules.h"
#include "check/words.h"
#include "core/utf8.h"

namespace truat::check {
namespace {

using FieldOf = std::optional<core::Field> core::Measure::*;

constexpr size_t kLong = 40;  // code points without spaces; shorter results repeat by chance
constexpr size_t kStock = 3;  // rows that share a text from which on it is a stock phrase

// A cell that is merged over several rows is printed once.
bool same_cell(const core::Field& a, const core::Field& b) {
  return !a.sources.empty() && a.sources == b.sources;
}

std::string name_of(const Case& c, int row, Language language) {
  const core::Measure& m = c.report.measures[row];
  const bool thai = language == Language::kThai;
  std::string out = (thai ? "ตาราง " : "table ") + std::to_string(m.table_no) +
                    (thai ? " แถว " : " row ") + std::to_string(m.row_no);
  if (m.item_code) out += ", " + *m.item_code;
  return out;
}

void add_copies(const Case& c, const std::string& rule, FieldOf member, Findings& out) {
  std::map<std::string, std::vector<int>> rows_of;
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const auto& field = c.report.measures[i].*member;
    if (!field) continue;
    const std::string letters = letters_and_digits(field->text);
    if (core::decode_utf8(letters).size() >= kLong) rows_of[letters].push_back(static_cast<int>(i));
  }
  for (const auto& [letters, rows] : rows_of) {
    if (rows.size() < 2 || rows.size() >= kStock) continue;
    const core::Measure &first = c.report.measures[rows[0]], &other = c.report.measures[rows[1]];
    const std::string a = first.measure ? letters_and_digits(first.measure->text) : "";
    const std::string b = other.measure ? letters_and_digits(other.measure->text) : "";
    // The same measure for two indicators has the same result.
    if (same_cell(*(first.*member), *(other.*member)) || a == b) continue;
    out.push_back(at_measure(c, rule, rows[1], &*(other.*member),
                             {{"printed", quote((other.*member)->text, 80)},
                              {"other", name_of(c, rows[0], Language::kThai)},
                              {"other_en", name_of(c, rows[0], Language::kEnglish)}}));
  }
}

}  // namespace

Findings copied_texts(const Case& c) {
  Findings out;
  add_copies(c, "result_copied", &core::Measure::result, out);
  add_copies(c, "outcome_copied", &core::Measure::outcome, out);
  return out;
}

}  // namespace truat::check
