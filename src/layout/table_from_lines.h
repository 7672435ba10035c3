// Makes a table of lines without vertical rulings whose head and columns are known.
#pragma once

#include <optional>
#include <vector>

#include "layout/arrange.h"
#include "layout/flow_page.h"
#include "layout/header_block.h"
#include "layout/page_table.h"

namespace truat::layout {

struct FoundTable {
  PageTable table;                      // filled and classified
  size_t first_line = 0, end_line = 0;  // its lines: [first, end) of the page
};

// The lines [first, end) of the page as a table. `head`: the one that starts at `first`; without it
// they are the rest of a table whose head stands on a page before. `xs`: edges of columns.
// `row_lines`: rules are known to part its rows; those on this page may say so too.
FoundTable table_from_lines(const FlowPage& page, size_t first, size_t end,
                            std::optional<HeaderBlock> head, std::vector<double> xs, bool row_lines,
                            const HeaderTest& is_header);

}  // namespace truat::layout
