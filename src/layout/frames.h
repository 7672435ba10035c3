// Frames around what stands on a page. They part no cells, also where a table that is wider than
// its frame crosses it.
#pragma once

#include <vector>

#include "core/page.h"

namespace truat::layout {

// The rulings less those of frames that other horizontal rulings cross; a frame that nothing
// touches is left for others to see that it holds no columns. It may be cut by the page's upper or
// lower end. `tolerance` in points: how far ends and crossings may miss each other.
std::vector<core::Ruling> without_crossed_frames(std::vector<core::Ruling> rulings,
                                                 double tolerance);

}  // namespace truat::layout
