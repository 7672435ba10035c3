#include "pipeline/stages/check.h"

#include <iterator>

#include "check/check.h"

namespace truat::pipeline {

void check(core::Report& report, const core::AgencyResolution* agency, const Models& models) {
  std::vector<core::Finding> more = check::check(report, models.framework, models.rules, agency);
  report.findings.insert(report.findings.end(), std::make_move_iterator(more.begin()),
                         std::make_move_iterator(more.end()));
}

}  // namespace truat::pipeline
