#include "parse/assessed_year.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "parse/pattern.h"
#include "parse/year_mention.h"

namespace truat::parse {
namespace {

constexpr int kFarthestFromTitle = 4;  // years

const Pattern& assessment_pattern() {
  static const Pattern pattern(
      {"assessment_before_year",
       R"((?:ผลการประเมิน|การประเมินคุณธรรม|ผลคะแนน|คะแนน\s*ITA|ประเมิน\s*\(?ITA|การประเมิน)[^\d]{0,400}$)",
       "ผลการประเมินคุณธรรมและความโปร่งใส ประจำ", "มาตรการส่งเสริมคุณธรรม ประจำ"});
  return pattern;
}

struct Found {
  core::FiscalYear year;
  core::Field source;
};

std::optional<Found> title_year(const std::vector<const RunningText*>& texts) {
  for (const RunningText* text : texts) {
    for (const YearMention& mention : year_mentions(text->search())) {
      if (is_plausible(mention.year)) return Found{mention.year, text->field(mention.range)};
    }
  }
  return std::nullopt;
}

// The year that most sentences about an assessment name.
std::optional<Found> year_of_assessment(const std::vector<const RunningText*>& texts) {
  std::map<core::FiscalYear, int> counts;
  std::map<core::FiscalYear, core::Field> sources;
  for (const RunningText* text : texts) {
    for (const YearMention& mention : year_mentions(text->search())) {
      const std::string_view left = std::string_view(text->search()).substr(0, mention.range.begin);
      if (!is_plausible(mention.year) || !assessment_pattern().found_in(left)) continue;
      ++counts[mention.year];
      sources.try_emplace(mention.year, text->field(mention.range));
    }
  }
  if (counts.empty()) return std::nullopt;
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return Found{most->first, sources.at(most->first)};
}

// The newest year that scores are printed with; the agency's own totals before single items.
std::optional<Found> newest_score_year(const std::vector<core::Score>& scores,
                                       std::optional<core::FiscalYear> title) {
  std::optional<Found> newest;
  for (const bool only_totals : {true, false}) {
    for (const core::Score& score : scores) {
      if (!score.fiscal_year || !is_plausible(*score.fiscal_year)) continue;
      if (only_totals && (score.level == core::ScoreLevel::kItem ||
                          score.level == core::ScoreLevel::kSurveyShare)) {
        continue;
      }
      if (title &&
          std::abs(score.fiscal_year->year().be() - title->year().be()) > kFarthestFromTitle) {
        continue;
      }
      if (!newest || *score.fiscal_year > newest->year) {
        newest = Found{*score.fiscal_year, score.value_raw};
      }
    }
    if (newest) return newest;
  }
  return newest;
}

}  // namespace

std::vector<const Pattern*> assessment_patterns() { return {&assessment_pattern()}; }

AssessedYear assessed_year(const std::vector<const RunningText*>& texts,
                           const std::vector<core::Score>& scores) {
  const auto title = title_year(texts);
  std::optional<Found> found =
      newest_score_year(scores, title ? std::optional(title->year) : std::nullopt);
  if (!found && !scores.empty()) found = year_of_assessment(texts);
  if (!found) found = title;
  if (!found) return {};
  // A mention in words is the better source than a score's number.
  for (const RunningText* text : texts) {
    for (const YearMention& mention : year_mentions(text->search())) {
      if (mention.year == found->year) return {found->year, text->field(mention.range)};
    }
  }
  return {found->year, found->source};
}

}  // namespace truat::parse
