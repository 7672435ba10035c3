// Which cells of a table's last row on a page and of its first row on the next one are parts of one
// cell, and their union. What the signs weigh is in row_cut.h.
#pragma once

#include <utility>
#include <vector>

#include "layout/joined_table.h"
#include "layout/joint.h"

namespace truat::layout {

// Whether the first row of `next` is the rest of the last row of `table`; both have the same
// columns.
bool is_cut(const JoinedTable& table, const JoinedTable& next, const Joint& joint);

// Pairs of cells (of the last row, of the first row behind it) that are one cell. `cut`: as
// is_cut() says.
std::vector<std::pair<int, int>> cells_over_break(const JoinedTable& table, const JoinedTable& next,
                                                  bool cut, const Joint& joint);

// Unites such pairs when both parts are one table, in which row `first_new` is the first behind the
// break. With `cut` the two rows become one.
void unite_over_break(JoinedTable& table, size_t first_new, bool cut,
                      const std::vector<std::pair<int, int>>& pairs);

}  // namespace truat::layout
