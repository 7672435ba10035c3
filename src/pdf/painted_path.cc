#include "pdf/painted_path.h"

#include <cmath>

namespace truat::pdf {

namespace {
constexpr double kStraight = 0.05;  // points: rounding of producers that write two decimals

bool same(const Point& a, const Point& b) {
  return std::abs(a.x - b.x) <= kStraight && std::abs(a.y - b.y) <= kStraight;
}
}  // namespace

core::Box bounds(std::span<const Point> points) {
  if (points.empty()) return {};
  core::Box box{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const Point& p : points) {
    box.x0 = std::min(box.x0, p.x);
    box.x1 = std::max(box.x1, p.x);
    box.y0 = std::min(box.y0, p.y);
    box.y1 = std::max(box.y1, p.y);
  }
  return box;
}

bool is_rectangle(std::span<const Point> points) {
  size_t n = points.size();
  if (n == 5 && same(points[0], points[4])) n = 4;
  if (n != 4) return false;
  for (size_t i = 0; i < n; ++i) {
    const Point& a = points[i];
    const Point& b = points[(i + 1) % n];
    if (a.control) return false;
    const bool horizontal = std::abs(a.y - b.y) <= kStraight;
    const bool vertical = std::abs(a.x - b.x) <= kStraight;
    if (!horizontal && !vertical) return false;
  }
  // The diagonal must span the bounds; otherwise the four points fold onto a line.
  const core::Box box = bounds(points);
  return std::abs(std::abs(points[0].x - points[2].x) - box.width()) <= 2 * kStraight &&
         std::abs(std::abs(points[0].y - points[2].y) - box.height()) <= 2 * kStraight;
}

}  // namespace truat::pdf
