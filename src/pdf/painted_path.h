// A path as the page paints it, in points of the displayed page. Poppler-free, so that what it
// means for tables can be tested without a PDF. Buffers are reused: no allocation per path.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/box.h"

namespace truat::pdf {

struct Point {
  double x = 0, y = 0;
  bool control = false;  // a Bézier control point, not on the outline
};

class PaintedPath {
 public:
  void clear() {
    points_.clear();
    ends_.clear();
  }
  void add(double x, double y, bool control) { points_.push_back({x, y, control}); }
  // Ends the subpath that was being added.
  void end_subpath() { ends_.push_back(points_.size()); }

  size_t subpaths() const { return ends_.size(); }
  std::span<const Point> subpath(size_t i) const {
    const size_t begin = i == 0 ? 0 : ends_[i - 1];
    return {points_.data() + begin, ends_[i] - begin};
  }

 private:
  std::vector<Point> points_;
  std::vector<size_t> ends_;
};

// The box around all points (control points too). Empty boxes (0, 0, 0, 0) for no points.
core::Box bounds(std::span<const Point> points);
// Only straight sides, all parallel to the axes, and four of them.
bool is_rectangle(std::span<const Point> points);

}  // namespace truat::pdf
