#include "layout/ruled_areas.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "layout/frames.h"

namespace truat::layout {
namespace {

// Hostile drawings: beyond this only the longest lines are looked at.
constexpr size_t kMostRulings = 3000;
// Horizontal lines of a table without verticals: at least this long (points).
constexpr double kShortestRowLine = 100;

double length(const core::Ruling& r) { return r.horizontal ? r.box.width() : r.box.height(); }

std::vector<core::Ruling> worth_looking_at(const core::PageText& page) {
  std::vector<core::Ruling> out = page.rulings;
  if (out.size() > kMostRulings) {
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return length(a) > length(b); });
    out.resize(kMostRulings);
  }
  return out;
}

bool touch(const core::Ruling& h, const core::Ruling& v, double tolerance) {
  return v.box.mid_x() >= h.box.x0 - tolerance && v.box.mid_x() <= h.box.x1 + tolerance &&
         h.box.mid_y() >= v.box.y0 - tolerance && h.box.mid_y() <= v.box.y1 + tolerance;
}

int root(std::vector<int>& parent, int i) {
  while (parent[static_cast<size_t>(i)] != i) {
    parent[static_cast<size_t>(i)] = parent[static_cast<size_t>(parent[static_cast<size_t>(i)])];
    i = parent[static_cast<size_t>(i)];
  }
  return i;
}

std::vector<RuledArea> connected_areas(const std::vector<core::Ruling>& rulings, double tolerance) {
  std::vector<int> parent(rulings.size());
  std::iota(parent.begin(), parent.end(), 0);
  for (size_t h = 0; h < rulings.size(); ++h) {
    if (!rulings[h].horizontal) continue;
    for (size_t v = 0; v < rulings.size(); ++v) {
      if (rulings[v].horizontal || !touch(rulings[h], rulings[v], tolerance)) continue;
      parent[static_cast<size_t>(root(parent, static_cast<int>(h)))] =
          root(parent, static_cast<int>(v));
    }
  }
  std::vector<RuledArea> areas;
  std::vector<int> area_of(rulings.size(), -1);
  for (size_t i = 0; i < rulings.size(); ++i) {
    int& area = area_of[static_cast<size_t>(root(parent, static_cast<int>(i)))];
    if (area < 0) {
      area = static_cast<int>(areas.size());
      areas.push_back({rulings[i].box, {}, true});
    }
    RuledArea& a = areas[static_cast<size_t>(area)];
    a.box = core::unite(a.box, rulings[i].box);
    a.rulings.push_back(rulings[i]);
  }
  return areas;
}

bool same_height(const core::Box& a, const core::Box& b, double tolerance) {
  return std::abs(a.y0 - b.y0) <= 2 * tolerance && std::abs(a.y1 - b.y1) <= 2 * tolerance;
}

bool inside(const core::Box& inner, const core::Box& outer, double tolerance) {
  return inner.x0 > outer.x0 - tolerance && inner.x1 < outer.x1 + tolerance &&
         inner.y0 > outer.y0 - tolerance && inner.y1 < outer.y1 + tolerance;
}

// Whether a vertical is the side of a frame around a table that goes on over the page's ends: close
// beside it, with nothing in between.
bool is_frame_side(const core::Ruling& v, const core::Box& table, const core::PageText& page,
                   double tolerance) {
  constexpr double kFrameRoom = 24;  // points
  const double x = v.box.mid_x();
  if (x > table.x0 - 2 * tolerance && x < table.x1 + 2 * tolerance) return false;
  const core::Box between{std::min(x, table.x1), table.y0, std::max(x, table.x0), table.y1};
  return between.width() < kFrameRoom &&
         std::none_of(page.clusters.begin(), page.clusters.end(), [&](const core::Cluster& c) {
           return between.contains(c.box.mid_x(), c.box.mid_y());
         });
}

// Whether a vertical stands inside the area in line with one of its own: both part the same
// columns, and a row that has no columns, such as a section's title, stands between them.
bool goes_on_inside(const core::Ruling& v, const RuledArea& area, double tolerance) {
  return inside(v.box, area.box, tolerance) &&
         std::any_of(area.rulings.begin(), area.rulings.end(), [&](const core::Ruling& r) {
           return !r.horizontal && std::abs(r.box.mid_x() - v.box.mid_x()) <= tolerance;
         });
}

// Verticals that no horizontal touches: the outer edge of a column that is merged over all rows of
// this page, the columns of a row that fills the page, or those below a section's title where no
// lines part the rows. But for the last ones, they have the height of their table.
void place_lone_verticals(std::vector<RuledArea>& areas, std::vector<core::Ruling> verticals,
                          const core::PageText& page, double tolerance) {
  std::stable_sort(verticals.begin(), verticals.end(),
                   [](const auto& a, const auto& b) { return a.box.mid_x() < b.box.mid_x(); });
  std::vector<RuledArea> bundles;
  for (const core::Ruling& v : verticals) {
    const bool frame = std::any_of(areas.begin(), areas.end(), [&](const RuledArea& area) {
      return same_height(area.box, v.box, tolerance) && is_frame_side(v, area.box, page, tolerance);
    });
    if (frame) continue;
    const auto home = [&](std::vector<RuledArea>& list) {
      return std::find_if(list.begin(), list.end(), [&](const RuledArea& area) {
        return same_height(area.box, v.box, tolerance) || goes_on_inside(v, area, tolerance);
      });
    };
    if (const auto area = home(areas); area != areas.end()) {
      area->rulings.push_back(v);
      area->box = core::unite(area->box, v.box);
    } else if (const auto bundle = home(bundles); bundle != bundles.end()) {
      bundle->rulings.push_back(v);
      bundle->box = core::unite(bundle->box, v.box);
    } else {
      bundles.push_back({v.box, {v}, true});
    }
  }
  for (RuledArea& bundle : bundles) {
    if (bundle.rulings.size() >= 3) areas.push_back(std::move(bundle));
  }
}

bool has_line_at(const RuledArea& area, double y, double tolerance) {
  return std::any_of(area.rulings.begin(), area.rulings.end(), [&](const core::Ruling& r) {
    return r.horizontal && std::abs(r.box.mid_y() - y) <= 2 * tolerance;
  });
}

// Both are cut by the page's edge there: two tables side by side would be closed.
bool open_together(const RuledArea& a, const RuledArea& b, double tolerance) {
  const auto open_at = [&](double y) {
    return !has_line_at(a, y, tolerance) && !has_line_at(b, y, tolerance);
  };
  return same_height(a.box, b.box, tolerance) && (open_at(a.box.y0) || open_at(a.box.y1));
}

// A cell merged over all rows of this page has no lines above and below it: what stands on its two
// sides is one table all the same.
void join_beside_merged_cells(std::vector<RuledArea>& areas, double tolerance) {
  for (size_t i = 0; i < areas.size(); ++i) {
    for (size_t k = i + 1; k < areas.size();) {
      if (!open_together(areas[i], areas[k], tolerance)) {
        ++k;
        continue;
      }
      areas[i].box = core::unite(areas[i].box, areas[k].box);
      areas[i].rulings.insert(areas[i].rulings.end(), areas[k].rulings.begin(),
                              areas[k].rulings.end());
      areas.erase(areas.begin() + static_cast<long>(k));
    }
  }
}

// One vertical and nothing else, or a single line: no table by itself.
bool is_grid(const RuledArea& area) {
  size_t horizontal = 0;
  for (const core::Ruling& r : area.rulings) horizontal += r.horizontal;
  return horizontal >= 1 && area.rulings.size() - horizontal >= 1 && area.rulings.size() >= 3;
}

// Lone lines of one extent become areas; shorter lines between them (under the head of a group of
// columns) come along.
void add_line_areas(std::vector<core::Ruling> lines, double tolerance,
                    std::vector<RuledArea>& areas) {
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.box.mid_y() < b.box.mid_y(); });
  std::vector<bool> used(lines.size());
  const size_t first_new = areas.size();
  for (size_t i = 0; i < lines.size(); ++i) {
    if (used[i] || lines[i].box.width() < kShortestRowLine) continue;
    RuledArea area{lines[i].box, {lines[i]}, false};
    for (size_t k = i + 1; k < lines.size(); ++k) {
      if (used[k] || std::abs(lines[k].box.x0 - lines[i].box.x0) > 2 * tolerance ||
          std::abs(lines[k].box.x1 - lines[i].box.x1) > 2 * tolerance) {
        continue;
      }
      used[k] = true;
      area.box = core::unite(area.box, lines[k].box);
      area.rulings.push_back(lines[k]);
    }
    if (area.rulings.size() < 2) continue;
    used[i] = true;
    areas.push_back(std::move(area));
  }
  for (size_t i = 0; i < lines.size(); ++i) {
    for (size_t a = first_new; a < areas.size() && !used[i]; ++a) {
      if (!inside(lines[i].box, areas[a].box, tolerance)) continue;
      areas[a].rulings.push_back(lines[i]);
      used[i] = true;
    }
  }
}

}  // namespace

double ruling_tolerance(const core::PageText& page) {
  return page.method == core::PageMethod::kOcr ? 3.0 : 1.8;
}

std::vector<RuledArea> ruled_areas(const core::PageText& page) {
  const double tolerance = ruling_tolerance(page);
  std::vector<RuledArea> found =
      connected_areas(without_crossed_frames(worth_looking_at(page), tolerance), tolerance);
  std::vector<RuledArea> areas;
  std::vector<core::Ruling> lone, lone_verticals;
  for (RuledArea& area : found) {
    if (is_grid(area)) {
      areas.push_back(std::move(area));
    } else {
      for (const core::Ruling& r : area.rulings) {
        (r.horizontal ? lone : lone_verticals).push_back(r);
      }
    }
  }
  place_lone_verticals(areas, std::move(lone_verticals), page, tolerance);
  join_beside_merged_cells(areas, tolerance);
  add_line_areas(std::move(lone), tolerance, areas);
  std::stable_sort(areas.begin(), areas.end(), [](const RuledArea& a, const RuledArea& b) {
    return std::pair(a.box.y0, a.box.x0) < std::pair(b.box.y0, b.box.x0);
  });
  return areas;
}

}  // namespace truat::layout
