// Black-and-white pictures and the grey pictures that they are made from: thresholds, quarter
// turns, small rotations, scale. Plain pixel work, no idea of what the picture shows.
#pragma once

#include <cstdint>
#include <vector>

#include "core/raster.h"

namespace truat::ocr {

struct Bitmap {
  int width = 0, height = 0;
  std::vector<uint8_t> ink;  // width x height, row by row; 1 = ink, 0 = paper

  Bitmap() = default;
  Bitmap(int w, int h) : width(w), height(h), ink(static_cast<size_t>(w) * h, 0) {}
  uint8_t* row(int y) { return ink.data() + static_cast<size_t>(y) * width; }
  const uint8_t* row(int y) const { return ink.data() + static_cast<size_t>(y) * width; }
  bool at(int x, int y) const { return row(y)[x] != 0; }
};

// Ink is where grey < level.
Bitmap threshold(const core::Raster& grey, int level);

// Rows become columns: (x, y) -> (y, x).
Bitmap transposed(const Bitmap& bitmap);

// Turned clockwise by 0, 90, 180 or 270 degrees.
core::Raster turned(const core::Raster& grey, int degrees);

// Turned clockwise by a small angle about the middle, same size, white corners, interpolated.
core::Raster rotated(const core::Raster& grey, double degrees);

// The part of a picture in `box`, which must lie inside.
core::Raster cut_out(const core::Raster& grey, const core::PixelBox& box);

// Scaled to a size: where it shrinks, each new pixel is the mean of the area that it covers; where
// it grows, pixels are interpolated.
core::Raster scaled(const core::Raster& grey, int width, int height);

}  // namespace truat::ocr
