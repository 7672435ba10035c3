// Lines of a table without vertical rulings that aren't rows: what runs over several columns, and
// the numbers of the columns.
#pragma once

#include <vector>

#include "layout/text_line.h"

namespace truat::layout {

// Whether a line numbers the columns, at least three, and says nothing else: "(๑) (๒) (๓) …".
bool numbers_columns(const TextLine& line, const std::vector<double>& xs);

// Whether a line is one piece of text over several columns, as sections are printed.
bool is_spanning(const TextLine& line, const std::vector<double>& xs);

// How many columns the first piece of a line covers whose other pieces keep to theirs: a group's
// name in merged cells, with its value beside it. 1 where no word shows it by running through an
// edge.
int merged_columns(const TextLine& line, const std::vector<double>& xs);

}  // namespace truat::layout
