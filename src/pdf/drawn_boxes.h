// Finds checkboxes that were drawn as four separate lines. Geometry only.
#pragma once

#include <vector>

#include "core/page.h"

namespace truat::pdf {

// Four short rulings (up to 20 pt) that close a rectangle and nothing more become one small path.
// Cells of tables stay: their lines are longer, or were merged with their neighbours'.
void take_drawn_boxes(std::vector<core::Ruling>& rulings,
                      std::vector<core::SmallPath>& small_paths);

}  // namespace truat::pdf
