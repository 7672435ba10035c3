// Columns of a table without vertical rulings: each name of the head stands in its own column, and
// between two names the boundary runs where the text below leaves room.
#pragma once

#include <optional>
#include <vector>

#include "layout/header_block.h"
#include "layout/text_line.h"

namespace truat::layout {

// Edges of columns from the head and the lines below it. `left` and `right`: outer limits of the
// table in points.
std::vector<double> columns_below(const HeaderBlock& head, const std::vector<const TextLine*>& body,
                                  double left, double right);

// Whether a line is one piece of text under several names of the head: a title, a section or a
// paragraph.
bool runs_under_names(const TextLine& line, const HeaderBlock& head);

// Whether no word of the line runs through an edge between columns.
bool fits_columns(const TextLine& line, const std::vector<double>& xs);

// The columns in which the line has text, ascending.
std::vector<int> filled_columns(const TextLine& line, const std::vector<double>& xs);

}  // namespace truat::layout
