// A grey picture of a page or of a part of it.
#pragma once

#include <cstdint>
#include <vector>

#include "core/box.h"

namespace truat::core {

struct Raster {
  int width = 0, height = 0;  // pixels
  double dpi = 0;
  std::vector<uint8_t> grey;  // width x height, row by row from the top, 0 black … 255 white

  // Where a box in points (of the whole page that this raster shows) lies in pixels, and back.
  PixelBox to_pixels(const Box& points) const {
    const double s = dpi / 72.0;
    return {static_cast<int>(points.x0 * s), static_cast<int>(points.y0 * s),
            static_cast<int>(points.x1 * s + 1), static_cast<int>(points.y1 * s + 1)};
  }
  Box to_points(const PixelBox& pixels) const {
    const double s = 72.0 / dpi;
    return {pixels.x0 * s, pixels.y0 * s, pixels.x1 * s, pixels.y1 * s};
  }
};

}  // namespace truat::core
