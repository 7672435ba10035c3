// Decides what a painted path is for a reader of tables: a piece of a ruling, a small shape such as
// a checkbox, a background, or an outline (a letter drawn as a path). Knows nothing of Poppler.
#pragma once

#include <vector>

#include "core/page.h"
#include "pdf/painted_path.h"
#include "pdf/ruling_merger.h"

namespace truat::pdf {

class PathSorter {
 public:
  // What is outside `clip` isn't visible. Paths must be visible (not white, not transparent).
  void fill(const PaintedPath& path, const core::Box& clip);
  // `width` of the line in points.
  void stroke(const PaintedPath& path, double width, const core::Box& clip);

  // Writes rulings, small paths and outline figures into `page`.
  void finish(core::Page& page);

 private:
  bool fill_frame(const PaintedPath& path, const core::Box& clip);
  void fill_subpath(std::span<const Point> points, const core::Box& clip, bool part_of_small);
  void stroke_subpath(std::span<const Point> points, double width, const core::Box& clip,
                      bool part_of_small);
  void stroke_sides(std::span<const Point> points, double width, const core::Box& clip,
                    bool tentative);
  bool small_path(const PaintedPath& path, const core::Box& clip, bool filled);
  void add_piece(core::Box box, bool horizontal, bool tentative, const core::Box& clip);
  void add_outline(const core::Box& box);

  std::vector<LinePiece> pieces_;
  std::vector<core::SmallPath> small_paths_;
  double outline_area_ = 0;
  int outline_paths_ = 0;
};

}  // namespace truat::pdf
