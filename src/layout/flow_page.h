// What is left of a page when ruled grids and furniture are taken away, and how rules and grids
// part its lines. Judges single lines only; what is a table is decided elsewhere.
#pragma once

#include <utility>
#include <vector>

#include "core/page_text.h"
#include "layout/text_line.h"

namespace truat::layout {

struct FlowPage {
  core::PageNumber number;
  bool explicit_spaces = true;
  std::vector<TextLine> lines;      // top to bottom
  std::vector<core::Ruling> rules;  // horizontal ones that belong to no grid, top to bottom
  std::vector<core::Box> barriers;  // areas of ruled grids
};

// One behind the last line that no ruled grid parts from line `line`.
size_t segment_end(const FlowPage& page, size_t line);

// Whether a rule runs above some of the text of `below`, and below `above`.
bool rule_between(const FlowPage& page, const TextLine& above, const TextLine& below);

// Extents (left, right) of the rules between two lines, pieces joined, from left to right.
std::vector<std::pair<double, double>> rules_between(const FlowPage& page, const TextLine& above,
                                                     const TextLine& below);

// Whether a rule runs between two lines over most of what stands next to it, and of what lies
// between `x0` and `x1` (the default is nothing).
bool long_rule_between(const FlowPage& page, const TextLine& above, const TextLine& below,
                       double x0 = 1e9, double x1 = 0);

// Whether no gap parts a line as gaps part the cells of a row.
bool is_one_piece(const TextLine& line);

// Whether a line is set off as no row of a table is: a single piece of text behind more room than
// the lines from `first`, at least two, have between each other and above them.
bool is_set_off(const FlowPage& page, size_t first, size_t line);

// Whether a rule of the page closes a row of the columns `xs`: it may be broken where a cell is
// merged over rows, so all pieces at its height count.
bool closes_row(const FlowPage& page, const core::Ruling& rule, const std::vector<double>& xs);

}  // namespace truat::layout
