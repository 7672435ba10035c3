// A printed grade fits the score by the thresholds of its year; for the grades of the "pass" scheme
// each instrument must reach the threshold too. Where an instrument isn't printed, or the two parts
// of EIT lie on both sides of a threshold, both outcomes are accepted: the rule isn't known then.
#include <algorithm>

#include "check/rules.h"
#include "check/words.h"

namespace truat::check {
namespace {

// Lowest and highest value that the instrument may have, by what is printed.
struct Range {
  double low = 0, high = 100;
};

Range instrument_range(const Case& c, const YearFacts& facts, const std::string& code, int year) {
  const auto value = [&](const std::string& what) -> std::optional<double> {
    const auto found = c.printed.find({core::ScoreLevel::kInstrument, what, year});
    if (found == c.printed.end()) return {};
    return c.report.scores[found->second.front()].value;
  };
  Range range;
  if (const auto whole = value(code)) range = {*whole, *whole};
  for (const auto& [part_code, part] : facts.parts) {
    const auto printed = part.instrument == code ? value(part_code) : std::nullopt;
    if (!printed) continue;
    const bool nothing_else = range.low == 0 && range.high == 100;
    range = nothing_else ? Range{*printed, *printed}
                         : Range{std::min(range.low, *printed), std::max(range.high, *printed)};
  }
  return range;
}

// Grades of a scheme that the score may have, best first.
std::vector<std::string> possible_grades(const Case& c, const YearFacts& facts,
                                         const std::string& scheme, double overall, int year) {
  std::vector<std::string> out;
  for (const Grade& grade : facts.grades) {
    if (grade.scheme != scheme || overall < grade.overall) continue;
    bool sure = true, possible = true;
    if (grade.each) {
      for (const auto& [code, weight] : facts.weights) {
        const Range range = instrument_range(c, facts, code, year);
        sure = sure && range.low >= *grade.each;
        possible = possible && range.high >= *grade.each;
      }
    }
    if (possible) out.push_back(grade.name);
    if (sure) break;
  }
  return out;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Grades that are named in the printed text, the longest name at each place: "AA หรือ ผ่านดีเยี่ยม".
std::vector<const Grade*> named_grades(const YearFacts& facts, const std::string& printed) {
  std::vector<const Grade*> out;
  const std::string text = compact(printed);
  for (size_t i = 0; i < text.size();) {
    const Grade* best = nullptr;
    size_t length = 0;
    for (const Grade& grade : facts.grades) {
      const std::string name = compact(grade.name);
      if (text.compare(i, name.size(), name) != 0 || name.size() <= length) continue;
      const bool letter = is_ascii_letter(name[0]);
      const bool inside_word =
          letter && ((i > 0 && is_ascii_letter(text[i - 1])) ||
                     (i + name.size() < text.size() && is_ascii_letter(text[i + name.size()])));
      if (!inside_word) best = &grade, length = name.size();
    }
    if (best != nullptr) out.push_back(best);
    i += best != nullptr ? length : 1;
  }
  return out;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " / ") + name;
  return out;
}

// "82.74", with the instruments where they decide: "89.68 (OIT 84.00)".
std::string score_with_instruments(const Case& c, const YearFacts& facts, const core::Score& score,
                                   int year) {
  std::string lows;
  for (const auto& [code, weight] : facts.weights) {
    const auto found = c.printed.find({core::ScoreLevel::kInstrument, code, year});
    if (found == c.printed.end()) continue;
    lows += (lows.empty() ? "" : ", ") + code + " " +
            as_printed(c.report.scores[found->second.front()]);
  }
  return as_printed(score) + (lows.empty() ? "" : " (" + lows + ")");
}

}  // namespace

Findings grade_threshold(const Case& c) {
  Findings out;
  for (size_t i = 0; i < c.report.scores.size(); ++i) {
    const core::Score& score = c.report.scores[i];
    const int year = year_of(score, c.report);
    const YearFacts* facts = c.facts(year);
    if (facts == nullptr || !score.grade || score.value > 100) continue;
    for (const Grade* grade : named_grades(*facts, score.grade->text)) {
      const bool overall = score.level == core::ScoreLevel::kOverall;
      if (!overall && grade->scheme != "letter") continue;  // how parts are graded is not known
      const auto fitting = possible_grades(c, *facts, grade->scheme, score.value, year);
      if (std::find(fitting.begin(), fitting.end(), grade->name) != fitting.end()) continue;
      out.push_back(at_score(c, "grade_threshold", static_cast<int>(i),
                             {{"printed", grade->name},
                              {"formula", score_with_instruments(c, *facts, score, year)},
                              {"year", std::to_string(year)},
                              {"expected", joined(fitting)}}));
      if (is_doubtful(*score.grade)) soften(c, out.back());
    }
  }
  return out;
}

}  // namespace truat::check
