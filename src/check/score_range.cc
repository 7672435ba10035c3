// A score and a share lie in 0 … 100.
#include "check/rules.h"

namespace truat::check {

Findings score_range(const Case& c) {
  Findings out;
  for (size_t i = 0; i < c.report.scores.size(); ++i) {
    const core::Score& score = c.report.scores[i];
    if (score.value >= 0 && score.value <= 100) continue;
    const ScoreKey key{score.level, score.code.value_or("–"), year_of(score, c.report)};
    out.push_back(at_score(c, "score_range", static_cast<int>(i),
                           {{"what", label(key, Language::kThai)},
                            {"what_en", label(key, Language::kEnglish)},
                            {"printed", as_printed(score)}}));
  }
  return out;
}

}  // namespace truat::check
