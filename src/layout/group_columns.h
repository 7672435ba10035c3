// The columns that a name over several of them stands for, in a head without vertical rulings.
#pragma once

#include <utility>

#include "layout/aligned_grid.h"

namespace truat::layout {

// The first and the last column, both inclusive: those of the names under it, and neighbours while
// that brings its text nearer to their middle. `part` has a head, of which `group` is a group.
std::pair<int, int> columns_of_group(const AlignedPart& part, const HeaderCell& group);

}  // namespace truat::layout
