// The picture of one line of writing for the recogniser: the ink of this line alone on white paper,
// with the whole height of its marks, in the proportions that the model was trained on.
#pragma once

#include "core/raster.h"
#include "ocr/text_lines.h"

namespace truat::ocr {

struct LineImage {
  core::Raster picture;
  // Where a pixel of the picture lies on the page: page x = x0 + x / scale.
  double x0 = 0, scale = 1;
  double page_x(double x) const { return x0 + x / scale; }
};

struct LineLook {
  double above = 1.4, below = 0.75;  // room over and under the letters, in letter heights, at least
  double beside = 0.6;               // white paper left and right, in letter heights
  bool bilevel = false;              // black on white instead of grey
};

// `members`: the pieces of the line to show (all of it, or one of its words).
LineImage line_image(const core::Raster& page, const Components& components, const TextLine& line,
                     const std::vector<int>& members, const LineLook& look);

}  // namespace truat::ocr
