// Builds reports in code and examines them with the models of the repository.
#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "support/read_file.h"

namespace truat::check {

inline core::Field field(std::string text, double y = 0) {
  return {text, {{core::PageNumber(1), {0, y, 50, y + 10}, core::Method::kTextLayer, 1.0, text}}};
}

inline core::FiscalYear fy(int be) { return core::FiscalYear(core::BuddhistYear(be)); }

// A report of fiscal year 2568, each record on a line of its own.
class ReportBuilder {
 public:
  explicit ReportBuilder(int year = 2568) { report.fiscal_year = fy(year); }

  core::Score& score(core::ScoreLevel level, std::optional<std::string> code, int year,
                     double value, std::string printed = "") {
    core::Score score;
    score.level = level;
    score.code = std::move(code);
    score.fiscal_year = fy(year);
    score.value = value;
    score.value_raw = field(printed.empty() ? two_places(value) : printed, next_line());
    report.scores.push_back(score);
    return report.scores.back();
  }
  core::Score& overall(int year, double value) {
    return score(core::ScoreLevel::kOverall, "ITA", year, value);
  }
  core::Score& instrument(std::string code, int year, double value) {
    return score(core::ScoreLevel::kInstrument, code, year, value);
  }
  core::Score& indicator(int number, int year, double value) {
    return score(core::ScoreLevel::kIndicator, std::to_string(number), year, value);
  }
  core::Score& item(std::string code, int year, double value) {
    return score(core::ScoreLevel::kItem, code, year, value);
  }
  core::Score& share(double value, std::string answer = "") {
    core::Score& out = score(core::ScoreLevel::kSurveyShare, std::nullopt, 2568, value);
    if (!answer.empty()) out.subject = field(answer, next_line());
    return out;
  }
  void difference(core::ScoreLevel level, std::string code, int from, int to, double value,
                  std::string printed) {
    report.differences.push_back({level, code, fy(from), fy(to), value, field(printed)});
  }
  core::Measure& measure(std::string text, int table = 1) {
    core::Measure measure;
    measure.table_no = table;
    measure.row_no = static_cast<int>(report.measures.size()) + 1;
    measure.measure = field(text, next_line());
    report.measures.push_back(measure);
    return report.measures.back();
  }
  core::Measure& period(std::string printed, std::string start, std::string end) {
    core::Measure& out = measure("มาตรการ " + std::to_string(report.measures.size()));
    out.period_raw = field(printed, next_line());
    out.period_start = start;
    out.period_end = end;
    return out;
  }
  void unread_row(core::UnreadKind kind, std::string text) {
    report.unread_rows.push_back({kind, 1, 1, field(std::move(text))});
  }
  void free_text(std::string text) { report.free_texts.push_back({"body", field(text)}); }
  double next_line() { return line_ += 20; }

  core::Report report;

 private:
  static std::string two_places(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
  }
  double line_ = 0;
};

inline const Framework& framework() {
  static const Framework shared = [] {
    Framework out;
    for (int year = 2564; year <= 2568; ++year) {
      const std::string path = "models/ita/" + std::to_string(year) + ".tsv";
      out.add_year(fy(year), support::read_source_file(path), path);
    }
    out.add_words(support::read_source_file("models/ita/words.tsv"), "words.tsv");
    return out;
  }();
  return shared;
}

inline const RuleTable& rules() {
  static const RuleTable table =
      RuleTable::parse(support::read_source_file("models/ita/rules.tsv"), "rules.tsv");
  return table;
}

inline std::vector<core::Finding> examine(const ReportBuilder& built,
                                          const core::AgencyResolution* agency = nullptr) {
  return check(built.report, framework(), rules(), agency);
}

// Findings of one rule.
inline std::vector<core::Finding> of_rule(const ReportBuilder& built, const std::string& rule,
                                          const core::AgencyResolution* agency = nullptr) {
  std::vector<core::Finding> out;
  for (const core::Finding& finding : examine(built, agency)) {
    if (finding.rule == rule) out.push_back(finding);
  }
  return out;
}

}  // namespace truat::check
