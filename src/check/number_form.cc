// Scores of one report have the same number of decimals: one with fewer or more lost a digit at the
// edge of its cell, or has one too many. Whole numbers ("100") are printed as they are.
#include "check/rules.h"
#include "check/sums.h"

namespace truat::check {

Findings number_form(const Case& c) {
  constexpr int kUsual = 2;      // decimals of a score
  constexpr size_t kFewest = 5;  // scores that make a habit
  std::vector<int> others;
  size_t usual = 0;
  for (size_t i = 0; i < c.report.scores.size(); ++i) {
    const core::Score& score = c.report.scores[i];
    if (score.source != core::ScoreSource::kTable) continue;
    const int decimals = decimals_of(as_printed(score));
    if (decimals == kUsual) ++usual;
    if (decimals != kUsual && decimals != 0) others.push_back(static_cast<int>(i));
  }
  Findings out;
  if (usual < kFewest || usual < 4 * others.size()) return out;
  for (int score : others) {
    out.push_back(at_score(
        c, "number_form", score,
        {{"printed", as_printed(c.report.scores[score])}, {"expected", std::to_string(kUsual)}}));
  }
  return out;
}

}  // namespace truat::check
