// Lines that dirt on a scanner's glass draws over the whole picture: exactly along a side, from
// edge to edge, wherever the page lies. They are looked for before a page is levelled; a ruling of
// a page keeps a margin, and what is printed askew isn't exactly along a side.
#pragma once

#include <vector>

#include "core/raster.h"
#include "ocr/clean_up.h"
#include "ocr/rulings.h"

namespace truat::ocr {

// None when such lines run in both directions: then the picture is cut to a table.
std::vector<PixelRuling> find_streaks(const core::Raster& levelled, const InkLevels& levels);

// Whitens them; letters that they cross stay.
void erase_streaks(core::Raster& levelled);

}  // namespace truat::ocr
