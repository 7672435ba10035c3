// Decides what a painted path is for a reader of tables: a piece of a ruling, a small shape such as
// a checkbox, a background, or an outline (a letter drawn as a path). Knows nothing of Poppler.
#pragma once

#include <cstdint>
#include <vector>

#include "core/page.h"
#include "pdf/painted_path.h"
#include "pdf/ruling_merger.h"

namespace truat::pdf {

// What a path is painted with. Nothing that is transparent comes here.
struct Paint {
  uint32_t rgb = 0;    // 0xRRGGBB
  bool white = false;  // so light that it isn't seen on white paper
};

class PathSorter {
 public:
  // What is outside `clip` isn't visible.
  void fill(const PaintedPath& path, Paint paint, const core::Box& clip);
  // `width` of the line in points.
  void stroke(const PaintedPath& path, double width, Paint paint, const core::Box& clip);

  // Writes rulings, small paths, backgrounds and outline figures into `page`.
  void finish(core::Page& page);

 private:
  void fill_subpath(std::span<const Point> points, const core::Box& clip, Paint paint, bool small);
  bool fill_frame(const PaintedPath& path, const core::Box& clip, Paint paint);
  void stroke_sides(std::span<const Point> points, double width, const core::Box& clip, Paint paint,
                    bool tentative);
  void stroke_side(const Point& a, const Point& b, double width, const core::Box& clip, Paint paint,
                   bool tentative);
  void add_piece(const core::Box& box, bool horizontal, bool tentative, const core::Box& clip,
                 Paint paint);
  void add_small(core::SmallPath small, const core::Box& clip);
  void add_background(const core::Box& box, const core::Box& clip, Paint paint);
  void add_outline(const core::Box& box, const core::Box& clip);
  bool on_background(const core::Box& box) const;

  std::vector<LinePiece> pieces_;
  std::vector<core::SmallPath> small_paths_;
  std::vector<core::Background> backgrounds_;
  size_t white_pieces_ = 0;
  double outline_area_ = 0;
  int outline_paths_ = 0;
};

}  // namespace truat::pdf
