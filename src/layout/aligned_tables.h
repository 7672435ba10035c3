// Tables without vertical rulings, with or without lines between their rows: found by known names
// of columns, by horizontal lines of one extent, or as the continuation of such a table of the page
// before.
#pragma once

#include <vector>

#include "layout/arrange.h"
#include "layout/page_table.h"
#include "layout/text_line.h"

namespace truat::layout {

// What is left of a page when ruled grids and furniture are taken away.
struct FlowPage {
  core::PageNumber number;
  bool explicit_spaces = true;
  std::vector<TextLine> lines;      // top to bottom
  std::vector<core::Ruling> rules;  // horizontal ones that belong to no grid, top to bottom
  std::vector<core::Box> barriers;  // areas of ruled grids
};

struct FoundTable {
  PageTable table;                      // filled and classified
  size_t first_line = 0, end_line = 0;  // its lines: [first, end) of the page
};

// For each page its tables from top to bottom.
std::vector<std::vector<FoundTable>> find_aligned_tables(const std::vector<FlowPage>& pages,
                                                         const HeaderTest& is_header);

}  // namespace truat::layout
