#include "layout/numbered_rows.h"

#include <algorithm>

#include "layout/aligned_rows.h"
#include "layout/fresh_rows.h"

namespace truat::layout {
namespace {

// Rulings between the rows of a grid that part nothing but its head.
constexpr size_t kMostHeadRows = 2, kMostRowsOfHead = 3;

// Heights that part the lines of one row of the grid. `undivided`: the row stands below the last
// ruling between rows, of which there are `rulings`.
std::vector<double> edges_between(const std::vector<const TextLine*>& lines,
                                  const std::vector<double>& xs, bool undivided, size_t rulings) {
  if (lines.empty()) return {};
  const bool has_scores = undivided && rulings <= kMostHeadRows;
  std::vector<size_t> starts =
      row_starts(lines, xs, has_scores ? RowSigns::kCountingOrScores : RowSigns::kCounting);
  if (starts.size() == 1 && undivided && rulings <= kMostRowsOfHead) {
    starts = fresh_row_starts(lines, xs);
  }
  std::vector<double> out;
  for (const size_t start : starts) {
    if (start > 0) out.push_back((lines[start - 1]->bottom() + lines[start]->top()) / 2);
  }
  return out;
}

}  // namespace

Grid with_numbered_rows(const Grid& grid, const Clusters& inside) {
  const std::vector<TextLine> lines = group_lines(inside);
  std::vector<std::vector<const TextLine*>> rows(static_cast<size_t>(grid.rows()));
  for (const TextLine& line : lines) {
    rows[static_cast<size_t>(interval_at(grid.ys, body_y(line)))].push_back(&line);
  }
  std::vector<double> ys = grid.ys;
  const auto is_drawn = [&](double y) {
    return std::find(grid.implied_ys.begin(), grid.implied_ys.end(), y) == grid.implied_ys.end();
  };
  const auto drawn = static_cast<size_t>(std::count_if(ys.begin() + 1, ys.end() - 1, is_drawn));
  size_t above = 0;  // of these
  for (size_t r = 0; r < rows.size(); ++r) {
    above += r > 0 && is_drawn(grid.ys[r]);
    const std::vector<double> edges = edges_between(rows[r], grid.xs, above == drawn, drawn);
    ys.insert(ys.end(), edges.begin(), edges.end());
  }
  if (ys.size() == grid.ys.size()) return grid;
  std::sort(ys.begin(), ys.end());
  Walls old = walls_of(grid), walls(grid.xs, ys, false);
  for (int r = 0; r < walls.rows(); ++r) {
    const double top = ys[static_cast<size_t>(r)];
    const int from = interval_at(grid.ys, (top + ys[static_cast<size_t>(r) + 1]) / 2);
    const bool is_old_edge = top == grid.ys[static_cast<size_t>(from)];
    for (int c = 0; c < walls.columns(); ++c) {
      const GridCell& cell = grid.cells[static_cast<size_t>(grid.cell(from, c))];
      walls.left_of(r, c) = old.left_of(from, c);
      walls.above_of(r, c) = is_old_edge ? old.above_of(from, c) : cell.row_span == 1;
    }
  }
  Grid out = grid_from_walls(std::move(walls));
  keep_openness(grid, out);
  return out;
}

}  // namespace truat::layout
