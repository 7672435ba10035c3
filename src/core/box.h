// Rectangles on a page. Points and pixels are different types so that they can't be mixed up.
#pragma once

#include <algorithm>

namespace truat::core {

// A rectangle in PDF points (1/72 inch). Origin is the top-left corner of the page as displayed
// (after rotation and cropping); x grows to the right, y grows downwards. x0 <= x1, y0 <= y1.
struct Box {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  double mid_x() const { return (x0 + x1) / 2; }
  double mid_y() const { return (y0 + y1) / 2; }
  bool contains(double x, double y) const { return x >= x0 && x <= x1 && y >= y0 && y <= y1; }
  bool operator==(const Box&) const = default;
};

// The smallest box that holds both.
inline Box unite(const Box& a, const Box& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// Length of the common part of two intervals, 0 when they are apart.
inline double overlap(double a0, double a1, double b0, double b1) {
  return std::max(0.0, std::min(a1, b1) - std::max(a0, b0));
}

// Area of the common part of two boxes in square points, 0 when they are apart.
inline double overlap_area(const Box& a, const Box& b) {
  return overlap(a.x0, a.x1, b.x0, b.x1) * overlap(a.y0, a.y1, b.y0, b.y1);
}

// A rectangle in pixels of a raster, origin top-left, half-open: [x0, x1) x [y0, y1).
struct PixelBox {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
  bool operator==(const PixelBox&) const = default;
};

}  // namespace truat::core
