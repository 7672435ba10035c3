#include "layout/lost_walls.h"

#include <algorithm>

namespace truat::layout {
namespace {

constexpr double kRoom = 0.35;  // ems of paper on each side of the edge

// Edges with a wall in most rows; by column to the right of them.
std::vector<char> usual_walls(Walls& walls) {
  std::vector<char> out(static_cast<size_t>(walls.columns()));
  for (int c = 1; c < walls.columns(); ++c) {
    int rows = 0;
    for (int r = 0; r < walls.rows(); ++r) rows += walls.left_of(r, c);
    out[static_cast<size_t>(c)] = rows * 2 > walls.rows();
  }
  return out;
}

bool parts_text(const Clusters& text, double x) {
  bool before = false, behind = false;
  for (const core::Cluster* c : text) {
    if (is_blank(*c)) continue;
    const double room = kRoom * c->font_size;
    if (c->box.x0 < x + room && c->box.x1 > x - room) return false;
    (c->box.x1 <= x ? before : behind) = true;
  }
  return before && behind;
}

}  // namespace

Grid with_lost_walls(const Grid& grid, const Clusters& inside) {
  std::vector<Clusters> texts(grid.cells.size());
  for (const core::Cluster* c : inside) {
    const int row = interval_at(grid.ys, body_y(*c)), column = interval_at(grid.xs, body_x(*c));
    texts[static_cast<size_t>(grid.cell(row, column))].push_back(c);
  }
  Walls walls = walls_of(grid);
  const std::vector<char> usual = usual_walls(walls);
  bool found = false;
  for (size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& cell = grid.cells[i];
    for (int c = cell.column + 1; c < cell.column + cell.column_span; ++c) {
      if (!usual[static_cast<size_t>(c)]) continue;
      if (!parts_text(texts[i], grid.xs[static_cast<size_t>(c)])) continue;
      for (int r = cell.row; r < cell.row + cell.row_span; ++r) walls.left_of(r, c) = 1;
      found = true;
    }
  }
  if (!found) return grid;
  Grid out = grid_from_walls(std::move(walls));
  keep_openness(grid, out);
  return out;
}

}  // namespace truat::layout
