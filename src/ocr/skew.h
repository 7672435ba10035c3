// How a page lies: which way its lines of writing run and by how much they are tilted. Looks at the
// places of letters only; which of the two opposite ways is up needs reading (see page_reader).
#pragma once

#include <vector>

#include "core/box.h"

namespace truat::ocr {

struct Tilt {
  double degrees = 0;    // clockwise turn that makes the lines level, -8 … 8
  double sharpness = 0;  // how much better letters line up at this angle than by chance; 1 = chance
};

// `letters`: boxes of pieces of ink of the size of letters. Fewer than 20 of them tell nothing: no
// tilt, sharpness 0.
Tilt find_tilt(const std::vector<core::PixelBox>& letters, double dpi);

struct Direction {
  bool vertical = false;  // lines run up or down the page
  bool sure = false;      // one direction is much sharper than the other
};
Direction find_direction(const std::vector<core::PixelBox>& letters, double dpi);

}  // namespace truat::ocr
