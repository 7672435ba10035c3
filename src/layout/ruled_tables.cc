#include "layout/ruled_tables.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/grid.h"
#include "layout/lost_walls.h"
#include "layout/numbered_rows.h"
#include "layout/ruled_areas.h"

namespace truat::layout {
namespace {

// A band between two parts of a table holds a section's title: at most so many lines.
constexpr size_t kMostBandLines = 2;
// And it is at most so high, in ems of its text.
constexpr double kMostBandHeight = 5;

struct Part {
  RuledArea area;
  Grid grid;
};

bool lies_inside(const core::Box& inner, const core::Box& outer) {
  return core::overlap_area(inner, outer) > 0.9 * inner.width() * inner.height();
}

bool same_extent(const core::Box& a, const core::Box& b, double tolerance) {
  return std::abs(a.x0 - b.x0) <= 2 * tolerance && std::abs(a.x1 - b.x1) <= 2 * tolerance;
}

// All edges of one are edges of the other.
bool compatible(const std::vector<double>& a, const std::vector<double>& b, double tolerance) {
  const std::vector<double>& few = a.size() < b.size() ? a : b;
  const std::vector<double>& many = a.size() < b.size() ? b : a;
  return std::all_of(few.begin(), few.end(), [&](double x) {
    return std::any_of(many.begin(), many.end(),
                       [&](double y) { return std::abs(x - y) <= 2 * tolerance; });
  });
}

class Reader {
 public:
  Reader(const core::PageText& page, const Clusters& clusters, bool explicit_spaces,
         const HeaderTest& is_header)
      : page_(page),
        clusters_(clusters),
        lines_(group_lines(clusters)),
        explicit_spaces_(explicit_spaces),
        is_header_(is_header),
        tolerance_(ruling_tolerance(page)) {}

  RuledTables read() {
    find_parts();
    drop_nested();
    find_lone_lines();
    while (join_parts() || take_outer_lines()) {
    }
    RuledTables out;
    out.rest = std::move(lone_);
    std::stable_sort(out.rest.begin(), out.rest.end(),
                     [](const auto& a, const auto& b) { return a.box.mid_y() < b.box.mid_y(); });
    std::vector<Clusters> inside(parts_.size());
    for (const core::Cluster* c : clusters_) {
      size_t g = 0;
      while (g < parts_.size() && !parts_[g].grid.area().contains(body_x(*c), body_y(*c))) ++g;
      (g < parts_.size() ? inside[g] : out.outside).push_back(c);
    }
    for (size_t g = 0; g < parts_.size(); ++g) {
      out.tables.push_back(table_of(parts_[g].grid, inside[g]));
    }
    return out;
  }

 private:
  void find_parts() {
    for (RuledArea& area : ruled_areas(page_)) {
      Grid grid;
      if (area.connected) grid = grid_from_rulings(area.rulings, tolerance_);
      if (grid.xs.size() >= 3 && grid.cells.size() >= 2) {
        parts_.push_back({std::move(area), std::move(grid)});
      }
    }
  }

  // Horizontal rulings of no table.
  void find_lone_lines() {
    for (const core::Ruling& r : page_.rulings) {
      const bool used = std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) {
        return part.area.box.contains(r.box.mid_x(), r.box.mid_y());
      });
      if (r.horizontal && !used) lone_.push_back(r);
    }
  }

  // What lies inside a cell of a table is that cell's text.
  void drop_nested() {
    std::vector<Part> kept;
    for (const Part& part : parts_) {
      const bool nested = std::any_of(parts_.begin(), parts_.end(), [&](const Part& other) {
        return &other != &part && lies_inside(part.grid.area(), other.grid.area()) &&
               !lies_inside(other.grid.area(), part.grid.area());
      });
      if (!nested) kept.push_back(part);
    }
    parts_ = std::move(kept);
  }

  PageTable table_of(const Grid& grid, const Clusters& inside) const {
    PageTable table;
    table.page = page_.number;
    const bool drawn =
        page_.method == core::PageMethod::kTextLayer || page_.method == core::PageMethod::kRepaired;
    table.grid = with_numbered_rows(drawn ? grid : with_lost_walls(grid, inside), inside);
    fill(table, inside, explicit_spaces_);
    classify_rows(table, is_header_);
    return table;
  }

  bool has_head(const Part& part) const {
    Clusters inside;
    for (const core::Cluster* c : clusters_) {
      if (part.grid.area().contains(body_x(*c), body_y(*c))) inside.push_back(c);
    }
    return table_of(part.grid, inside).header_rows() > 0;
  }

  // The lines of a band, if the band may hold the title of a section: few, and within the table.
  std::optional<size_t> band_lines(const core::Box& table, double top, double bottom) const {
    size_t count = 0;
    double size = 12;
    for (const TextLine& line : lines_) {
      const double y = body_y(line);
      if (y < top || y > bottom) continue;
      if (line.box.x0 < table.x0 - 2 || line.box.x1 > table.x1 + 2) return {};
      size = line.font_size;
      ++count;
    }
    if (count > kMostBandLines || bottom - top > kMostBandHeight * size) return {};
    return count;
  }

  bool free_between(double top, double bottom, const core::Box& table) const {
    return std::none_of(parts_.begin(), parts_.end(), [&](const Part& p) {
      return p.area.box.y0 < bottom - 1 && p.area.box.y1 > top + 1 &&
             core::overlap(p.area.box.x0, p.area.box.x1, table.x0, table.x1) > 1;
    });
  }

  void rebuild(Part& part) {
    for (const core::Ruling& r : part.area.rulings)
      part.area.box = core::unite(part.area.box, r.box);
    part.grid = grid_from_rulings(part.area.rulings, tolerance_);
  }

  // A section row without verticals parts the rulings of a table that has no outer frame.
  bool join_parts() {
    for (size_t a = 0; a < parts_.size(); ++a) {
      for (size_t b = 0; b < parts_.size(); ++b) {
        const core::Box &upper = parts_[a].area.box, &lower = parts_[b].area.box;
        if (a == b || lower.y0 < upper.y1 - tolerance_) continue;
        if (!same_extent(upper, lower, tolerance_)) continue;
        if (!compatible(parts_[a].grid.xs, parts_[b].grid.xs, tolerance_)) continue;
        if (!free_between(upper.y1, lower.y0, upper)) continue;
        if (!band_lines(upper, upper.y1, lower.y0) || has_head(parts_[b])) continue;
        parts_[a].area.rulings.insert(parts_[a].area.rulings.end(), parts_[b].area.rulings.begin(),
                                      parts_[b].area.rulings.end());
        rebuild(parts_[a]);
        parts_.erase(parts_.begin() + static_cast<long>(b));
        return true;
      }
    }
    return false;
  }

  // A section row at the end (or start) of such a table has only a line of its own.
  bool take_outer_lines() {
    for (Part& part : parts_) {
      for (size_t i = 0; i < lone_.size(); ++i) {
        const core::Box &box = part.area.box, &line = lone_[i].box;
        if (!same_extent(box, line, tolerance_)) continue;
        const bool below = line.mid_y() > box.y1, above = line.mid_y() < box.y0;
        if (!below && !above) continue;
        const double top = below ? box.y1 : line.mid_y(), bottom = below ? line.mid_y() : box.y0;
        const auto count = band_lines(box, top, bottom);
        if (!count || *count == 0 || !free_between(top, bottom, box)) continue;
        part.area.rulings.push_back(lone_[i]);
        lone_.erase(lone_.begin() + static_cast<long>(i));
        rebuild(part);
        return true;
      }
    }
    return false;
  }

  const core::PageText& page_;
  const Clusters& clusters_;
  const std::vector<TextLine> lines_;
  const bool explicit_spaces_;
  const HeaderTest& is_header_;
  const double tolerance_;
  std::vector<Part> parts_;
  std::vector<core::Ruling> lone_;
};

}  // namespace

RuledTables ruled_tables(const core::PageText& page, const Clusters& clusters, bool explicit_spaces,
                         const HeaderTest& is_header) {
  return Reader(page, clusters, explicit_spaces, is_header).read();
}

}  // namespace truat::layout
