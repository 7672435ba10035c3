#include "check/check.h"

#include "check/rules.h"

namespace truat::check {

std::vector<core::Finding> check(const core::Report& report, const Framework& framework,
                                 const RuleTable& rules, const core::AgencyResolution* agency) {
  const Case examined(report, framework, rules, agency);
  std::vector<core::Finding> out;
  for (const auto rule : {failing_sums,
                          score_range,
                          score_conflict,
                          grade_threshold,
                          indicator_name,
                          indicator_missing,
                          indicator_not_reproducible,
                          item_list,
                          item_name,
                          numbering,
                          page_numbers,
                          impossible_years,
                          periods,
                          copied_texts,
                          statuses,
                          missing_fields,
                          nameless,
                          torn_rows,
                          repeated_rows,
                          number_form,
                          nothing_read,
                          agency_names,
                          mixed_scripts,
                          doubtful_readings,
                          unread}) {
    for (core::Finding& finding : rule(examined)) out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace truat::check
