// Takes the places of a report from the frames in which pages were read (a sideways scan is read
// upright) to the pages as they are displayed.
#pragma once

#include <vector>

#include "core/page_text.h"
#include "core/report.h"

namespace truat::pipeline {

void place_on_displayed_pages(core::Report& report, const std::vector<core::PageText>& pages);

}  // namespace truat::pipeline
