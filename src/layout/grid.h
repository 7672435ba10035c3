// The cells that walls cut out of an area: rows, columns and the rectangles between walls, with
// row and column spans. Walls come from rulings or from alignment; text plays no part here.
#pragma once

#include <vector>

#include "core/page.h"

namespace truat::layout {

struct GridCell {
  int row = 0, row_span = 1, column = 0, column_span = 1;
};

struct Grid {
  std::vector<double> xs, ys;                    // edges of columns and rows, ascending, in points
  std::vector<GridCell> cells;                   // by row, then column; they tile the grid
  std::vector<int> cell_at;                      // row * columns() + column -> index into cells
  bool closed_top = true, closed_bottom = true;  // rulings close the first and the last row
  std::vector<bool> open_below;                  // for each cell: no ruling along its lower edge
  std::vector<double> implied_ys;                // of `ys`: where no ruling runs, but columns end

  int columns() const { return static_cast<int>(xs.size()) - 1; }
  int rows() const { return static_cast<int>(ys.size()) - 1; }
  int cell(int row, int column) const {
    return cell_at[static_cast<size_t>(row * columns() + column)];
  }
  core::Box area() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
  core::Box area(const GridCell& c) const {
    return {xs[static_cast<size_t>(c.column)], ys[static_cast<size_t>(c.row)],
            xs[static_cast<size_t>(c.column + c.column_span)],
            ys[static_cast<size_t>(c.row + c.row_span)]};
  }
};

// Judged by `open_below` of the cells that stand in the last row only: a cell merged over rows may
// go on over the page's end while the row doesn't.
bool last_row_is_closed(const Grid& grid);

// Positions that lie within `tolerance` of each other become one, their mean.
std::vector<double> snap(std::vector<double> positions, double tolerance);

// Index of the interval of `edges` that holds `position`, the first or last one beyond the ends.
int interval_at(const std::vector<double>& edges, double position);

// The grid of connected rulings. Ends of rulings stand in for outer edges that aren't drawn (a
// table without frame, or cut by the page's end). `tolerance` in points: how far ends and crossings
// may miss each other. Lines that part nothing (an underline inside a cell) leave no trace. Where
// most of the columns' walls end together, a row ends, too: a section's title stands there.
Grid grid_from_rulings(const std::vector<core::Ruling>& rulings, double tolerance);

// Walls between neighbouring atomic cells of the given edges.
struct Walls {
  std::vector<double> xs, ys;
  std::vector<char> left;   // (row, column): a wall along the left edge; column 0 isn't asked
  std::vector<char> above;  // (row, column): a wall along the upper edge; row 0 isn't asked

  Walls(std::vector<double> x_edges, std::vector<double> y_edges, bool all);
  int columns() const { return static_cast<int>(xs.size()) - 1; }
  int rows() const { return static_cast<int>(ys.size()) - 1; }
  char& left_of(int row, int column) { return left[static_cast<size_t>(row * columns() + column)]; }
  char& above_of(int row, int column) {
    return above[static_cast<size_t>(row * columns() + column)];
  }
};

// Merges atomic cells that no wall parts into rectangles. Edges that part nothing are dropped.
Grid grid_from_walls(Walls walls);

// The walls that such a grid has.
Walls walls_of(const Grid& grid);

// Gives `to`, a finer grid of the same area, what grid_from_walls can't know: which lower edges are
// drawn.
void keep_openness(const Grid& from, Grid& to);

}  // namespace truat::layout
