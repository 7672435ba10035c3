// Cells merged over rows on several pages, seen once the whole table is known. What a single page
// break shows is judged in continuation.
#pragma once

#include "layout/joined_table.h"

namespace truat::layout {

// A cell merged over several rows that begins a page without text, in a column that is filled
// everywhere else, belongs to the cell above it: its page alone didn't show that it was merged.
void unite_empty_merged_cells(JoinedTable& table);

}  // namespace truat::layout
