#include "layout/joined_head.h"

#include <algorithm>

#include "core/likeness.h"
#include "layout/column_edges.h"

namespace truat::layout {
namespace {

using core::RowKind;

// How many more lines of the row are bold than plain.
int boldness(const JoinedTable& table, const JoinedRow& row) {
  int out = 0;
  for (const int cell : row.at) {
    for (const core::Line& line : table.cells[static_cast<size_t>(cell)].lines) {
      out += line.bold ? 1 : -1;
    }
  }
  return out;
}

bool has_bold_head(const JoinedTable& table) {
  int bold = 0;
  for (const JoinedRow& row : table.rows) {
    if (row.kind == RowKind::kHeader) bold += boldness(table, row);
  }
  return bold > 0;
}

}  // namespace

bool has_head(const JoinedTable& table) {
  return std::any_of(table.rows.begin(), table.rows.end(),
                     [](const JoinedRow& r) { return r.kind == RowKind::kHeader; });
}

bool same_first_row(const JoinedTable& a, const JoinedTable& b) {
  if (a.rows.size() < 2 || b.rows.empty() || a.columns() != b.columns()) return false;
  const bool may_differ = a.read_by_ocr() && b.read_by_ocr();
  int filled = 0;
  for (int c = 0; c < a.columns(); ++c) {
    const std::string one = a.text(a.rows.front(), c), other = b.text(b.rows.front(), c);
    if (one != other && !(may_differ && core::may_be_same_print(one, other))) return false;
    filled += !one.empty();
  }
  return filled >= 2;
}

bool head_goes_on(const JoinedTable& table, const JoinedTable& next, const Joint& joint) {
  const bool only_head = std::all_of(table.rows.begin(), table.rows.end(),
                                     [](const JoinedRow& r) { return r.kind == RowKind::kHeader; });
  const JoinedRow& first = next.rows.front();
  if (!joint.page_break || !only_head) return false;
  const bool bold_alone = has_bold_head(table) && boldness(next, first) > 0 &&
                          next.rows.size() > 1 && boldness(next, next.rows[1]) <= 0;
  if (first.kind != RowKind::kHeader && !bold_alone) return false;
  if (!same_edges(table, next) && !nested_edges(table, next)) return false;
  if (table.head() == next.head()) return false;
  int empty = 0, filled = 0;
  for (int c = 0; c < next.columns(); ++c) (next.text(first, c).empty() ? empty : filled)++;
  return empty > 0 && filled > 0;
}

void demote_false_head(const JoinedTable& table, JoinedTable& next, const Joint& joint) {
  if (!joint.page_break || !has_head(table) || !has_head(next)) return;
  if (same_head(table, next) || !same_edges(table, next)) return;
  if (!has_bold_head(table) || has_bold_head(next)) return;
  for (JoinedRow& row : next.rows) {
    if (row.kind == RowKind::kHeader) row.kind = RowKind::kBody;
  }
  next.header_known = false;
}

void drop_head(JoinedTable& next, std::vector<core::Line>& repeated) {
  for (const JoinedRow& row : next.rows) {
    if (row.kind != RowKind::kHeader) continue;
    for (const int cell : row.at) {
      core::Cell& c = next.cells[static_cast<size_t>(cell)];
      repeated.insert(repeated.end(), c.lines.begin(), c.lines.end());
      c.lines.clear();
    }
  }
  std::erase_if(next.rows, [](const JoinedRow& r) { return r.kind == RowKind::kHeader; });
}

}  // namespace truat::layout
