// How OIT items make indicators 9 and 10 is not published: where items are printed and their plain
// mean differs, say that the indicator can't be reproduced. Not a fault of the report.
#include <cmath>

#include "check/identity.h"
#include "check/rules.h"

namespace truat::check {

Findings indicator_not_reproducible(const Case& c) {
  Findings out;
  for (int year : c.years) {
    const YearFacts* facts = c.facts(year);
    if (facts == nullptr) continue;
    for (const auto& [code, indicator] : facts->indicators) {
      const ScoreKey key{core::ScoreLevel::kIndicator, code, year};
      const auto printed = c.printed.find(key);
      if (indicator.instrument != "OIT" || printed == c.printed.end()) continue;
      double sum = 0;
      int count = 0, known = 0;
      for (const auto& [item_code, item] : facts->items) {
        if (item.indicator != code) continue;
        ++known;
        const auto score = c.printed.find({core::ScoreLevel::kItem, item_code, year});
        if (score == c.printed.end()) continue;
        sum += c.report.scores[score->second.front()].value;
        ++count;
      }
      const int index = printed->second.front();
      if (count == 0 || count < known) continue;
      if (std::abs(sum / count - c.report.scores[index].value) <= kTolerance) continue;
      out.push_back(at_score(c, "indicator_not_reproducible", index,
                             {{"what", label(key, Language::kThai)},
                              {"what_en", label(key, Language::kEnglish)},
                              {"printed", as_printed(c.report.scores[index])},
                              {"number", std::to_string(count)},
                              {"expected", two_decimals(sum / count)}}));
    }
  }
  return out;
}

}  // namespace truat::check
