// A table under construction over several pages. Cells are stored once; rows refer to them, so that
// a cell merged over several rows, or over a page break, stays one cell.
#pragma once

#include <vector>

#include "core/document.h"
#include "layout/page_table.h"

namespace truat::layout {

struct JoinedRow {
  core::RowKind kind = core::RowKind::kBody;
  std::vector<int> at;         // for each column the index of its cell
  core::PageNumber page;       // of its last part
  double top = 0, bottom = 0;  // on that page
  bool cut = false;            // joined from parts on several pages
};

struct JoinedTable {
  std::vector<double> xs;       // edges of the columns on the first page
  std::vector<double> last_xs;  // the same in the last part
  std::vector<core::Cell> cells;
  std::vector<bool> open_below;  // for each cell: no ruling closes it at the end of its page
  std::vector<JoinedRow> rows;
  core::PageNumber first_page, last_page;
  bool ruled = true, header_known = false;
  bool row_lines = true;      // rulings part its rows
  bool closed_bottom = true;  // of the last page's part
  double line_height = 0;

  int columns() const { return static_cast<int>(xs.size()) - 1; }
  std::string text(const JoinedRow& row, int column) const;
  // Text of the header rows for comparing heads, without spaces.
  std::vector<std::string> head() const;
  bool read_by_ocr() const;  // all of it or in part
  bool blank(const JoinedRow& row) const;
};

// Whether both have the same names of columns; readings of pictures may differ by a few letters.
bool same_head(const JoinedTable& a, const JoinedTable& b);

JoinedTable joined(const PageTable& table);

// Spreads a table over more columns: `edges` must hold all of the table's own edges (by position in
// `index`: old edge -> new edge).
void spread_columns(JoinedTable& table, std::vector<double> edges, const std::vector<int>& index);

// Moves rows of `next` behind those of `table`; `cells` of `next` get new indices.
void append_rows(JoinedTable& table, JoinedTable next);

// Joins two cells to one: `later` disappears from all rows, its lines and areas stand behind those
// of `earlier`. `wrapped`: the text of `earlier` goes on without a break.
void unite_cells(JoinedTable& table, int earlier, int later, bool wrapped);

core::Table finished(const JoinedTable& table, int number);

}  // namespace truat::layout
