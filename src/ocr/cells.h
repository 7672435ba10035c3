// Regions of a page that rulings fence off: the cells of its tables, and the open page around them.
#pragma once

#include <vector>

#include "ocr/rulings.h"

namespace truat::ocr {

class CellMap {
 public:
  // Walls are lengthened a little so that corners close.
  CellMap(const std::vector<PixelRuling>& rulings, int width, int height, double dpi);

  // Number of the region that a box lies in (by its middle); the same number for the same cell.
  int cell_of(const core::PixelBox& box) const;

  // Whether a wall lies between the middles of two boxes. Cells that are open at the end of a page
  // are one region, and still their letters stand apart.
  bool wall_between(const core::PixelBox& a, const core::PixelBox& b) const;

 private:
  int at(double x, double y) const;  // region at a pixel

  int columns_ = 0, rows_ = 0;
  double step_ = 1;           // pixels in a square of the map
  std::vector<int> regions_;  // by square; -1 on walls
};

}  // namespace truat::ocr
