// Lines of the sheet's back that shine through. They are as straight as rulings, but as pale as the
// letters that shine through with them.
#pragma once

#include <vector>

#include "core/raster.h"
#include "ocr/clean_up.h"
#include "ocr/rulings.h"

namespace truat::ocr {

// Takes out the pale rulings of a page that shows the writing of its back. Pale rulings of any
// other page, and rulings darker than what shines through, stay.
void drop_ghost_lines(const core::Raster& page, const InkLevels& levels,
                      std::vector<PixelRuling>& rulings);

}  // namespace truat::ocr
