// A report under examination, with what every rule needs beside it: facts, wording, an index of the
// printed scores. And how a rule's finding is made. No rule's judgement is here.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "check/framework.h"
#include "check/rule_table.h"
#include "core/agency.h"
#include "core/report.h"

namespace truat::check {

using Findings = std::vector<core::Finding>;

// Which score: level, code ("ITA", "EIT1", "7", "I11"), fiscal year (BE, 0 = not known).
struct ScoreKey {
  core::ScoreLevel level = core::ScoreLevel::kOverall;
  std::string code;
  int year = 0;
  auto operator<=>(const ScoreKey&) const = default;
};

struct Case {
  Case(const core::Report& examined, const Framework& facts, const RuleTable& wording,
       const core::AgencyResolution* resolution);

  const core::Report& report;
  const Framework& framework;
  const RuleTable& rules;
  const core::AgencyResolution* agency;  // nullptr: nobody looked

  // Scores that print a code: their indices into report.scores, those of tables first.
  std::map<ScoreKey, std::vector<int>> printed;
  std::vector<int> years;  // of all scores, ascending, without 0

  // Facts of a fiscal year (BE), nullptr when unknown.
  const YearFacts* facts(int year) const;
  // The assessed year of the report (BE), 0 when not printed.
  int report_year() const;
  // A rule applies from some year on; an unknown year is taken for a late one.
  bool applies(const std::string& rule, int year) const;
};

// The fiscal year (BE) of a score: its own, else the report's, else 0.
int year_of(const core::Score& score, const core::Report& report);

// Two decimals, "93.96".
std::string two_decimals(double value);
// The number as printed, "๙๓.๙๖"; two decimals where the print isn't kept.
std::string as_printed(const core::Score& score);
// "ตัวชี้วัดที่ 4 ปี 2568" / "indicator 4 FY 2568".
std::string label(const ScoreKey& key, Language language);

// Below this confidence a reading may well be wrong.
constexpr double kSure = 0.9;
// Whether the text was read from a picture and may be wrong: a misreading then explains what
// doesn't add up as well as a misprint does.
bool is_doubtful(const core::Sources& sources);
bool is_doubtful(const core::Field& field);
// Whether it was read from a picture at all: rows, ticks and letters may be lost or misread there
// however sure the rest is.
bool is_recognised(const core::Field& field);
// Makes a finding that rests on a doubtful reading one degree milder, and says so; once.
void soften(const Case& c, core::Finding& finding);

// A finding of a rule at a score or at a field of a measure, softened where that number or field is
// doubtful; or at the document.
core::Finding at_score(const Case& c, const std::string& rule, int score, Words words);
core::Finding at_measure(const Case& c, const std::string& rule, int measure,
                         const core::Field* field, Words words);
core::Finding at_document(const Case& c, const std::string& rule, const core::Field* field,
                          Words words);

}  // namespace truat::check
