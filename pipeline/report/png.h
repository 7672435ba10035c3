// PNG encoding of grey pictures. libpng stays in the .cc file.
#pragma once

#include <string>

#include "core/raster.h"

namespace truat::pipeline {

// 8 bit grey. Throws core::DocumentError ("no_picture") when the encoder fails.
std::string encode_png(const core::Raster& raster);

}  // namespace truat::pipeline
