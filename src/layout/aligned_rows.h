// Rows of a table (or of a band of it) in which no ruling parts them.
#pragma once

#include <vector>

#include "layout/text_line.h"

namespace truat::layout {

// What is believed to tell rows apart, the less the more is known of them by rulings.
enum class RowSigns { kAll, kCounting, kCountingOrScores };

// Indexes of the lines that start a row; the first line always does. `xs` are the edges of columns.
// Rows start at gaps that are wider than the leading, where the first column counts on or, since
// two scores never share a cell, at scores.
std::vector<size_t> row_starts(const std::vector<const TextLine*>& lines,
                               const std::vector<double>& xs, RowSigns signs);

// The typical distance of lines within a column, in points.
double leading(const std::vector<const TextLine*>& lines, const std::vector<double>& xs);

}  // namespace truat::layout
