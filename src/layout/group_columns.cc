#include "layout/group_columns.h"

#include <algorithm>
#include <cmath>

namespace truat::layout {
namespace {

// A rule that covers this share of the table's width parts all columns.
constexpr double kFullShare = 0.85;

bool is_full(const core::Ruling& r, const std::vector<double>& xs) {
  return core::overlap(r.box.x0, r.box.x1, xs.front(), xs.back()) >=
         kFullShare * (xs.back() - xs.front());
}

// A line below all groups says nothing about where each of them ends.
bool underlines_others(const HeaderBlock& head, const core::Ruling& r, const HeaderCell& group) {
  return std::any_of(head.groups.begin(), head.groups.end(), [&](const auto& g) {
    return (g.x0 < group.x0 || g.x0 > group.x1) &&
           core::overlap(g.x0, g.x1, r.box.x0, r.box.x1) > 1;
  });
}

}  // namespace

std::pair<int, int> columns_of_group(const AlignedPart& part, const HeaderCell& group) {
  for (const core::Ruling& r : part.rules) {
    const double gap = r.box.mid_y() - part.lines[group.last_line]->baseline;
    if (is_full(r, part.xs) || gap < -1 || gap > 1.5 * part.lines[group.last_line]->font_size)
      continue;
    if (underlines_others(*part.head, r, group)) continue;
    if (r.box.x0 <= group.x0 + 2 && r.box.x1 >= group.x1 - 2) {
      return {interval_at(part.xs, r.box.x0 + 4), interval_at(part.xs, r.box.x1 - 4)};
    }
  }
  // Column k has name k; the columns' edges may lie far from their names.
  const std::vector<HeaderCell>& names = part.head->names;
  const double middle = (group.x0 + group.x1) / 2;
  const int columns = static_cast<int>(std::min(names.size(), part.xs.size() - 1));
  const auto name = [&](int k) -> const HeaderCell& { return names[static_cast<size_t>(k)]; };
  const auto own = [&](int k) {
    const double at = (name(k).x0 + name(k).x1) / 2;
    const bool nearer_to_other = std::any_of(
        part.head->groups.begin(), part.head->groups.end(), [&](const HeaderCell& other) {
          return name(k).first_line > other.last_line &&
                 std::abs((other.x0 + other.x1) / 2 - at) < std::abs(middle - at);
        });
    return name(k).first_line > group.last_line && !nearer_to_other;
  };
  int from = columns, to = -1;
  for (int k = 0; k < columns; ++k) {
    if (!own(k) || core::overlap(name(k).x0, name(k).x1, group.x0, group.x1) <= 0) continue;
    from = std::min(from, k);
    to = k;
  }
  if (to < 0) return {interval_at(part.xs, group.x0), interval_at(part.xs, group.x1)};
  const auto distance = [&](int a, int b) {
    return std::abs((name(a).x0 + name(b).x1) / 2 - middle);
  };
  while (from > 0 && own(from - 1) && distance(from - 1, to) < distance(from, to)) --from;
  while (to + 1 < columns && own(to + 1) && distance(from, to + 1) < distance(from, to)) ++to;
  return {from, to};
}

}  // namespace truat::layout
