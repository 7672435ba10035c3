// Tables without vertical rulings, with or without lines between their rows: found by known names
// of columns, by horizontal lines of one extent, or as the continuation of such a table of the page
// before. Goes through the pages only; how a head is found, where the columns run, where the body
// ends and what table its lines make has a file each.
#pragma once

#include <vector>

#include "layout/arrange.h"
#include "layout/flow_page.h"
#include "layout/table_from_lines.h"

namespace truat::layout {

// For each page its tables from top to bottom.
std::vector<std::vector<FoundTable>> find_aligned_tables(const std::vector<FlowPage>& pages,
                                                         const HeaderTest& is_header);

}  // namespace truat::layout
