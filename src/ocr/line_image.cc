#include "ocr/line_image.h"

#include <algorithm>
#include <cmath>

namespace truat::ocr {
namespace {

// The models read lines of this height; the engine would scale larger ones to it in any case, after
// handling all their pixels several times.
constexpr int kModelHeight = 48;
constexpr int kHalo = 2;  // pixels around ink that carry its grey rim

core::PixelBox box_of(const Components& components, const std::vector<int>& members) {
  core::PixelBox box = components.items[members.front()].box;
  for (const int m : members) {
    const core::PixelBox& b = components.items[m].box;
    box = {std::min(box.x0, b.x0), std::min(box.y0, b.y0), std::max(box.x1, b.x1),
           std::max(box.y1, b.y1)};
  }
  return box;
}

}  // namespace

LineImage line_image(const core::Raster& page, const Components& components, const TextLine& line,
                     const std::vector<int>& members, const LineLook& look) {
  const core::PixelBox ink = box_of(components, members);
  const double h = line.letter_height;
  const auto pixels = [h](double letters) { return static_cast<int>(std::lround(letters * h)); };
  int top = ink.y0 - kHalo - pixels(look.above), bottom = ink.y1 + kHalo + pixels(look.below);
  if (const int missing = pixels(look.least) - (bottom - top); missing > 0) {
    top -= missing * 3 / 5;  // marks would stand above more often than below
    bottom += missing - missing * 3 / 5;
  }
  const int margin = pixels(look.beside) + kHalo;

  LineImage out;
  out.x0 = ink.x0 - margin;
  core::Raster& picture = out.picture;
  picture.dpi = page.dpi;
  picture.width = ink.width() + 2 * margin;
  picture.height = bottom - top;
  picture.grey.assign(static_cast<size_t>(picture.width) * picture.height, 255);
  const auto copy = [&](int y, int x0, int x1, bool black) {
    if (y < 0 || y >= page.height) return;
    x0 = std::max(x0, 0), x1 = std::min(x1, page.width);
    const uint8_t* from = page.grey.data() + static_cast<size_t>(y) * page.width + x0;
    uint8_t* to =
        picture.grey.data() + static_cast<size_t>(y - top) * picture.width + (x0 - ink.x0 + margin);
    if (black)
      std::fill(to, to + (x1 - x0), 0);
    else
      std::copy(from, from + (x1 - x0), to);
  };
  for (const int m : members) {
    for (const Run& r : components.runs_of(components.items[m])) {
      if (look.bilevel) {
        copy(r.y, r.x0, r.x1, true);
        continue;
      }
      for (int dy = -kHalo; dy <= kHalo; ++dy) copy(r.y + dy, r.x0 - kHalo, r.x1 + kHalo, false);
    }
  }
  const int width = static_cast<int>(std::lround(picture.width * look.stretch * kModelHeight /
                                                 static_cast<double>(picture.height)));
  out.scale = static_cast<double>(width) / picture.width;
  picture = scaled(picture, std::max(1, width), kModelHeight);
  return out;
}

}  // namespace truat::ocr
