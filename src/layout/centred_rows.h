// Rows whose cells stand in the middle of their row's height, as office programs set them: a short
// cell (a number, a tick) has text of its neighbours above and below it.
#pragma once

#include <vector>

#include "layout/text_line.h"

namespace truat::layout {

// Indexes of the lines that start such rows, 0 first; `at_top`, the rows when their cells stand at
// their tops, where these fit the cells as well. `xs`: edges of columns. `numbered`: ascending
// indexes of lines of which no two share a row (a column counts on, or holds scores); may be empty.
// `leading`: usual distance of lines within a cell, points.
std::vector<size_t> centred_row_starts(const std::vector<const TextLine*>& lines,
                                       const std::vector<double>& xs,
                                       const std::vector<size_t>& numbered, double leading,
                                       std::vector<size_t> at_top);

}  // namespace truat::layout
