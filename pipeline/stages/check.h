// Stage 6: from the records of a report to what an auditor must look at.
#pragma once

#include "core/agency.h"
#include "core/report.h"
#include "pipeline/stages/models.h"

namespace truat::pipeline {

// Adds the findings to those that the report already carries. `agency`: what the register says
// about the printed name, nullptr when it was not asked.
void check(core::Report& report, const core::AgencyResolution* agency, const Models& models);

}  // namespace truat::pipeline
