#include "pdf/path_sorter.h"

#include <algorithm>
#include <cmath>

#include "pdf/drawn_boxes.h"

namespace truat::pdf {

namespace {

// All in points.
constexpr double kThinFill = 3.0;      // a filled shape up to this is a line, not a bar
constexpr double kThickestLine = 6.0;  // Word's widest table border
constexpr double kDot = 1.5;           // corner squares and the dots of dotted borders
constexpr double kDash = 6.0;          // the dashes of dashed borders
constexpr double kSmall = 20.0;        // core::SmallPath
constexpr double kLargestLetter = 100.0;
constexpr double kHairline = 0.1;  // the thickness of lines of width 0
// Hostile pages: real tables have a few thousand of them.
constexpr size_t kMaxPieces = 400'000, kMaxSmallPaths = 50'000, kMaxBackgrounds = 5'000;
constexpr size_t kMaxRulings = 20'000;
constexpr size_t kMaxWhitePieces = 20'000;  // each asks all backgrounds

core::Box intersect(const core::Box& a, const core::Box& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

bool outside(const core::Box& box, const core::Box& clip) {
  return !(box.x1 >= clip.x0 && box.x0 <= clip.x1 && box.y1 >= clip.y0 && box.y0 <= clip.y1);
}

double shorter_side(const core::Box& box) { return std::min(box.width(), box.height()); }
double longer_side(const core::Box& box) { return std::max(box.width(), box.height()); }
bool is_small(const core::Box& box) { return longer_side(box) <= kSmall; }

bool has_curve(std::span<const Point> points) {
  return std::any_of(points.begin(), points.end(), [](const Point& p) { return p.control; });
}

// A filled shape that is a piece of a line. Outlined dashes and letters such as "l" have curves.
bool is_thin(std::span<const Point> points) {
  const core::Box box = bounds(points);
  return shorter_side(box) <= kThickestLine && longer_side(box) >= 3 * shorter_side(box) &&
         longer_side(box) > kDot && (!has_curve(points) || longer_side(box) > kLargestLetter);
}

// A dot or a short dash: a piece of a line only if others continue it.
bool is_dot(std::span<const Point> points) {
  const core::Box box = bounds(points);
  return longer_side(box) <= kDot ||
         (shorter_side(box) <= kThinFill && longer_side(box) <= kDash && is_rectangle(points));
}

// Whether a straight side runs along an axis; allows the slant of rounded coordinates.
bool along(double length, double deviation) {
  return deviation <= std::max(0.3, 0.003 * length) && length > 3 * deviation;
}

bool is_line(const PaintedPath& path) {
  if (path.subpaths() != 1 || path.subpath(0).size() != 2) return false;
  const core::Box box = bounds(path.subpath(0));
  return along(longer_side(box), shorter_side(box));
}

core::Box path_bounds(const PaintedPath& path) {
  core::Box box = bounds(path.subpath(0));
  for (size_t i = 1; i < path.subpaths(); ++i) box = core::unite(box, bounds(path.subpath(i)));
  return box;
}

int count_segments(const PaintedPath& path) {
  int segments = 0;
  for (size_t i = 0; i < path.subpaths(); ++i) {
    const auto points = path.subpath(i);
    for (size_t j = 1; j < points.size(); ++j) segments += !points[j].control;
  }
  return segments;
}

// The whole path as one small shape.
core::SmallPath as_small(const PaintedPath& path, const core::Box& box, bool filled) {
  const bool rectangle = path.subpaths() == 1 && is_rectangle(path.subpath(0));
  return {box, filled, rectangle, count_segments(path)};
}

// Of a hatched drawing, what might still be a table.
void keep_longest(std::vector<core::Ruling>& rulings) {
  if (rulings.size() <= kMaxRulings) return;
  std::nth_element(rulings.begin(), rulings.begin() + kMaxRulings, rulings.end(),
                   [](const core::Ruling& a, const core::Ruling& b) {
                     return longer_side(a.box) > longer_side(b.box);
                   });
  rulings.resize(kMaxRulings);
}

}  // namespace

bool PathSorter::on_background(const core::Box& box) const {
  // A white line between two cells may just touch their shading.
  constexpr double kTouch = 1.0;
  return std::any_of(backgrounds_.rbegin(), backgrounds_.rend(), [&](const core::Background& b) {
    return box.mid_x() >= b.box.x0 - kTouch && box.mid_x() <= b.box.x1 + kTouch &&
           box.mid_y() >= b.box.y0 - kTouch && box.mid_y() <= b.box.y1 + kTouch;
  });
}

void PathSorter::add_piece(const core::Box& box, bool horizontal, bool tentative,
                           const core::Box& clip, Paint paint) {
  if (pieces_.size() >= kMaxPieces || outside(box, clip)) return;
  if (paint.white && (++white_pieces_ > kMaxWhitePieces || !on_background(box))) return;
  pieces_.push_back({intersect(box, clip), horizontal, tentative});
}

void PathSorter::add_small(core::SmallPath small, const core::Box& clip) {
  if (outside(small.box, clip) || shorter_side(small.box) <= kDot) return;
  // "Fill and stroke" comes as two paths: one shape.
  if (!small_paths_.empty() && small_paths_.back().box == small.box) {
    small_paths_.back().filled |= small.filled;
  } else if (small_paths_.size() < kMaxSmallPaths) {
    small_paths_.push_back(small);
  }
}

void PathSorter::add_background(const core::Box& box, const core::Box& clip, Paint paint) {
  if (paint.white || backgrounds_.size() >= kMaxBackgrounds || outside(box, clip)) return;
  const core::Box visible = intersect(box, clip);
  if (shorter_side(visible) > kThinFill) backgrounds_.push_back({visible, paint.rgb});
}

void PathSorter::add_outline(const core::Box& box, const core::Box& clip) {
  if (longer_side(box) > kLargestLetter || outside(box, clip)) return;
  outline_area_ += box.width() * box.height();
  ++outline_paths_;
}

// A border painted as the area between two rectangles: four lines, or a drawn checkbox.
bool PathSorter::fill_frame(const PaintedPath& path, const core::Box& clip, Paint paint) {
  if (path.subpaths() != 2 || !is_rectangle(path.subpath(0)) || !is_rectangle(path.subpath(1))) {
    return false;
  }
  core::Box outer = bounds(path.subpath(0)), inner = bounds(path.subpath(1));
  if (outer.width() < inner.width()) std::swap(outer, inner);
  if (shorter_side(inner) <= kThinFill) return false;  // one line written as two rectangles
  const double left = inner.x0 - outer.x0, right = outer.x1 - inner.x1;
  const double top = inner.y0 - outer.y0, bottom = outer.y1 - inner.y1;
  const auto thin = [](double d) { return d >= -0.01 && d <= kThinFill; };
  if (!thin(left) || !thin(right) || !thin(top) || !thin(bottom)) return false;
  const bool small = is_small(outer);
  if (small && !paint.white) add_small({outer, false, true, 4}, clip);
  if (top > 0) add_piece({outer.x0, outer.y0, outer.x1, inner.y0}, true, small, clip, paint);
  if (bottom > 0) add_piece({outer.x0, inner.y1, outer.x1, outer.y1}, true, small, clip, paint);
  if (left > 0) add_piece({outer.x0, outer.y0, inner.x0, outer.y1}, false, small, clip, paint);
  if (right > 0) add_piece({inner.x1, outer.y0, outer.x1, outer.y1}, false, small, clip, paint);
  return true;
}

// `small`: the whole path was already taken as one small shape.
void PathSorter::fill_subpath(std::span<const Point> points, const core::Box& clip, Paint paint,
                              bool small) {
  const core::Box box = bounds(points);
  if (is_thin(points)) {
    const bool tentative = small || shorter_side(box) > kThinFill;
    add_piece(box, box.width() >= box.height(), tentative, clip, paint);
  } else if (is_dot(points)) {
    add_piece(box, true, true, clip, paint);
    add_piece(box, false, true, clip, paint);
  } else if (paint.white) {
    return;
  } else if (!is_rectangle(points)) {
    add_outline(box, clip);
  } else if (!is_small(box)) {
    add_background(box, clip, paint);
  } else if (!small) {
    add_small({box, true, true, 4}, clip);
  }
}

void PathSorter::fill(const PaintedPath& path, Paint paint, const core::Box& clip) {
  if (path.subpaths() == 0 || fill_frame(path, clip, paint)) return;
  bool lines_only = true;
  for (size_t i = 0; i < path.subpaths(); ++i) lines_only &= is_thin(path.subpath(i));
  const core::Box box = path_bounds(path);
  const bool small = !lines_only && !paint.white && is_small(box);
  if (small) add_small(as_small(path, box, true), clip);
  for (size_t i = 0; i < path.subpaths(); ++i) fill_subpath(path.subpath(i), clip, paint, small);
}

void PathSorter::stroke_side(const Point& a, const Point& b, double width, const core::Box& clip,
                             Paint paint, bool tentative) {
  const double half = std::max(width, kHairline) / 2;
  const double dx = std::abs(a.x - b.x), dy = std::abs(a.y - b.y);
  const double x0 = std::min(a.x, b.x), x1 = std::max(a.x, b.x);
  const double y0 = std::min(a.y, b.y), y1 = std::max(a.y, b.y);
  const double x = (x0 + x1) / 2, y = (y0 + y1) / 2;
  if (along(dx, dy) && dx >= width) {
    const core::Box box{x0, y - half, x1, y + half};
    if (width > kThickestLine) return add_background(box, clip, paint);
    add_piece(box, true, tentative, clip, paint);
  } else if (along(dy, dx) && dy >= width) {
    const core::Box box{x - half, y0, x + half, y1};
    if (width > kThickestLine) return add_background(box, clip, paint);
    add_piece(box, false, tentative, clip, paint);
  }
}

void PathSorter::stroke_sides(std::span<const Point> points, double width, const core::Box& clip,
                              Paint paint, bool tentative) {
  for (size_t i = 1; i < points.size(); ++i) {
    if (points[i - 1].control || points[i].control) continue;
    stroke_side(points[i - 1], points[i], width, clip, paint, tentative);
  }
}

void PathSorter::stroke(const PaintedPath& path, double width, Paint paint, const core::Box& clip) {
  if (path.subpaths() == 0) return;
  const core::Box whole = path_bounds(path);
  const bool small = !is_line(path) && !paint.white && is_small(whole);
  if (small) add_small(as_small(path, whole, false), clip);
  for (size_t i = 0; i < path.subpaths(); ++i) {
    const auto points = path.subpath(i);
    const core::Box box = bounds(points);
    const bool small_box = points.size() > 2 && is_small(box);
    if (small_box && !small && !paint.white && is_rectangle(points)) {
      add_small({box, false, true, 4}, clip);
    }
    stroke_sides(points, width, clip, paint, small || small_box);
    if (has_curve(points) && !paint.white) add_outline(box, clip);
  }
}

void PathSorter::finish(core::Page& page) {
  page.rulings = merge_pieces(std::move(pieces_));
  keep_longest(page.rulings);
  page.small_paths = std::move(small_paths_);
  take_drawn_boxes(page.rulings, page.small_paths);
  page.backgrounds = std::move(backgrounds_);
  page.outline_area = outline_area_;
  page.outline_paths = outline_paths_;
}

}  // namespace truat::pdf
