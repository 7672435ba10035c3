#include "layout/aligned_grid.h"

#include <algorithm>
#include <cmath>

#include "layout/aligned_columns.h"
#include "layout/aligned_rows.h"
#include "layout/group_columns.h"
#include "layout/spanning_lines.h"

namespace truat::layout {
namespace {

// What parts a stretch covers at least this share of it.
constexpr double kMostlyCovered = 0.6;
struct Separator {
  double y;
  double x0, x1;  // what it covers
};

double between(const TextLine& above, const TextLine& below) {
  return (above.bottom() + below.top()) / 2;
}

class Builder {
 public:
  explicit Builder(const AlignedPart& part)
      : part_(part), left_(part.xs.front()), right_(part.xs.back()) {
    for (const TextLine* line : part.lines) mostly_bold_ += is_bold(*line);
    mostly_bold_ = mostly_bold_ * 2 > static_cast<int>(part.lines.size());
  }

  Grid build() {
    add_rules();
    add_header_separators();
    add_body_separators();
    std::vector<double> ys{top(), bottom()};
    for (const Separator& s : separators_) ys.push_back(s.y);
    ys = snap(std::move(ys), 2.0);
    Walls walls(part_.xs, ys, true);
    set_horizontal_walls(walls);
    open_spanning_rows(walls);
    open_groups(walls);
    Grid grid = grid_from_walls(std::move(walls));
    grid.closed_top = true;
    close_bottom(grid);
    return grid;
  }

 private:
  double width() const { return right_ - left_; }
  double top() const {
    double y = part_.lines.front()->top();
    for (const core::Ruling& r : part_.rules) y = std::min(y, r.box.mid_y());
    return y;
  }
  double bottom() const {
    double y = part_.lines.back()->bottom();
    for (const TextLine* line : part_.lines) y = std::max(y, line->bottom());
    for (const core::Ruling& r : part_.rules) y = std::max(y, r.box.mid_y());
    return y + 0.01;
  }
  // Which cells a rule closes below the last line.
  void close_bottom(Grid& grid) const {
    if (!part_.row_lines) return;
    for (size_t i = 0; i < grid.cells.size(); ++i) {
      const GridCell& cell = grid.cells[i];
      if (cell.row + cell.row_span < grid.rows()) continue;
      const core::Box box = grid.area(cell);
      double covered = 0;
      for (const core::Ruling& r : part_.rules) {
        if (r.box.mid_y() <= part_.lines.back()->baseline) continue;
        covered = std::max(covered, core::overlap(r.box.x0, r.box.x1, box.x0, box.x1));
      }
      grid.open_below[i] = covered < 0.6 * box.width();
    }
    grid.closed_bottom = last_row_is_closed(grid);
  }

  void add_full(double y) { separators_.push_back({y, left_, right_}); }

  void add_rules() {
    for (const core::Ruling& r : part_.rules) {
      const double y = r.box.mid_y();
      // Lines at the outer edges part nothing; underlines are shorter than any column.
      if (y <= top() + 1 || y >= bottom() - 1) continue;
      separators_.push_back({y, r.box.x0, r.box.x1});
    }
  }

  // How much of a stretch the separators at one height cover (points).
  double covered_at(double y, double x0, double x1) const {
    constexpr double kSameHeight = 2.5;
    double covered = 0;
    for (const Separator& s : separators_) {
      if (std::abs(s.y - y) <= kSameHeight) covered += core::overlap(s.x0, s.x1, x0, x1);
    }
    return covered;
  }

  // Whether a separator lies between two lines, broken only where cells are merged over rows.
  bool parted(const TextLine& above, const TextLine& below) const {
    return std::any_of(separators_.begin(), separators_.end(), [&](const Separator& s) {
      return s.y > body_y(above) && s.y < body_y(below) &&
             covered_at(s.y, left_, right_) >= kMostlyCovered * width();
    });
  }

  void add_header_separators() {
    const size_t n = part_.header_lines;
    if (n == 0) return;
    if (n < part_.lines.size() && !parted(*part_.lines[n - 1], *part_.lines[n])) {
      add_full(between(*part_.lines[n - 1], *part_.lines[n]));
    }
    if (part_.numbers_columns && n > 1 && !parted(*part_.lines[n - 2], *part_.lines[n - 1])) {
      add_full(between(*part_.lines[n - 2], *part_.lines[n - 1]));
    }
    if (!part_.head) return;
    for (const HeaderCell& group : part_.head->groups) {
      const auto [from, to] = columns_of_group(part_, group);
      double y = part_.lines[group.last_line]->bottom();
      const double x0 = part_.xs[static_cast<size_t>(from)];
      const double x1 = part_.xs[static_cast<size_t>(to) + 1];
      for (const HeaderCell& name : part_.head->names) {
        if (name.x0 < x0 || name.x1 > x1 || name.first_line <= group.last_line) continue;
        y = between(*part_.lines[group.last_line], *part_.lines[name.first_line]);
        break;
      }
      const bool ruled = std::any_of(separators_.begin(), separators_.end(), [&](const auto& s) {
        return std::abs(s.y - y) < 0.9 * part_.lines[0]->font_size;
      });
      if (!ruled) separators_.push_back({y, x0, x1});
    }
  }

  void add_body_separators() {
    std::vector<const TextLine*> band;
    const auto close = [&] {
      const std::vector<size_t> starts =
          row_starts(band, part_.xs, part_.row_lines ? RowSigns::kCounting : RowSigns::kAll);
      for (const size_t s : starts) {
        if (s > 0) add_full(between(*band[s - 1], *band[s]));
      }
      band.clear();
    };
    const TextLine* previous = nullptr;
    bool spanning = false;
    const double usual = leading(part_.lines, part_.xs);
    for (size_t i = part_.header_lines; i < part_.lines.size(); ++i) {
      const TextLine* line = part_.lines[i];
      const bool section = !part_.row_lines && is_section(*line) && stands_alone(i, usual);
      if (previous && (section || spanning)) {
        close();
        // A section of two lines is one row.
        const bool goes_on = section && spanning &&
                             line->baseline - previous->baseline < 2 * line->font_size &&
                             !parted(*previous, *line);
        if (!goes_on && !parted(*previous, *line)) add_full(between(*previous, *line));
      } else if (previous && parted(*previous, *line)) {
        close();
      }
      if (!section) band.push_back(line);
      spanning = section;
      previous = line;
    }
    close();
  }

  // Whether no line of the body stands nearer to this one than lines of a cell, as those of its
  // neighbours do where cells have their middles at one height.
  bool stands_alone(size_t i, double usual) const {
    constexpr double kNearer = 0.8;
    const double y = part_.lines[i]->baseline;
    return (i == part_.header_lines || y - part_.lines[i - 1]->baseline > kNearer * usual) &&
           (i + 1 == part_.lines.size() || part_.lines[i + 1]->baseline - y > kNearer * usual);
  }

  // One piece of text over several columns, or a bold one in the first column where nothing else is
  // bold.
  bool is_section(const TextLine& line) const {
    if (is_spanning(line, part_.xs)) return true;
    return !mostly_bold_ && is_bold(line) && filled_columns(line, part_.xs) == std::vector<int>{0};
  }

  void set_horizontal_walls(Walls& walls) const {
    for (int r = 1; r < walls.rows(); ++r) {
      for (int c = 0; c < walls.columns(); ++c) {
        const double y = walls.ys[static_cast<size_t>(r)];
        const double x0 = walls.xs[static_cast<size_t>(c)],
                     x1 = walls.xs[static_cast<size_t>(c) + 1];
        walls.above_of(r, c) = covered_at(y, x0, x1) >= kMostlyCovered * (x1 - x0);
      }
    }
  }

  // Rows in which every line is a section have one cell; a group's name has those that it covers.
  void open_spanning_rows(Walls& walls) const {
    for (int r = 0; r < walls.rows(); ++r) {
      int merged = 0;  // columns that every line of the row covers from the first on
      for (size_t i = part_.header_lines; i < part_.lines.size(); ++i) {
        const TextLine& line = *part_.lines[i];
        if (interval_at(walls.ys, body_y(line)) != r) continue;
        const int own = is_section(line) ? walls.columns() : merged_columns(line, part_.xs);
        merged = merged == 0 ? own : std::min(merged, own);
      }
      for (int c = 1; c < merged; ++c) walls.left_of(r, c) = false;
    }
  }

  void open_groups(Walls& walls) const {
    if (!part_.head) return;
    for (const HeaderCell& group : part_.head->groups) {
      const TextLine& line = *part_.lines[group.last_line];
      const int row = interval_at(walls.ys, body_y(line));
      const auto [from, to] = columns_of_group(part_, group);
      for (int c = from + 1; c <= to; ++c) walls.left_of(row, c) = false;
    }
  }

  const AlignedPart& part_;
  const double left_, right_;
  int mostly_bold_ = 0;
  std::vector<Separator> separators_;
};

}  // namespace

Grid aligned_grid(const AlignedPart& part) { return Builder(part).build(); }

}  // namespace truat::layout
