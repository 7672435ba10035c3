// Rows of which nothing is ruled but the columns: a row begins where the texts of most columns
// begin together, or where cells with one middle give way to others.
#pragma once

#include <vector>

#include "layout/text_line.h"

namespace truat::layout {

// Indexes of the lines that start such rows, 0 first. `lines`: top to bottom, not empty; `xs`:
// edges of columns, points. Short texts of one row that have one middle begin together, too: that
// is one row.
std::vector<size_t> fresh_row_starts(const std::vector<const TextLine*>& lines,
                                     const std::vector<double>& xs);

// Indexes of lines, never 0, at which at least three columns have text again below empty room, and
// most of the others have some: cells of one row don't pause together. `leading` in points.
std::vector<size_t> resumed_row_starts(const std::vector<const TextLine*>& lines,
                                       const std::vector<double>& xs, double leading);

}  // namespace truat::layout
