#include "layout/continuation.h"

#include <utility>

#include "layout/cells_over_break.h"
#include "layout/column_edges.h"
#include "layout/joined_head.h"

namespace truat::layout {
namespace {

void mark_first_row_as_head(JoinedTable& table) {
  table.rows.front().kind = core::RowKind::kHeader;
}

// Rows without any text: the lower part of a cut row or band that had nothing left to show.
void drop_blank_rows_at_top(JoinedTable& next) {
  while (!next.rows.empty() && next.blank(next.rows.front())) next.rows.erase(next.rows.begin());
}

}  // namespace

bool continues(const JoinedTable& table, const JoinedTable& next, const Joint& joint) {
  if (table.rows.empty() || next.rows.empty()) return false;
  // On one page only what stands below goes on, not what stands beside.
  const bool below = next.rows.front().top > table.rows.back().bottom - 2 &&
                     core::overlap(table.last_xs.front(), table.last_xs.back(), next.xs.front(),
                                   next.xs.back()) > 0;
  if (!joint.page_break && !below) return false;
  if (head_goes_on(table, next, joint)) return true;
  if (has_head(table) && has_head(next)) {
    return table.columns() == next.columns() && same_head(table, next);
  }
  if (same_first_row(table, next)) return true;
  // Without a head of its own: the same columns, at the top of the next page.
  return joint.page_break && !next.header_known &&
         (same_edges(table, next) || nested_edges(table, next));
}

void join(JoinedTable& table, JoinedTable next, const Joint& joint,
          std::vector<core::Line>& repeated) {
  const bool same_widths = same_edges(table, next) || nested_edges(table, next);
  align_columns(table, next);
  if (!has_head(next) && same_first_row(table, next)) {
    mark_first_row_as_head(table);
    mark_first_row_as_head(next);
  }
  if (head_goes_on(table, next, joint)) {
    next.rows.front().kind = core::RowKind::kHeader;
  } else if (has_head(table) && has_head(next)) {
    drop_head(next, repeated);
  }
  if (joint.page_break) drop_blank_rows_at_top(next);
  if (next.rows.empty()) {
    table.last_page = next.last_page;
    table.last_xs = next.last_xs;
    table.closed_bottom = next.closed_bottom;
    return;
  }
  const bool page_break = joint.page_break && same_widths;
  const bool cut = page_break && is_cut(table, next, joint);
  std::vector<std::pair<int, int>> pairs;
  if (page_break) pairs = cells_over_break(table, next, cut, joint);
  const int offset = static_cast<int>(table.cells.size());
  for (auto& pair : pairs) pair.second += offset;
  const size_t first_new = table.rows.size();
  append_rows(table, std::move(next));
  unite_over_break(table, first_new, cut, pairs);
}

}  // namespace truat::layout
