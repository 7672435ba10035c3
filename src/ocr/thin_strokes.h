// Shades out of the way of rulings: what is darker than both of its sides stays, a grey cell or a
// shadow goes, also where a ruling runs along its edge.
#pragma once

#include "core/raster.h"

namespace truat::ocr {

// White but for what is at most `widest` pixels thick, from top to bottom or from left to right,
// and that as dark as it stands out from its sides. What is darker than `ink` stays as it is.
core::Raster thin_strokes(const core::Raster& page, int widest, int ink);

}  // namespace truat::ocr
