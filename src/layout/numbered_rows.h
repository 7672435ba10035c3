// Rows that no ruling parts in a table whose columns are ruled: its numbers tell them, or, where no
// line is drawn between any of its rows, its scores or texts that begin together.
#pragma once

#include "layout/grid.h"
#include "layout/text_line.h"

namespace truat::layout {

// The grid with a wall between the rows that its first or second column counts (or whose scores
// stand below each other, or whose texts begin together) within one of its own rows. `inside`: what
// stands in the grid.
Grid with_numbered_rows(const Grid& grid, const Clusters& inside);

}  // namespace truat::layout
