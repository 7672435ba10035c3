#include "parse/open_cells.h"

#include <algorithm>

namespace truat::parse {
namespace {

// Rows that share one cell, at least, when it alone is filled in its column.
constexpr size_t kFewestRows = 3;

bool governs_rows(Column field) { return field == Column::kTopic || field == Column::kIndicator; }

bool may_govern_all(Column field) {
  return field == Column::kResponsible || field == Column::kPeriod;
}

bool filled(const BodyRow& row, size_t column) { return !row.cells[column].text().empty(); }

// Whether the cell's text begins as high as any text of its row.
bool at_top(const BodyRow& row, size_t column) {
  const core::Line& own = row.cells[column].lines.front();
  return std::all_of(row.cells.begin(), row.cells.end(), [&](const RowCell& cell) {
    if (cell.lines.empty()) return true;
    const core::Line& other = cell.lines.front();
    return own.page == other.page && own.box.y0 <= other.box.y0 + 0.5 * other.font_size;
  });
}

bool is_open(const std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns,
             size_t column) {
  const Column field = columns[column].field;
  if (!governs_rows(field) && !may_govern_all(field)) return false;
  const auto in_column = [&](const BodyRow& row) { return filled(row, column); };
  const auto count = static_cast<size_t>(std::count_if(rows.begin(), rows.end(), in_column));
  if (count == rows.size() || !in_column(rows.front())) return false;
  if (may_govern_all(field) && (count > 1 || rows.size() < kFewestRows)) return false;
  return std::all_of(rows.begin(), rows.end(),
                     [&](const BodyRow& row) { return !in_column(row) || at_top(row, column); });
}

}  // namespace

void repeat_open_cells(std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns) {
  if (rows.empty()) return;
  for (size_t c = 0; c < columns.size(); ++c) {
    if (!is_open(rows, columns, c)) continue;
    for (size_t r = 1; r < rows.size(); ++r) {
      const bool same_section = rows[r].section_id == rows[r - 1].section_id;
      if (!filled(rows[r], c) && (same_section || may_govern_all(columns[c].field))) {
        rows[r].cells[c] = rows[r - 1].cells[c];
      }
    }
  }
}

}  // namespace truat::parse
