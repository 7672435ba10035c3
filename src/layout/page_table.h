// A table as it stands on one page: its grid, the lines in its cells, what its rows are.
#pragma once

#include <string>
#include <vector>

#include "core/document.h"
#include "layout/arrange.h"
#include "layout/grid.h"
#include "layout/text_line.h"

namespace truat::layout {

struct PageTable {
  core::PageNumber page;
  Grid grid;
  bool ruled = true;                           // false: rebuilt from alignment
  bool row_lines = true;                       // rulings part its rows
  std::vector<std::vector<core::Line>> lines;  // for each cell of the grid
  std::vector<core::RowKind> kinds;            // for each row
  bool header_known = false;                   // by HeaderTest, not only by looks
  double line_height = 0;                      // typical distance of lines in its cells, points

  std::string text(int cell) const { return core::join_lines(lines[static_cast<size_t>(cell)]); }
  bool blank(int cell) const { return lines[static_cast<size_t>(cell)].empty(); }
  int header_rows() const;  // rows up to the last one of the head
};

// Puts clusters into the cells that their bodies stand in and makes lines of them.
void fill(PageTable& table, const Clusters& clusters, bool explicit_spaces);

// Decides which rows are column names and which are section rows.
void classify_rows(PageTable& table, const HeaderTest& is_header);

// The row below the names that numbers the columns belongs to the head.
void take_column_numbers_into_head(PageTable& table);

// The cells of a row from left to right, each once.
std::vector<int> cells_of_row(const Grid& grid, int row);

}  // namespace truat::layout
