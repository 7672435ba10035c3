// Walls between columns that a picture lost in some rows: faint and dotted lines break in a scan.
#pragma once

#include "layout/grid.h"
#include "layout/text_line.h"

namespace truat::layout {

// The grid with such walls put back: where an edge parts the columns of most other rows, and the
// text of a cell that runs over it stands on both sides with room between. A cell that really is
// merged has its text across the edge or on one side of it.
Grid with_lost_walls(const Grid& grid, const Clusters& inside);

}  // namespace truat::layout
