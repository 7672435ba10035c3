// A printed change (column ผลต่าง, "ลดลง ๕.๖ คะแนน") = score of the year minus score of the year
// before.
#include "check/sums.h"

namespace truat::check {
namespace {

// Years in which the thing has a printed score, ascending.
std::vector<int> years_with(const Case& c, core::ScoreLevel level, const std::string& code) {
  std::vector<int> out;
  for (int year : c.years) {
    if (c.printed.contains({level, code, year})) out.push_back(year);
  }
  return out;
}

struct Span {
  int from = 0, to = 0;
};

// The two years that are compared; where the print doesn't say, the last two with scores.
std::optional<Span> span_of(const Case& c, const core::PrintedDifference& difference) {
  const auto years = years_with(c, difference.level, *difference.code);
  int to = difference.to ? difference.to->year().be() : 0;
  if (to == 0 && !years.empty()) to = years.back();
  int from = difference.from ? difference.from->year().be() : 0;
  for (int year : years) {
    if (!difference.from && year < to) from = year;
  }
  if (from == 0 || to == 0 || from == to) return {};
  return Span{from, to};
}

bool has_sign(const std::string& text) {
  return text.find_first_of("+-") != std::string::npos ||
         text.find("\u2212") != std::string::npos || text.find("\u2013") != std::string::npos;
}

}  // namespace

void add_printed_differences(const Case& c, Ledger& ledger) {
  for (const core::PrintedDifference& difference : c.report.differences) {
    const auto span = difference.code ? span_of(c, difference) : std::nullopt;
    if (!span) continue;
    const ScoreKey key{difference.level, *difference.code, span->to};
    const auto to = number_of(c, ledger, key);
    const auto from = number_of(c, ledger, {difference.level, *difference.code, span->from});
    if (!to || !from) continue;
    std::string text = difference.value_raw.text;
    const std::string value = (difference.value > 0 ? "+" : "") + two_decimals(difference.value);
    // "ลดลง ๕.๖": the sign stands in words.
    if (text.empty()) text = value;
    if (!has_sign(text) && difference.value < 0) text = "-" + text;
    ledger.numbers.push_back({difference.value,
                              {},
                              text,
                              -1,
                              false,
                              is_doubtful(difference.value_raw),
                              is_recognised(difference.value_raw)});
    const int number = static_cast<int>(ledger.numbers.size()) - 1;
    const bool signless = !has_sign(text);
    ledger.identities.push_back({"printed_difference",
                                 {{1.0, number}},
                                 {{1.0, *to}, {-1.0, *from}},
                                 0,
                                 0,
                                 signless,
                                 label(key, Language::kThai),
                                 label(key, Language::kEnglish),
                                 text,
                                 ledger.numbers[*to].text + " - " + ledger.numbers[*from].text,
                                 difference.value_raw.sources});
  }
}

}  // namespace truat::check
