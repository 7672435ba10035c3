// An item's code and its name belong together. Names vary in print, so it says something only when
// the printed name is that of another item of the list and unlike its own; once where that is so of
// several: agencies copy the list of another year.
#include "check/rules.h"
#include "check/words.h"

namespace truat::check {
namespace {

constexpr double kSame = 0.92;      // likeness of two printings of one name
constexpr double kDifferent = 0.6;  // below: not the item's own name
// Bytes: four Thai letters say too little; longer than any item's name is a cell of another kind.
constexpr size_t kShortest = 12, kLongest = 1200;
constexpr size_t kList = 3;  // so many misnamed items are another list
constexpr ptrdiff_t kExamples = 3;

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

// An item that carries another one's name.
struct Misnamed {
  core::RecordKind kind = core::RecordKind::kScore;
  int index = 0, year = 0;
  std::string code, other;
  const core::Field* field = nullptr;  // the printed name
};

std::vector<Misnamed> misnamed_items(const Case& c) {
  std::vector<Misnamed> out;
  const auto look = [&](core::RecordKind kind, size_t index, int year, const std::string& code,
                        const core::Field& field) {
    const YearFacts* facts = c.facts(year);
    if (facts == nullptr) return;
    const std::string other = other_item(*facts, code, field.text);
    if (!other.empty()) out.push_back({kind, static_cast<int>(index), year, code, other, &field});
  };
  for (size_t i = 0; i < c.report.scores.size(); ++i) {
    const core::Score& score = c.report.scores[i];
    if (score.level != core::ScoreLevel::kItem || !score.code || !score.subject) continue;
    look(core::RecordKind::kScore, i, year_of(score, c.report), *score.code, *score.subject);
  }
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    if (!measure.item_code || !measure.measure) continue;
    look(core::RecordKind::kMeasure, i, c.report_year(), *measure.item_code, *measure.measure);
  }
  return out;
}

core::Finding at_item(const Case& c, const std::string& rule, const Misnamed& item, Words words) {
  core::Finding finding = item.kind == core::RecordKind::kScore
                              ? at_score(c, rule, item.index, std::move(words))
                              : at_measure(c, rule, item.index, item.field, std::move(words));
  if (is_doubtful(*item.field)) soften(c, finding);
  return finding;
}

// Many names that aren't those of the year are one fact: the list is another year's.
core::Finding other_list(const Case& c, const std::vector<Misnamed>& items) {
  std::string examples;
  for (const Misnamed& item : items) {
    if (&item - items.data() == kExamples) break;
    examples +=
        (examples.empty() ? "" : ", ") + item.code + " “" + quote(item.field->text, 40) + "”";
  }
  return at_item(c, "item_list_other", items.front(),
                 {{"year", std::to_string(items.front().year)},
                  {"number", std::to_string(items.size())},
                  {"printed", examples}});
}

}  // namespace

Findings item_name(const Case& c) {
  const auto items = misnamed_items(c);
  if (items.size() >= kList) return {other_list(c, items)};
  Findings out;
  for (const Misnamed& item : items) {
    out.push_back(at_item(
        c, "item_name", item,
        {{"number", item.code}, {"printed", quote(item.field->text)}, {"other", item.other}}));
  }
  return out;
}

}  // namespace truat::check
