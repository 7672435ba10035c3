// Joins the pieces that producers cut table lines into (one per cell, dots, corner squares, the
// same border drawn by both neighbours) back into whole rulings. Geometry only.
#pragma once

#include <vector>

#include "core/box.h"
#include "core/page.h"

namespace truat::pdf {

// A straight piece of a line, with its thickness in the box.
struct LinePiece {
  core::Box box;
  bool horizontal = true;
  // Pieces of small rectangles and dots: no ruling by themselves, only as a part of a longer line.
  bool tentative = false;
};

// Collinear pieces that touch, overlap or follow each other as dashes become one ruling; so do the
// two strokes of a double border. Lines that are shorter than a line of text, or short and made of
// tentative pieces only, are dropped.
std::vector<core::Ruling> merge_pieces(std::vector<LinePiece> pieces);

}  // namespace truat::pdf
