// A table or text that tells most of the ten indicators of a year tells all of them.
#include "check/rules.h"

namespace truat::check {

Findings indicator_missing(const Case& c) {
  Findings out;
  for (int year : c.years) {
    const YearFacts* facts = c.facts(year);
    if (facts == nullptr) continue;
    std::vector<std::string> missing;
    int last = -1;
    for (const auto& [code, indicator] : facts->indicators) {
      const auto found = c.printed.find({core::ScoreLevel::kIndicator, code, year});
      if (found == c.printed.end()) {
        missing.push_back(code);
      } else {
        last = found->second.front();
      }
    }
    // Fewer than eight may be a choice: "the three lowest indicators".
    if (last < 0 || missing.size() > 2) continue;
    for (const std::string& code : missing) {
      out.push_back(at_score(c, "indicator_missing", last,
                             {{"number", code}, {"year", std::to_string(year)}}));
      if (is_recognised(c.report.scores[last].value_raw)) soften(c, out.back());
    }
  }
  return out;
}

}  // namespace truat::check
