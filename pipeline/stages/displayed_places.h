// Takes the places of a report from the frames in which pages were read (a sideways scan is read
// upright, each of two pages on a sheet by itself) to the pages as they are displayed.
#pragma once

#include "core/report.h"
#include "pipeline/stages/leaves.h"

namespace truat::pipeline {

// Findings without a box name displayed pages already.
void place_on_displayed_pages(core::Report& report, const Leaves& leaves);

}  // namespace truat::pipeline
