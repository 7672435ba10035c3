// Small pictures for tests, drawn in code.
#pragma once

#include <string>
#include <vector>

#include "core/raster.h"
#include "ocr/bitmap.h"

namespace truat::ocr {

inline core::Raster blank(int width, int height, double dpi, uint8_t paper = 255) {
  return {width, height, dpi, std::vector<uint8_t>(static_cast<size_t>(width) * height, paper)};
}

inline void fill(core::Raster& page, int x0, int y0, int x1, int y1, uint8_t grey = 0) {
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) page.grey[static_cast<size_t>(y) * page.width + x] = grey;
  }
}

// '#' is ink. All rows have the same length.
inline Bitmap drawn(const std::vector<std::string>& rows) {
  Bitmap out(static_cast<int>(rows.front().size()), static_cast<int>(rows.size()));
  for (size_t y = 0; y < rows.size(); ++y) {
    for (size_t x = 0; x < rows[y].size(); ++x) out.row(static_cast<int>(y))[x] = rows[y][x] == '#';
  }
  return out;
}

// An outline of a rectangle, `pen` pixels thick.
inline void outline(core::Raster& page, int x0, int y0, int x1, int y1, int pen) {
  fill(page, x0, y0, x1, y0 + pen);
  fill(page, x0, y1 - pen, x1, y1);
  fill(page, x0, y0, x0 + pen, y1);
  fill(page, x1 - pen, y0, x1, y1);
}

// A row of letter-like blocks with their feet at `foot`; returns where it ends.
inline int row_of_letters(core::Raster& page, int x, int foot, int count, int height = 20,
                          int width = 12, int gap = 6) {
  for (int i = 0; i < count; ++i, x += width + gap) {
    outline(page, x, foot - height, x + width, foot, 3);
  }
  return x - gap;
}

}  // namespace truat::ocr
