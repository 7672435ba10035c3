// From the records of a report to findings: what doesn't add up, and why. Looks at values only; it
// neither changes a record nor reads a file. Corrections are proposals inside messages.
//
//   Framework framework;                       // models/ita/2564.tsv …, one call for each file
//   framework.add_year(core::FiscalYear(core::BuddhistYear(2568)), text, "models/ita/2568.tsv");
//   framework.add_words(text, "models/ita/words.tsv");
//   const RuleTable rules = RuleTable::parse(text, "models/ita/rules.tsv");
//   report.findings = check(report, framework, rules, &resolution);
//
// A message has two lines, Thai and English; message_in() (rule_table.h) picks one for --lang.
// Findings point at Report::scores or Report::measures by index (record_kind, record_index).
#pragma once

#include <vector>

#include "check/framework.h"
#include "check/rule_table.h"
#include "core/agency.h"
#include "core/report.h"

namespace truat::check {

// `agency`: what the register says about the printed name; nullptr when it was not asked.
std::vector<core::Finding> check(const core::Report& report, const Framework& framework,
                                 const RuleTable& rules,
                                 const core::AgencyResolution* agency = nullptr);

}  // namespace truat::check
