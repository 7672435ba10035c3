#include "core/page_frame.h"

#include <cmath>
#include <numbers>

namespace truat::core {
namespace {

struct Point {
  double x, y;
};

Point displayed(const PageFrame& frame, Point p) {
  const double angle = -frame.skew * std::numbers::pi / 180;
  const double mx = frame.width() / 2, my = frame.height() / 2;
  const double dx = p.x - mx, dy = p.y - my;
  // Clockwise on a page whose y axis points down.
  const Point level{frame.scale * (mx + dx * std::cos(angle) - dy * std::sin(angle)),
                    frame.scale * (my + dx * std::sin(angle) + dy * std::cos(angle))};
  switch (frame.turn) {
    case 90:
      return {level.y, frame.displayed_height - level.x};
    case 180:
      return {frame.displayed_width - level.x, frame.displayed_height - level.y};
    case 270:
      return {frame.displayed_width - level.y, level.x};
    default:
      return level;
  }
}

}  // namespace

Box PageFrame::to_displayed(const Box& box) const {
  if (is_displayed()) return box;
  const Point first = displayed(*this, {box.x0, box.y0});
  Box out{first.x, first.y, first.x, first.y};
  for (const Point corner : {Point{box.x1, box.y0}, {box.x0, box.y1}, {box.x1, box.y1}}) {
    const Point p = displayed(*this, corner);
    out = unite(out, {p.x, p.y, p.x, p.y});
  }
  return {left + std::clamp(out.x0, 0.0, displayed_width),
          top + std::clamp(out.y0, 0.0, displayed_height),
          left + std::clamp(out.x1, 0.0, displayed_width),
          top + std::clamp(out.y1, 0.0, displayed_height)};
}

}  // namespace truat::core
