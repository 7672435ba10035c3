// The same score printed twice has one value: in two tables, or in the text and in a table.
#include <cmath>

#include "check/identity.h"
#include "check/rules.h"

namespace truat::check {
namespace {

// 99.96 in one place and 100 in another say the same when the shorter one is the longer one
// rounded.
bool same_when_rounded(const core::Score& a, const core::Score& b) {
  const int places = std::min(decimals_of(as_printed(a)), decimals_of(as_printed(b)));
  return std::abs(a.value - b.value) <= 0.5 * std::pow(10.0, -std::min(places, 2)) + 1e-9 &&
         decimals_of(as_printed(a)) != decimals_of(as_printed(b));
}

// Two numbers in one row of a table stand in columns that differ in something that was not read
// (parts, respondents): nothing is known about them.
bool in_one_row(const core::Score& a, const core::Score& b) {
  if (a.value_raw.sources.empty() || b.value_raw.sources.empty()) return false;
  const core::Source &x = a.value_raw.sources.front(), &y = b.value_raw.sources.front();
  return a.source == core::ScoreSource::kTable && b.source == core::ScoreSource::kTable &&
         x.page == y.page &&
         core::overlap(x.box.y0, x.box.y1, y.box.y0, y.box.y1) >
             0.5 * std::min(x.box.height(), y.box.height());
}

std::string rule_for(const core::Score& first, const core::Score& other) {
  if (std::abs(first.value - other.value) <= kTolerance + 1e-6) return "score_rounding";
  return first.source != other.source ? "text_table" : "score_conflict";
}

}  // namespace

Findings score_conflict(const Case& c) {
  Findings out;
  for (const auto& [key, indices] : c.printed) {
    const core::Score& first = c.report.scores[indices.front()];
    for (size_t i = 1; i < indices.size(); ++i) {
      const core::Score& other = c.report.scores[indices[i]];
      if (std::abs(first.value - other.value) < 0.005 || same_when_rounded(first, other) ||
          in_one_row(first, other)) {
        continue;
      }
      const std::string rule = rule_for(first, other);
      // Tables come first: in text_table the text is the other one.
      const bool text = rule == "text_table";
      out.push_back(at_score(c, rule, indices[i],
                             {{"what", label(key, Language::kThai)},
                              {"what_en", label(key, Language::kEnglish)},
                              {"printed", as_printed(text ? other : first)},
                              {"other", as_printed(text ? first : other)}}));
      if (is_doubtful(first.value_raw)) soften(c, out.back());
    }
  }
  return out;
}

}  // namespace truat::check
