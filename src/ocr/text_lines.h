// Lines of writing from the places of pieces of ink: letters that stand on one baseline in one
// cell, with the marks above and below them. A line ends at a gap that is too wide for a space, so
// that columns of an unruled table come out apart. Nothing is read here.
#pragma once

#include <vector>

#include "ocr/cells.h"
#include "ocr/components.h"

namespace truat::ocr {

struct TextLine {
  std::vector<int> members;  // indices into Components::items, left to right
  core::PixelBox box;        // of all members, marks included
  double letter_height = 0;  // pixels, of a letter without marks
  double baseline = 0;       // y of the letters' feet at x = 0 …
  double slope = 0;          // … and how it grows with x
  int cell = 0;
  double baseline_at(double x) const { return baseline + slope * x; }
};

// Pieces that fuse letters of two lines are cut (in `components`). Pieces that belong to no line
// (specks, pictures) are left out. Lines come from top to bottom, then from left to right.
std::vector<TextLine> find_lines(Components& components, const CellMap& cells, int width,
                                 int height, double dpi);

// Pieces of ink that may be letters by their size.
bool has_letter_size(const core::PixelBox& box, double dpi);

}  // namespace truat::ocr
