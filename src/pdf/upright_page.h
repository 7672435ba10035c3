// Typed pages that lie sideways or upside down: printed so by drivers that put landscape tables on
// portrait pages, or turned in the file. Turned here before they are read, as scans are.
#pragma once

#include "core/page.h"

namespace truat::pdf {

// 90, 180 or 270: clockwise, makes the writing of the page run from left to right; 0 when it does
// so already, or when some of it runs one way and some another.
int turn_to_upright(const core::Page& page);

// The page turned clockwise by `turn`. Places of the result are mapped back by core::PageFrame.
core::Page turned(core::Page page, int turn);

}  // namespace truat::pdf
