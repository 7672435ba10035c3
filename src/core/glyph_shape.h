// What a glyph looks like, whatever it claims to be: its ink, stretched over a square raster, and
// where the ink lies about the origin.
#pragma once

#include <array>
#include <cstdint>

namespace truat::core {

struct GlyphShape {
  static constexpr int kSide = 12;  // cells
  // Ems from the origin on the baseline, y upwards.
  float left = 0, bottom = 0, right = 0, top = 0;
  // Share of each cell that is inked, 0 … 255; row by row from the top.
  std::array<uint8_t, kSide * kSide> ink{};

  float width() const { return right - left; }
  float height() const { return top - bottom; }
};

}  // namespace truat::core
