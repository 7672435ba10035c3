// An item's code and its name belong together. Names vary in print, so it says something only when
// the printed name is that of another item of the list and unlike its own.
#include "check/rules.h"
#include "check/words.h"

namespace truat::check {
namespace {

constexpr double kSame = 0.92;      // likeness of two printings of one name
constexpr double kDifferent = 0.6;  // below: not the item's own name
// Bytes: four Thai letters say too little; longer than any item's name is a cell of another kind.
constexpr size_t kShortest = 12, kLongest = 1200;

// The name without the code that may stand before it, "i๑๐ ผู้บริหาร…".
std::string name_of(const std::string& printed, const std::string& code) {
  std::string letters = letters_and_digits(printed);
  const std::string number = code.substr(1);
  const size_t at = letters.find(number);
  if (at != std::string::npos && at <= 3) letters = letters.substr(at + number.size());
  return letters;
}

// Code of the other item whose name this is; empty when there is no doubt.
std::string other_item(const YearFacts& facts, const std::string& code,
                       const std::string& printed) {
  const auto own = facts.items.find(code);
  if (own == facts.items.end() || own->second.name.empty()) return {};
  const std::string name = name_of(printed, code);
  if (name.size() < kShortest || name.size() > kLongest ||
      likeness(name, letters_and_digits(own->second.name)) > kDifferent)
    return {};
  for (const auto& [other, item] : facts.items) {
    if (other == code || other[0] != code[0] || item.name.empty()) continue;
    if (likeness(name, letters_and_digits(item.name)) >= kSame) return other;
  }
  return {};
}

}  // namespace

Findings item_name(const Case& c) {
  Findings out;
  for (size_t i = 0; i < c.report.scores.size(); ++i) {
    const core::Score& score = c.report.scores[i];
    const YearFacts* facts = c.facts(year_of(score, c.report));
    if (facts == nullptr || score.level != core::ScoreLevel::kItem || !score.code ||
        !score.subject) {
      continue;
    }
    const std::string other = other_item(*facts, *score.code, score.subject->text);
    if (other.empty()) continue;
    out.push_back(at_score(
        c, "item_name", static_cast<int>(i),
        {{"number", *score.code}, {"printed", quote(score.subject->text)}, {"other", other}}));
  }
  const YearFacts* facts = c.facts(c.report_year());
  for (size_t i = 0; facts != nullptr && i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    if (!measure.item_code || !measure.measure) continue;
    const std::string other = other_item(*facts, *measure.item_code, measure.measure->text);
    if (other.empty()) continue;
    out.push_back(at_measure(c, "item_name", static_cast<int>(i), &*measure.measure,
                             {{"number", *measure.item_code},
                              {"printed", quote(measure.measure->text)},
                              {"other", other}}));
  }
  return out;
}

}  // namespace truat::check
