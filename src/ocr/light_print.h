// Light print on dark ground (the head of a table in white on blue) is turned into dark print on
// light ground, which is all that the rest of reading knows. Dark ground with dark print on it,
// photographs and shadows stay.
#pragma once

#include "core/raster.h"

namespace truat::ocr {

// `page`: as scanned, before its background is levelled. A thin rim of the ground stays dark: it
// walls the cell.
void darken_light_print(core::Raster& page);

}  // namespace truat::ocr
