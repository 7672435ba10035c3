#include "check/rule_table.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "core/tsv.h"

namespace truat::check {
namespace {

core::Severity severity_of(const core::Tsv& tsv, const core::TsvRow& row) {
  for (auto severity : {core::Severity::kError, core::Severity::kWarning, core::Severity::kInfo}) {
    if (tsv.get(row, "severity") == core::severity_name(severity)) return severity;
  }
  throw tsv.error(row, "error, warning or info in column severity");
}

int year_of(const core::Tsv& tsv, const core::TsvRow& row) {
  const std::string& text = tsv.get(row, "from");
  if (text.empty()) return 0;
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc() || end != text.data() + text.size() || year < 2500 || year > 2699) {
    throw tsv.error(row, "a fiscal year such as 2567 in column from");
  }
  return year;
}

std::string fill(const std::string& pattern, const Words& words) {
  std::string out;
  for (size_t i = 0; i < pattern.size();) {
    const size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
    if (close == std::string::npos) {
      out += pattern[i++];
      continue;
    }
    const auto word = words.find(pattern.substr(i + 1, close - i - 1));
    assert(word != words.end() && "a rule must give every word of its message");
    if (word != words.end()) out += word->second;
    i = close + 1;
  }
  for (char& c : out) {
    if (c == '\n') c = ' ';  // line ends part the languages
  }
  return out;
}

}  // namespace

const std::vector<std::string>& rule_ids() {
  static const std::vector<std::string> kIds = {"overall_weighted",
                                                "instrument_mean",
                                                "eit_parts",
                                                "printed_difference",
                                                "survey_sum",
                                                "score_conflict",
                                                "score_rounding",
                                                "text_table",
                                                "score_range",
                                                "grade_threshold",
                                                "indicator_name",
                                                "indicator_name_text",
                                                "item_name",
                                                "item_list_other",
                                                "item_unknown",
                                                "item_repeated",
                                                "item_missing",
                                                "indicator_missing",
                                                "numbering_gap",
                                                "numbering_repeated",
                                                "year_impossible",
                                                "year_far",
                                                "period_reversed",
                                                "period_outside",
                                                "period_half",
                                                "month_misread",
                                                "result_copied",
                                                "outcome_copied",
                                                "status_conflict",
                                                "status_missing",
                                                "agency_variants",
                                                "agency_misprinted",
                                                "agency_unresolved",
                                                "agency_unknown",
                                                "digits_mixed",
                                                "code_mixed",
                                                "code_zero",
                                                "code_inferred",
                                                "number_low_confidence",
                                                "number_repaired",
                                                "reading_conflict",
                                                "indicator_not_reproducible",
                                                "item_mean",
                                                "correction",
                                                "unsure_reading",
                                                "scores_unread",
                                                "number_unread",
                                                "measures_unread",
                                                "measure_nameless",
                                                "rows_torn",
                                                "column_unknown",
                                                "year_unlikely",
                                                "nothing_read",
                                                "rows_repeated",
                                                "number_form",
                                                "statuses_unread",
                                                "page_blank",
                                                "page_number_gap",
                                                "page_number_last",
                                                "period_missing",
                                                "responsible_missing",
                                                "page_cut"};
  return kIds;
}

RuleTable RuleTable::parse(std::string_view text, const std::string& file_name) {
  const core::Tsv tsv =
      core::Tsv::parse(text, file_name, {"id", "severity", "from", "compares", "th", "en"});
  RuleTable table;
  for (const core::TsvRow& row : tsv.rows()) {
    Rule rule{tsv.get(row, "id"),       severity_of(tsv, row), year_of(tsv, row),
              tsv.get(row, "compares"), tsv.get(row, "th"),    tsv.get(row, "en")};
    if (table.rules_.contains(rule.id)) throw tsv.error(row, "an id that no row above has");
    const auto& known = rule_ids();
    if (std::find(known.begin(), known.end(), rule.id) == known.end()) {
      throw tsv.error(row, "a rule that the program has; there is none called " + rule.id);
    }
    table.ids_.push_back(rule.id);
    table.rules_.emplace(rule.id, std::move(rule));
  }
  for (const std::string& id : rule_ids()) {
    if (!table.rules_.contains(id)) {
      throw core::ModelError(file_name + ", after the last line: expected a row for the rule " +
                             id);
    }
  }
  return table;
}

const Rule& RuleTable::rule(const std::string& id) const {
  const auto found = rules_.find(id);
  if (found == rules_.end())
    throw core::ModelError("models/ita/rules.tsv: rule " + id + " is missing");
  return found->second;
}

std::string message_of(const Rule& rule, const Words& words) {
  return fill(rule.thai, words) + "\n" + fill(rule.english, words);
}

std::string message_in(std::string_view message, Language language) {
  const size_t end = message.find('\n');
  if (end == std::string_view::npos) return std::string(message);
  return std::string(language == Language::kThai ? message.substr(0, end)
                                                 : message.substr(end + 1));
}

}  // namespace truat::check
