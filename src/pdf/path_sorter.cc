#include "pdf/path_sorter.h"

#include <cmath>

namespace truat::pdf {

namespace {

// All in points.
constexpr double kThinFill = 3.0;        // a filled shape up to this is a line, not a bar
constexpr double kThickestStroke = 6.0;  // Word's widest table border
constexpr double kDot = 1.5;             // corner squares and the dots of dotted borders
constexpr double kSmall = 20.0;          // core::SmallPath
constexpr double kLargestLetter = 100.0;
constexpr double kHairline = 0.1;       // the thickness of lines of width 0
constexpr size_t kMaxPieces = 400'000;  // hostile pages: tables have a few thousand
constexpr size_t kMaxSmallPaths = 100'000;

core::Box intersect(const core::Box& a, const core::Box& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

bool outside(const core::Box& box, const core::Box& clip) {
  return box.x1 < clip.x0 || box.x0 > clip.x1 || box.y1 < clip.y0 || box.y0 > clip.y1;
}

bool is_small(const core::Box& box) { return box.width() <= kSmall && box.height() <= kSmall; }

bool has_curve(std::span<const Point> points) {
  return std::any_of(points.begin(), points.end(), [](const Point& p) { return p.control; });
}

int count_segments(std::span<const Point> points) {
  int segments = 0;
  for (size_t i = 1; i < points.size(); ++i) segments += !points[i].control;
  return segments;
}

// Whether a straight side runs along an axis; allows the slant of rounded coordinates.
bool along(double length, double deviation) {
  return deviation <= std::max(0.3, 0.003 * length) && length > 3 * deviation;
}

core::Box path_bounds(const PaintedPath& path) {
  core::Box box = bounds(path.subpath(0));
  for (size_t i = 1; i < path.subpaths(); ++i) box = core::unite(box, bounds(path.subpath(i)));
  return box;
}

}  // namespace

void PathSorter::add_piece(core::Box box, bool horizontal, bool tentative, const core::Box& clip) {
  if (pieces_.size() >= kMaxPieces || outside(box, clip)) return;
  pieces_.push_back({intersect(box, clip), horizontal, tentative});
}

void PathSorter::add_outline(const core::Box& box) {
  if (box.width() > kLargestLetter || box.height() > kLargestLetter) return;
  outline_area_ += box.width() * box.height();
  ++outline_paths_;
}

// A path that is small as a whole is one small path, however many subpaths it has.
bool PathSorter::small_path(const PaintedPath& path, const core::Box& clip, bool filled) {
  const core::Box box = path_bounds(path);
  if (!is_small(box) || std::max(box.width(), box.height()) <= kThinFill) return false;
  if (outside(box, clip)) return true;
  core::SmallPath small;
  small.box = box;
  small.filled = filled;
  small.rectangle = path.subpaths() == 1 && is_rectangle(path.subpath(0));
  for (size_t i = 0; i < path.subpaths(); ++i) small.segments += count_segments(path.subpath(i));
  // "Fill and stroke" comes as two paths: one shape.
  if (!small_paths_.empty() && small_paths_.back().box == small.box) {
    small_paths_.back().filled |= filled;
  } else if (small_paths_.size() < kMaxSmallPaths) {
    small_paths_.push_back(small);
  }
  return true;
}

// A border painted as the area between two rectangles: four lines.
bool PathSorter::fill_frame(const PaintedPath& path, const core::Box& clip) {
  if (path.subpaths() != 2 || !is_rectangle(path.subpath(0)) || !is_rectangle(path.subpath(1))) {
    return false;
  }
  core::Box outer = bounds(path.subpath(0)), inner = bounds(path.subpath(1));
  if (outer.width() < inner.width()) std::swap(outer, inner);
  const double left = inner.x0 - outer.x0, right = outer.x1 - inner.x1;
  const double top = inner.y0 - outer.y0, bottom = outer.y1 - inner.y1;
  const auto thin = [](double d) { return d >= -0.01 && d <= kThinFill; };
  if (!thin(left) || !thin(right) || !thin(top) || !thin(bottom)) return false;
  const bool tentative = is_small(outer);
  if (top > 0) add_piece({outer.x0, outer.y0, outer.x1, inner.y0}, true, tentative, clip);
  if (bottom > 0) add_piece({outer.x0, inner.y1, outer.x1, outer.y1}, true, tentative, clip);
  if (left > 0) add_piece({outer.x0, outer.y0, inner.x0, outer.y1}, false, tentative, clip);
  if (right > 0) add_piece({inner.x1, outer.y0, outer.x1, outer.y1}, false, tentative, clip);
  return true;
}

void PathSorter::fill_subpath(std::span<const Point> points, const core::Box& clip,
                              bool part_of_small) {
  const core::Box box = bounds(points);
  const double thin = std::min(box.width(), box.height());
  const double length = std::max(box.width(), box.height());
  if (length <= kDot) {
    add_piece(box, true, true, clip);
    add_piece(box, false, true, clip);
    return;
  }
  const bool straight = !has_curve(points);
  if (thin <= kThinFill && length >= 3 * thin && (straight || length > kLargestLetter)) {
    add_piece(box, box.width() >= box.height(), part_of_small && !is_rectangle(points), clip);
    return;
  }
  if (!is_rectangle(points) && !outside(box, clip)) add_outline(box);
}

void PathSorter::fill(const PaintedPath& path, const core::Box& clip) {
  if (path.subpaths() == 0) return;
  const bool frame = fill_frame(path, clip);
  const core::Box box = path_bounds(path);
  const bool one_line =
      path.subpaths() == 1 && std::min(box.width(), box.height()) <= kThinFill &&
      is_rectangle(path.subpath(0)) &&
      std::max(box.width(), box.height()) >= 3 * std::min(box.width(), box.height());
  const bool small = !one_line && small_path(path, clip, !frame);
  if (frame) return;
  for (size_t i = 0; i < path.subpaths(); ++i) fill_subpath(path.subpath(i), clip, small);
}

void PathSorter::stroke_sides(std::span<const Point> points, double width, const core::Box& clip,
                              bool tentative) {
  const double half = std::max(width, kHairline) / 2;
  for (size_t i = 1; i < points.size(); ++i) {
    const Point &a = points[i - 1], &b = points[i];
    if (a.control || b.control) continue;
    const double dx = std::abs(a.x - b.x), dy = std::abs(a.y - b.y);
    const double x0 = std::min(a.x, b.x), x1 = std::max(a.x, b.x);
    const double y0 = std::min(a.y, b.y), y1 = std::max(a.y, b.y);
    if (std::max(dx, dy) < width) continue;
    if (along(dx, dy)) {
      const double y = (y0 + y1) / 2;
      add_piece({x0, y - half, x1, y + half}, true, tentative, clip);
    } else if (along(dy, dx)) {
      const double x = (x0 + x1) / 2;
      add_piece({x - half, y0, x + half, y1}, false, tentative, clip);
    }
  }
}

void PathSorter::stroke_subpath(std::span<const Point> points, double width, const core::Box& clip,
                                bool part_of_small) {
  if (width > kThickestStroke) return;  // a bar
  const bool line = points.size() == 2;
  const core::Box box = bounds(points);
  const bool tentative = !line && is_small(box);
  stroke_sides(points, width, clip, tentative || (part_of_small && !line));
  if (has_curve(points) && !outside(box, clip)) add_outline(box);
}

void PathSorter::stroke(const PaintedPath& path, double width, const core::Box& clip) {
  if (path.subpaths() == 0) return;
  const bool line = path.subpaths() == 1 && path.subpath(0).size() == 2;
  const bool small = !line && small_path(path, clip, false);
  for (size_t i = 0; i < path.subpaths(); ++i) {
    stroke_subpath(path.subpath(i), width, clip, small);
  }
}

void PathSorter::finish(core::Page& page) {
  page.rulings = merge_pieces(std::move(pieces_));
  page.small_paths = std::move(small_paths_);
  page.outline_area = outline_area_;
  page.outline_paths = outline_paths_;
}

}  // namespace truat::pdf
