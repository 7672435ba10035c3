// A year that can't be meant: "ITA ปี๒๖๖๘", a score of a year far from the report's.
#include <cstdlib>
#include <set>

#include "check/rules.h"
#include "check/texts.h"
#include "check/words.h"
#include "core/thai_characters.h"

namespace truat::check {
namespace {

constexpr int kLastPlausible = 2600;  // BE; plans reach to 2580
constexpr int kFar = 5;               // reports compare a few years

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool year_follows(const Framework& framework, const std::string& text, size_t at) {
  for (const std::string& word : framework.words_before_years()) {
    if (at >= word.size() && text.compare(at - word.size(), word.size(), word) == 0) return true;
  }
  return false;
}

// Implausible BE years in a text: four digits behind a word that a year follows; in a period any,
// since a misread month ("ตลาคม ๒๖๖๘") is no such word.
std::set<int> impossible_in(const Framework& framework, const std::string& printed,
                            bool is_period) {
  const std::string text = compact(printed);
  std::set<int> out;
  for (size_t i = 0; i + 4 <= text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && is_digit(text[i - 1]))) continue;
    size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - i != 4) continue;
    const int year = std::atoi(text.substr(i, 4).c_str());
    if (year <= kLastPlausible || year >= 2700) continue;
    if (is_period || year_follows(framework, text, i)) out.insert(year);
  }
  return out;
}

void add_score_years(const Case& c, std::set<int>& said, Findings& out) {
  const int own = c.report_year();
  for (size_t i = 0; i < c.report.scores.size(); ++i) {
    const core::Score& score = c.report.scores[i];
    const int year = score.fiscal_year ? score.fiscal_year->year().be() : own;
    const ScoreKey key{score.level, score.code.value_or("–"), year};
    if (year > kLastPlausible) {
      if (!said.insert(year).second) continue;
      out.push_back(at_score(c, "year_impossible", static_cast<int>(i),
                             {{"printed", std::to_string(year)},
                              {"quote", label(key, Language::kThai) + " = " + as_printed(score)}}));
    } else if (own != 0 && year != 0 && std::abs(year - own) > kFar) {
      out.push_back(at_score(c, "year_far", static_cast<int>(i),
                             {{"what", label(key, Language::kThai)},
                              {"what_en", label(key, Language::kEnglish)},
                              {"printed", std::to_string(year)},
                              {"expected", std::to_string(own)}}));
    }
  }
}

// Figures change places in a year as in any number: "2586" for 2568. A few years ahead of what is
// known the models are merely old.
void add_own_year(const Case& c, Findings& out) {
  constexpr int kAhead = 5;
  const int own = c.report_year(), newest = c.framework.newest_year();
  if (newest == 0 || own <= newest + kAhead) return;
  const core::Field* source = c.report.fiscal_year_source ? &*c.report.fiscal_year_source : nullptr;
  out.push_back(
      at_document(c, "year_unlikely", source,
                  {{"printed", std::to_string(own)}, {"expected", std::to_string(newest)}}));
  if (source != nullptr && is_doubtful(*source)) soften(c, out.back());
}

bool is_period(const Case& c, const Place& place) {
  if (place.kind != core::RecordKind::kMeasure) return false;
  const auto& period = c.report.measures[place.index].period_raw;
  return period && place.field == &*period;
}

// The words around the year, so that the place is recognised.
std::string around(const std::string& printed, int year) {
  std::string text = core::arabic_digits(printed);
  size_t at = text.find(std::to_string(year));
  if (at == std::string::npos) {  // spaces or line ends inside the number
    text = compact(printed);
    at = text.find(std::to_string(year));
  }
  size_t start = at > 48 ? at - 48 : 0;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  return quote(text.substr(start), 40);
}

}  // namespace

Findings impossible_years(const Case& c) {
  Findings out;
  std::set<int> said;
  each_text(c.report, [&](const Place& place) {
    for (int year : impossible_in(c.framework, place.field->text, is_period(c, place))) {
      if (!said.insert(year).second) continue;
      out.push_back(at_place(
          c, "year_impossible", place,
          {{"printed", std::to_string(year)}, {"quote", around(place.field->text, year)}}));
    }
  });
  add_score_years(c, said, out);
  add_own_year(c, out);
  return out;
}

}  // namespace truat::check
