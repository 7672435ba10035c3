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

// Paper around the ink, in letter heights. Marks belong to the ink.
struct LineLook {
  double above = 0.25, below = 0.2;
  double least = 2.0;  // of the whole picture, for lines without marks
  double beside = 0.5;
  double stretch = 1.0;  // wider letters: neighbours that are alike ("II") stay two
  bool bilevel = false;  // black on white instead of grey
};
// Larger letters with less paper around them.
inline constexpr LineLook kTightLook{.above = 0.15, .below = 0.1, .least = 1.6, .beside = 0.8};
// Pictures unlike the first, for reading a few letters again.
inline constexpr std::array kOtherLooks{
    LineLook{.above = 0.25, .below = 0.2, .least = 2.0, .stretch = 0.85},
    LineLook{.above = 0.5, .below = 0.4, .least = 2.6, .beside = 0.9, .stretch = 1.2},
    kTightLook,
    LineLook{.above = 0.5, .below = 0.4, .least = 2.6, .stretch = 1.0, .bilevel = true},
};

// `members`: the pieces of the line to show (all of it, or one of its words).
LineImage line_image(const core::Raster& page, const Components& components, const TextLine& line,
                     const std::vector<int>& members, const LineLook& look);

}  // namespace truat::ocr
