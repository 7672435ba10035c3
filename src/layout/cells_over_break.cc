#include "layout/cells_over_break.h"

#include <algorithm>
#include <string>

#include "layout/joined_head.h"
#include "layout/row_cut.h"

namespace truat::layout {
namespace {

using core::RowKind;

// Texts of a column in rows that surely are whole: neither the last of a page nor the first.
std::vector<std::string> other_texts(const JoinedTable& table, const JoinedTable& next,
                                     int column) {
  constexpr size_t kEnough = 60;
  std::vector<std::string> out;
  const auto collect = [&](const JoinedTable& t, size_t from, size_t to) {
    for (size_t i = to; i > from && out.size() < kEnough; --i) {
      const JoinedRow& row = t.rows[i - 1];
      if (row.kind == RowKind::kBody) out.push_back(t.text(row, column));
    }
  };
  if (!table.rows.empty()) collect(table, 0, table.rows.size() - 1);
  if (next.rows.size() > 2) collect(next, 1, next.rows.size() - 1);
  return out;
}

CutColumn column_parts(const JoinedTable& table, const JoinedTable& next, int column) {
  CutColumn out;
  const int above = table.rows.back().at[static_cast<size_t>(column)];
  const int below = next.rows.front().at[static_cast<size_t>(column)];
  const core::Cell& cell = table.cells[static_cast<size_t>(above)];
  out.above = cell.lines;
  out.below = next.cells[static_cast<size_t>(below)].lines;
  out.others = other_texts(table, next, column);
  const core::Box area = cell.areas.empty() ? core::Box{} : cell.areas.back().box;
  constexpr double kPadding = 2;
  out.left = area.x0 + kPadding;
  out.right = area.x1 - kPadding;
  if (!out.above.empty()) {
    const JoinedRow& row = table.rows.back();
    out.ended_before = out.above.back().page != row.page;
    if (!out.ended_before) {
      out.lines_of_room = (row.bottom - out.above.back().box.y1) / std::max(table.line_height, 1.0);
    }
  }
  return out;
}

bool starts_cell(const JoinedRow& row, int column) {
  return column == 0 ||
         row.at[static_cast<size_t>(column)] != row.at[static_cast<size_t>(column) - 1];
}

// Whether the cells of both rows at a column reach over the same columns.
bool same_extent(const JoinedRow& a, const JoinedRow& b, int column) {
  const size_t c = static_cast<size_t>(column);
  for (size_t i = 0; i < a.at.size(); ++i) {
    if ((a.at[i] == a.at[c]) != (b.at[i] == b.at[c])) return false;
  }
  return true;
}

bool same_extents(const JoinedRow& a, const JoinedRow& b) {
  for (int c = 0; c < static_cast<int>(a.at.size()); ++c) {
    if (!same_extent(a, b, c)) return false;
  }
  return true;
}

bool spans_rows(const JoinedTable& table, size_t row, int column) {
  const int cell = table.rows[row].at[static_cast<size_t>(column)];
  const auto has = [&](size_t r) { return table.rows[r].at[static_cast<size_t>(column)] == cell; };
  return (row > 0 && has(row - 1)) || (row + 1 < table.rows.size() && has(row + 1));
}

bool ever_merged(const JoinedTable& table, int column) {
  for (size_t r = 1; r < table.rows.size(); ++r) {
    if (table.rows[r].kind == RowKind::kBody && table.rows[r - 1].kind == RowKind::kBody &&
        table.rows[r].at[static_cast<size_t>(column)] ==
            table.rows[r - 1].at[static_cast<size_t>(column)]) {
      return true;
    }
  }
  return false;
}

PageEdge lower_edge(const JoinedTable& table, const Joint& joint) {
  if (!table.row_lines) return PageEdge::kUnknown;
  if (!table.closed_bottom) return PageEdge::kOpen;
  return joint.habits.cut_rows_stay_open ? PageEdge::kClosed : PageEdge::kUnknown;
}

}  // namespace

bool is_cut(const JoinedTable& table, const JoinedTable& next, const Joint& joint) {
  const JoinedRow& last = table.rows.back();
  const JoinedRow& first = next.rows.front();
  if (last.kind == RowKind::kSection || first.kind == RowKind::kSection) return false;
  // Names below a group's name are a row of their own.
  if (head_goes_on(table, next, joint)) return same_extents(last, first);
  // A head is cut in two only by producers that cut blindly, and those leave it open.
  if (last.kind == RowKind::kHeader) return lower_edge(table, joint) == PageEdge::kOpen;
  CutEvidence evidence;
  evidence.edge = lower_edge(table, joint);
  evidence.lines_of_room = (joint.content_bottom - last.bottom) / std::max(table.line_height, 1.0);
  for (int c = 0; c < table.columns(); ++c) {
    if (!starts_cell(last, c) && !starts_cell(first, c)) continue;
    // Cells merged over several rows go on or not by themselves.
    if (spans_rows(table, table.rows.size() - 1, c) || spans_rows(next, 0, c)) continue;
    evidence.columns.push_back(column_parts(table, next, c));
  }
  return cut_weight(evidence) > 0;
}

std::vector<std::pair<int, int>> cells_over_break(const JoinedTable& table, const JoinedTable& next,
                                                  bool cut, const Joint& joint) {
  std::vector<std::pair<int, int>> out;
  const JoinedRow &last = table.rows.back(), &first = next.rows.front();
  const bool head = head_goes_on(table, next, joint);
  for (int c = 0; c < table.columns(); ++c) {
    const size_t i = static_cast<size_t>(c);
    if (!starts_cell(first, c) && !starts_cell(last, c)) continue;
    if (cut || (head && same_extent(last, first, c))) {
      out.emplace_back(last.at[i], first.at[i]);
      continue;
    }
    if (last.kind != RowKind::kBody || first.kind != RowKind::kBody) continue;
    const bool merged_above = spans_rows(table, table.rows.size() - 1, c);
    const bool merged_below = spans_rows(next, 0, c);
    const bool open = table.closed_bottom && table.open_below[static_cast<size_t>(last.at[i])];
    const bool empty_below = next.cells[static_cast<size_t>(first.at[i])].lines.empty();
    if (!merged_above && !merged_below && !open && !(empty_below && ever_merged(table, c)))
      continue;
    const CutColumn column = column_parts(table, next, c);
    if (column.above.empty()) continue;
    const bool never_empty = std::none_of(column.others.begin(), column.others.end(),
                                          [](const std::string& t) { return t.empty(); });
    double weight = open ? 4 : 0;
    if (joint.habits.cut_rows_stay_open && !open) weight -= 3;
    weight += empty_below ? (never_empty ? 2 : 0.5) : continuation_weight(column);
    if (weight > 0) out.emplace_back(last.at[i], first.at[i]);
  }
  return out;
}

void unite_over_break(JoinedTable& table, size_t first_new, bool cut,
                      const std::vector<std::pair<int, int>>& pairs) {
  std::vector<std::pair<int, int>> done;
  for (const auto& [earlier, later] : pairs) {
    // Column spans may differ: a cell is united with the first partner only.
    const bool again = std::any_of(done.begin(), done.end(),
                                   [&, l = later](const auto& p) { return p.second == l; });
    if (again) continue;
    done.emplace_back(earlier, later);
    const core::Cell& above = table.cells[static_cast<size_t>(earlier)];
    CutColumn column;
    column.above = above.lines;
    column.below = table.cells[static_cast<size_t>(later)].lines;
    if (!above.areas.empty()) {
      column.left = above.areas.back().box.x0 + 2;
      column.right = above.areas.back().box.x1 - 2;
    }
    unite_cells(table, earlier, later, continuation_weight(column) > 1);
  }
  if (!cut) return;
  JoinedRow& whole = table.rows[first_new - 1];
  const JoinedRow part = table.rows[first_new];
  whole.page = part.page;
  whole.top = part.top;
  whole.bottom = part.bottom;
  whole.cut = true;
  // Cells of the lower part that found no partner (other column spans) keep their place.
  for (size_t c = 0; c < part.at.size(); ++c) {
    const core::Cell& kept = table.cells[static_cast<size_t>(part.at[c])];
    if (!kept.lines.empty() && part.at[c] != whole.at[c]) {
      unite_cells(table, whole.at[c], part.at[c], false);
    }
  }
  table.rows.erase(table.rows.begin() + static_cast<long>(first_new));
}

}  // namespace truat::layout
