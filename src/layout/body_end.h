// Where the body of a table without vertical rulings ends on its page: at the next head or its
// title, at text that doesn't keep to the columns, or at a gap. Inside rules everything belongs to
// it.
#pragma once

#include <vector>

#include "layout/head_finder.h"

namespace truat::layout {

// The beginning of a table on one of the pages.
struct TableStart {
  size_t page = 0;
  size_t first_line = 0;  // of the head, if it has one on this page
  size_t body_line = 0;   // the first one behind the head
};

// One behind the last line of the body; `start.body_line` when it has none. `xs`: edges of columns.
size_t body_end(const std::vector<FlowPage>& pages, HeadFinder& heads, const TableStart& start,
                const std::vector<double>& xs);

}  // namespace truat::layout
