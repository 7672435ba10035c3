// Stage 5b: which agency of the register a report is about.
#pragma once

#include <string>

#include "core/agency.h"
#include "core/report.h"
#include "pipeline/stages/models.h"

namespace truat::pipeline {

// `text`: of the whole document, for places, telephone and document numbers. Nothing is chosen
// where the print leaves it open.
core::AgencyResolution identify(const core::Report& report, const std::string& text,
                                const Models& models);

}  // namespace truat::pipeline
