#include "layout/grid.h"

#include <algorithm>
#include <cmath>

namespace truat::layout {
namespace {

// A ruling must cover this share of an edge to part two cells.
constexpr double kWallShare = 0.6;
// Hostile drawings have thousands of lines; no table of a report has that many edges.
constexpr size_t kMostEdges = 400;

double middle(const core::Ruling& r) { return r.horizontal ? r.box.mid_y() : r.box.mid_x(); }

// Adds a missing outer edge.
void extend(std::vector<double>& edges, double low, double high, double tolerance) {
  if (edges.empty() || low < edges.front() - 2 * tolerance) edges.insert(edges.begin(), low);
  if (high > edges.back() + 2 * tolerance) edges.push_back(high);
}

// Length of the parts of [a, b] that the intervals cover.
double covered(std::vector<std::pair<double, double>> intervals, double a, double b) {
  std::sort(intervals.begin(), intervals.end());
  double sum = 0, end = a;
  for (const auto& [from, to] : intervals) {
    const double start = std::max(from, end), stop = std::min(to, b);
    if (stop > start) {
      sum += stop - start;
      end = stop;
    }
  }
  return sum;
}

using Intervals = std::vector<std::vector<std::pair<double, double>>>;

// Rulings of one direction by the edge that they lie on.
Intervals by_edge(const std::vector<core::Ruling>& rulings, bool horizontal,
                  const std::vector<double>& edges, double tolerance) {
  Intervals out(edges.size());
  for (const core::Ruling& r : rulings) {
    if (r.horizontal != horizontal) continue;
    const double at = middle(r);
    const auto it = std::lower_bound(edges.begin(), edges.end(), at);
    size_t best = static_cast<size_t>(it - edges.begin());
    if (best == edges.size() || (best > 0 && at - edges[best - 1] < edges[best] - at)) --best;
    if (std::abs(edges[best] - at) > 2 * tolerance) continue;
    if (horizontal) {
      out[best].emplace_back(r.box.x0 - tolerance, r.box.x1 + tolerance);
    } else {
      out[best].emplace_back(r.box.y0 - tolerance, r.box.y1 + tolerance);
    }
  }
  return out;
}

// Heights at which the walls between most columns, at least two, end or begin without a horizontal
// ruling: the verticals of a table stop above a title over all of its columns. A line of text has
// room beside such an end.
std::vector<double> ends_of_walls(const Intervals& vertical, const std::vector<double>& ys,
                                  double tolerance) {
  constexpr double kRoomForALine = 8;  // points
  std::vector<double> ends;
  for (size_t c = 1; c + 1 < vertical.size(); ++c) {
    auto pieces = vertical[c];
    std::sort(pieces.begin(), pieces.end());
    double end = ys.front();
    const auto gap = [&](double from, double to) {
      if (to - from < kRoomForALine) return;
      for (const double y : {from, to}) {
        if (y - ys.front() > kRoomForALine && ys.back() - y > kRoomForALine) ends.push_back(y);
      }
    };
    for (const auto& [from, to] : pieces) {
      gap(end - tolerance, from + tolerance);
      end = std::max(end, to);
    }
    gap(end - tolerance, ys.back());
  }
  std::vector<double> out;
  for (const double y : snap(ends, 1.3 * tolerance)) {
    const auto near = [&](double other) { return std::abs(other - y) <= 2 * tolerance; };
    const size_t walls = static_cast<size_t>(std::count_if(ends.begin(), ends.end(), near));
    if (walls < 2 || walls * 2 <= vertical.size() - 2) continue;
    if (std::none_of(ys.begin(), ys.end(), near)) out.push_back(y);
  }
  return out;
}

// A rectangle may be built of atomic cells: runs without walls between them, stacked while the run
// below has the same extent and no wall parts them.
struct Run {
  int first, last;
};

std::vector<Run> runs_of(Walls& walls, int row) {
  std::vector<Run> out;
  for (int c = 0; c < walls.columns(); ++c) {
    if (c == 0 || walls.left_of(row, c)) {
      out.push_back({c, c});
    } else {
      out.back().last = c;
    }
  }
  return out;
}

bool open_above(Walls& walls, int row, const Run& run) {
  for (int c = run.first; c <= run.last; ++c) {
    if (walls.above_of(row, c)) return false;
  }
  return true;
}

// Removes edges that part nothing.
void drop_idle_edges(Walls& w) {
  std::vector<int> keep_x{0}, keep_y{0};
  for (int c = 1; c < w.columns(); ++c) {
    bool used = false;
    for (int r = 0; r < w.rows() && !used; ++r) used = w.left_of(r, c);
    if (used) keep_x.push_back(c);
  }
  for (int r = 1; r < w.rows(); ++r) {
    bool used = false;
    for (int c = 0; c < w.columns() && !used; ++c) used = w.above_of(r, c);
    if (used) keep_y.push_back(r);
  }
  std::vector<double> xs, ys;
  for (const int c : keep_x) xs.push_back(w.xs[static_cast<size_t>(c)]);
  for (const int r : keep_y) ys.push_back(w.ys[static_cast<size_t>(r)]);
  xs.push_back(w.xs.back());
  ys.push_back(w.ys.back());
  Walls out(xs, ys, false);
  keep_x.push_back(w.columns());
  keep_y.push_back(w.rows());
  for (int r = 0; r < out.rows(); ++r) {
    for (int c = 0; c < out.columns(); ++c) {
      const int r0 = keep_y[static_cast<size_t>(r)], r1 = keep_y[static_cast<size_t>(r) + 1];
      const int c0 = keep_x[static_cast<size_t>(c)], c1 = keep_x[static_cast<size_t>(c) + 1];
      // A merged row or column has a wall when most of its length has one.
      double wall = 0, length = 0;
      for (int k = r0; k < r1; ++k) {
        const double height = w.ys[static_cast<size_t>(k) + 1] - w.ys[static_cast<size_t>(k)];
        length += height;
        if (w.left_of(k, c0)) wall += height;
      }
      out.left_of(r, c) = wall * 2 > length;
      wall = length = 0;
      for (int k = c0; k < c1; ++k) {
        const double width = w.xs[static_cast<size_t>(k) + 1] - w.xs[static_cast<size_t>(k)];
        length += width;
        if (w.above_of(r0, k)) wall += width;
      }
      out.above_of(r, c) = wall * 2 > length;
    }
  }
  w = std::move(out);
}

}  // namespace

bool last_row_is_closed(const Grid& grid) {
  int open = 0, all = 0, open_merged = 0, merged = 0;
  for (size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& cell = grid.cells[i];
    if (cell.row + cell.row_span < grid.rows()) continue;
    (cell.row_span > 1 ? merged : all)++;
    (cell.row_span > 1 ? open_merged : open) += grid.open_below[i];
  }
  // Where cells of half of the columns are closed, the others go on: they are merged over rows.
  return all > 0 ? open * 2 <= all && open < all : open_merged * 2 < merged;
}

std::vector<double> snap(std::vector<double> positions, double tolerance) {
  std::sort(positions.begin(), positions.end());
  std::vector<double> out;
  double sum = 0, count = 0;
  for (const double p : positions) {
    if (count > 0 && p - sum / count > tolerance) {
      out.push_back(sum / count);
      sum = count = 0;
    }
    sum += p;
    ++count;
  }
  if (count > 0) out.push_back(sum / count);
  return out;
}

int interval_at(const std::vector<double>& edges, double position) {
  const auto it = std::upper_bound(edges.begin(), edges.end(), position);
  const int index = static_cast<int>(it - edges.begin()) - 1;
  return std::clamp(index, 0, std::max(0, static_cast<int>(edges.size()) - 2));
}

Walls::Walls(std::vector<double> x_edges, std::vector<double> y_edges, bool all)
    : xs(std::move(x_edges)), ys(std::move(y_edges)) {
  const size_t count = (xs.size() - 1) * (ys.size() - 1);
  left.assign(count, all ? 1 : 0);
  above.assign(count, all ? 1 : 0);
}

Grid grid_from_walls(Walls walls) {
  drop_idle_edges(walls);
  Grid grid;
  grid.xs = walls.xs;
  grid.ys = walls.ys;
  grid.cell_at.assign(static_cast<size_t>(walls.rows() * walls.columns()), -1);
  std::vector<Run> previous;
  for (int r = 0; r < walls.rows(); ++r) {
    const std::vector<Run> runs = runs_of(walls, r);
    for (const Run& run : runs) {
      const bool stacked = r > 0 && open_above(walls, r, run) &&
                           std::any_of(previous.begin(), previous.end(), [&](const Run& p) {
                             return p.first == run.first && p.last == run.last;
                           });
      int index = static_cast<int>(grid.cells.size());
      if (stacked) {
        index = grid.cell(r - 1, run.first);
        ++grid.cells[static_cast<size_t>(index)].row_span;
      } else {
        grid.cells.push_back({r, 1, run.first, run.last - run.first + 1});
      }
      for (int c = run.first; c <= run.last; ++c) {
        grid.cell_at[static_cast<size_t>(r * walls.columns() + c)] = index;
      }
    }
    previous = runs;
  }
  grid.open_below.assign(grid.cells.size(), false);
  return grid;
}

Walls walls_of(const Grid& grid) {
  Walls walls(grid.xs, grid.ys, false);
  for (int r = 0; r < grid.rows(); ++r) {
    for (int c = 0; c < grid.columns(); ++c) {
      walls.left_of(r, c) = c > 0 && grid.cell(r, c) != grid.cell(r, c - 1);
      walls.above_of(r, c) = r > 0 && grid.cell(r, c) != grid.cell(r - 1, c);
    }
  }
  return walls;
}

void keep_openness(const Grid& from, Grid& to) {
  to.implied_ys = from.implied_ys;
  to.closed_top = from.closed_top;
  to.closed_bottom = from.closed_bottom;
  for (size_t i = 0; i < to.cells.size(); ++i) {
    const core::Box box = to.area(to.cells[i]);
    const int row = interval_at(from.ys, box.mid_y()), column = interval_at(from.xs, box.mid_x());
    to.open_below[i] = from.open_below[static_cast<size_t>(from.cell(row, column))];
  }
}

Grid grid_from_rulings(const std::vector<core::Ruling>& rulings, double tolerance) {
  std::vector<double> xs, ys;
  double x0 = 1e9, x1 = -1e9, y0 = 1e9, y1 = -1e9;
  for (const core::Ruling& r : rulings) {
    (r.horizontal ? ys : xs).push_back(middle(r));
    x0 = std::min(x0, r.box.x0);
    x1 = std::max(x1, r.box.x1);
    y0 = std::min(y0, r.box.y0);
    y1 = std::max(y1, r.box.y1);
  }
  xs = snap(std::move(xs), 1.3 * tolerance);
  ys = snap(std::move(ys), 1.3 * tolerance);
  extend(xs, x0, x1, tolerance);
  extend(ys, y0, y1, tolerance);
  if (xs.size() < 2 || ys.size() < 2 || xs.size() > kMostEdges || ys.size() > kMostEdges) return {};
  const Intervals vertical = by_edge(rulings, false, xs, tolerance);
  const std::vector<double> implied = ends_of_walls(vertical, ys, tolerance);
  ys.insert(ys.end(), implied.begin(), implied.end());
  std::sort(ys.begin(), ys.end());
  const auto is_implied = [&](double y) {
    return std::find(implied.begin(), implied.end(), y) != implied.end();
  };
  const Intervals horizontal = by_edge(rulings, true, ys, tolerance);
  const auto is_wall = [](const auto& intervals, double a, double b) {
    return covered(intervals, a, b) >= kWallShare * (b - a);
  };
  Walls walls(xs, ys, false);
  for (int r = 0; r < walls.rows(); ++r) {
    for (int c = 0; c < walls.columns(); ++c) {
      const auto ri = static_cast<size_t>(r), ci = static_cast<size_t>(c);
      walls.left_of(r, c) = is_wall(vertical[ci], ys[ri], ys[ri + 1]);
      walls.above_of(r, c) = is_implied(ys[ri]) || is_wall(horizontal[ri], xs[ci], xs[ci + 1]);
    }
  }
  Grid grid = grid_from_walls(std::move(walls));
  grid.implied_ys = implied;
  grid.closed_top = is_wall(horizontal.front(), xs.front(), xs.back());
  for (size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& cell = grid.cells[i];
    if (cell.row + cell.row_span < grid.rows()) continue;
    const core::Box box = grid.area(cell);
    grid.open_below[i] = !is_wall(horizontal.back(), box.x0, box.x1);
  }
  grid.closed_bottom = last_row_is_closed(grid);
  return grid;
}

}  // namespace truat::layout
