#include "pdf/drawn_boxes.h"

#include <algorithm>
#include <cmath>

namespace truat::pdf {

namespace {

// Points. Ends may stand out by a line's thickness.
constexpr double kLongest = 20.5, kShortest = 4.0, kFit = 1.2;
// Pages with more short lines than this are drawings, not forms; keeps the search cheap.
constexpr size_t kMaxShortLines = 4000;

bool near(double a, double b) { return std::abs(a - b) <= kFit; }

double length(const core::Ruling& r) { return r.horizontal ? r.box.width() : r.box.height(); }

// The index in `lines` (of `rulings`, sorted by middle x) of a vertical at `x` from y0 to y1; -1.
int find_vertical(const std::vector<core::Ruling>& rulings, const std::vector<int>& lines, double x,
                  double y0, double y1) {
  const auto at = [&](int i) -> const core::Box& { return rulings[static_cast<size_t>(i)].box; };
  auto it = std::lower_bound(lines.begin(), lines.end(), x - kFit,
                             [&](int i, double value) { return at(i).mid_x() < value; });
  for (; it != lines.end() && at(*it).mid_x() <= x + kFit; ++it) {
    if (near(at(*it).y0, y0) && near(at(*it).y1, y1)) return *it;
  }
  return -1;
}

}  // namespace

void take_drawn_boxes(std::vector<core::Ruling>& rulings,
                      std::vector<core::SmallPath>& small_paths) {
  std::vector<int> across, down;
  for (size_t i = 0; i < rulings.size(); ++i) {
    if (length(rulings[i]) > kLongest || length(rulings[i]) < kShortest) continue;
    (rulings[i].horizontal ? across : down).push_back(static_cast<int>(i));
  }
  if (across.size() + down.size() > kMaxShortLines) return;
  const auto box = [&](int i) -> const core::Box& { return rulings[static_cast<size_t>(i)].box; };
  std::sort(across.begin(), across.end(), [&](int a, int b) { return box(a).x0 < box(b).x0; });
  std::sort(down.begin(), down.end(),
            [&](int a, int b) { return box(a).mid_x() < box(b).mid_x(); });

  std::vector<bool> taken(rulings.size(), false);
  const auto is_taken = [&](int i) { return taken[static_cast<size_t>(i)]; };
  for (size_t i = 0; i < across.size(); ++i) {
    for (size_t j = 0; j < across.size(); ++j) {
      const core::Box &top = box(across[i]), &bottom = box(across[j]);
      const double height = bottom.y1 - top.y0;
      if (i == j || height < kShortest || height > kLongest || is_taken(across[i]) ||
          is_taken(across[j]) || !near(top.x0, bottom.x0) || !near(top.x1, bottom.x1)) {
        continue;
      }
      const int left = find_vertical(rulings, down, top.x0, top.y0, bottom.y1);
      const int right = find_vertical(rulings, down, top.x1, top.y0, bottom.y1);
      if (left < 0 || right < 0 || left == right) continue;
      for (const int line : {across[i], across[j], left, right}) {
        taken[static_cast<size_t>(line)] = true;
      }
      small_paths.push_back({core::unite(top, bottom), false, true, 4});
    }
  }
  size_t kept = 0;
  for (size_t i = 0; i < rulings.size(); ++i) {
    if (!taken[i]) rulings[kept++] = rulings[i];
  }
  rulings.resize(kept);
}

}  // namespace truat::pdf
