// Straight lines of tables and forms in a picture: found although faint, dotted or broken, and
// taken out without cutting the letters that touch them.
#pragma once

#include <vector>

#include "core/box.h"
#include "core/raster.h"
#include "ocr/bitmap.h"
#include "ocr/clean_up.h"

namespace truat::ocr {

struct PixelRuling {
  core::PixelBox box;  // includes the thickness
  bool horizontal = true;
  bool solid = true;  // false: dotted, dashed or badly broken
};

// `page`: upright and level, its background levelled. Lines may drift by a pixel or two. Shorter
// ones than a quarter of an inch aren't looked for.
std::vector<PixelRuling> find_rulings(const core::Raster& page, const InkLevels& levels);

// Whitens the rulings in both pictures of the page; strokes that cross a ruling stay.
void erase_rulings(const std::vector<PixelRuling>& rulings, Bitmap& ink, core::Raster& grey);

}  // namespace truat::ocr
