// How tall letters are around a place of the page, told from the pieces of ink alone. Marks are
// small beside the letters of their own line, whatever its size; that parts them.
#pragma once

#include <vector>

#include "core/box.h"

namespace truat::ocr {

// For each box the usual height of letters nearby, in pixels: the middle height by area, so that
// letters outweigh marks.
std::vector<double> letter_heights_around(const std::vector<core::PixelBox>& boxes, int width,
                                          int height, double dpi);

}  // namespace truat::ocr
