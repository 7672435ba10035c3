// Rows of a table (or of a band of it) in which no ruling parts them.
#pragma once

#include <vector>

#include "layout/text_line.h"

namespace truat::layout {

// Indexes of the lines that start a row; the first line always does. `xs` are the edges of columns.
// Rows start at gaps that are wider than the leading, or where the first column counts on. With
// `only_numbers`, nothing but a counting column is believed (for bands that rulings already part).
std::vector<size_t> row_starts(const std::vector<const TextLine*>& lines,
                               const std::vector<double>& xs, bool only_numbers);

// The typical distance of lines within a column, in points.
double leading(const std::vector<const TextLine*>& lines, const std::vector<double>& xs);

}  // namespace truat::layout
