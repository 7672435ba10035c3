#include "layout/merged_cells.h"

#include <algorithm>

namespace truat::layout {
namespace {

bool is_body(const JoinedRow& row) { return row.kind == core::RowKind::kBody; }

bool filled_everywhere_else(const JoinedTable& table, size_t column, int cell) {
  return std::all_of(table.rows.begin(), table.rows.end(), [&](const JoinedRow& row) {
    return !is_body(row) || row.at[column] == cell ||
           !table.cells[static_cast<size_t>(row.at[column])].lines.empty();
  });
}

// Whether the cell begins on a page behind the one on which the cell above ends.
bool begins_page(const core::Cell& above, const core::Cell& cell) {
  return !above.areas.empty() && !cell.areas.empty() &&
         cell.areas.front().page > above.areas.back().page;
}

}  // namespace

void unite_empty_merged_cells(JoinedTable& table) {
  for (size_t r = 1; r + 1 < table.rows.size(); ++r) {
    const JoinedRow &above = table.rows[r - 1], &below = table.rows[r + 1];
    if (!is_body(above) || !is_body(table.rows[r]) || !is_body(below)) continue;
    for (size_t c = 0; c < table.rows[r].at.size(); ++c) {
      const int cell = table.rows[r].at[c], upper = above.at[c];
      if (cell == upper || below.at[c] != cell) continue;
      const core::Cell& empty = table.cells[static_cast<size_t>(cell)];
      const core::Cell& filled = table.cells[static_cast<size_t>(upper)];
      if (!empty.lines.empty() || filled.lines.empty() || !begins_page(filled, empty)) continue;
      if (filled_everywhere_else(table, c, cell)) unite_cells(table, upper, cell, false);
    }
  }
}

}  // namespace truat::layout
