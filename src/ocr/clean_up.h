// Evens out the paper of a scan (shadows, grey cells, yellowed paper) and says how dark ink is.
#pragma once

#include "core/raster.h"

namespace truat::ocr {

// The page with its background brought to white, shade by shade: letters on a light grey cell look
// like letters on white paper.
core::Raster level_background(const core::Raster& page);

// Where the darkest print is grey (little toner, a pale copy): brings it down to where ink usually
// lies. Leaves pages of dark ink and pages without any as they are.
void darken_pale_ink(core::Raster& levelled);

struct InkLevels {
  int ink = 160;         // grey below this is a letter's ink
  int clear_line = 215;  // grey below this may be part of a printed line
  int faint_line =
      235;  // grey below this may be part of a hardly visible one, or noise of the paper
};

// Levels of a page whose background has been levelled.
InkLevels ink_levels(const core::Raster& levelled);

}  // namespace truat::ocr
