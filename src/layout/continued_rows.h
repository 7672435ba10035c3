// Rows that say of themselves that they go on with the row above.
#pragma once

#include <vector>

#include "layout/joined_table.h"

namespace truat::layout {

// A row that says that it continues the one above ("(ต่อ)") becomes a part of it. Cells that only
// repeat the text above are added to `repeated`.
void join_continued_rows(JoinedTable& table, std::vector<core::Line>& repeated);

}  // namespace truat::layout
