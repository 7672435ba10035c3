#include "ocr/bitmap.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace truat::ocr {
namespace {

constexpr uint8_t kWhite = 255;
constexpr int kTile = 64;  // pixels; keeps both sides of a transposition in the cache

core::Raster empty_like(const core::Raster& grey, int width, int height) {
  return {width, height, grey.dpi, std::vector<uint8_t>(grey.grey.size(), kWhite)};
}

// Copies `grey` so that row y becomes column column_of(y), read upwards or downwards.
core::Raster quarter_turned(const core::Raster& grey, bool clockwise) {
  core::Raster out = empty_like(grey, grey.height, grey.width);
  const size_t w = grey.width, h = grey.height;
  for (size_t y0 = 0; y0 < h; y0 += kTile) {
    for (size_t x0 = 0; x0 < w; x0 += kTile) {
      for (size_t x = x0; x < std::min(x0 + kTile, w); ++x) {
        for (size_t y = y0; y < std::min(y0 + kTile, h); ++y) {
          const size_t to = clockwise ? x * h + (h - 1 - y) : (w - 1 - x) * h + y;
          out.grey[to] = grey.grey[y * w + x];
        }
      }
    }
  }
  return out;
}

// Which old pixels make a new one, and with what weight; weights of one new pixel add up to 1.
struct Share {
  int first = 0;
  std::vector<float> weights;
};

std::vector<Share> shares(int from, int to) {
  std::vector<Share> out(to);
  const double step = static_cast<double>(from) / to;
  for (int i = 0; i < to; ++i) {
    // The window is never narrower than a pixel; then it slides over two.
    const double middle = (i + 0.5) * step, reach = std::max(step, 1.0) / 2;
    const double begin = std::clamp(middle - reach, 0.0, from - 2 * reach), end = begin + 2 * reach;
    out[i].first = static_cast<int>(begin);
    for (int k = out[i].first; k < std::min<double>(end, from); ++k) {
      const double part = std::min<double>(k + 1, end) - std::max<double>(k, begin);
      out[i].weights.push_back(static_cast<float>(part / (2 * reach)));
    }
  }
  return out;
}

}  // namespace

Bitmap threshold(const core::Raster& grey, int level) {
  Bitmap out(grey.width, grey.height);
  std::transform(grey.grey.begin(), grey.grey.end(), out.ink.begin(),
                 [level](uint8_t g) { return static_cast<uint8_t>(g < level); });
  return out;
}

Bitmap transposed(const Bitmap& bitmap) {
  Bitmap out(bitmap.height, bitmap.width);
  const size_t w = bitmap.width, h = bitmap.height;
  for (size_t y0 = 0; y0 < h; y0 += kTile) {
    for (size_t x0 = 0; x0 < w; x0 += kTile) {
      for (size_t x = x0; x < std::min(x0 + kTile, w); ++x) {
        for (size_t y = y0; y < std::min(y0 + kTile, h); ++y) {
          out.ink[x * h + y] = bitmap.ink[y * w + x];
        }
      }
    }
  }
  return out;
}

core::Raster turned(const core::Raster& grey, int degrees) {
  assert(degrees == 0 || degrees == 90 || degrees == 180 || degrees == 270);
  if (degrees == 0) return grey;
  if (degrees != 180) return quarter_turned(grey, degrees == 90);
  core::Raster out = grey;
  std::reverse(out.grey.begin(), out.grey.end());
  return out;
}

core::Raster rotated(const core::Raster& grey, double degrees) {
  core::Raster out = empty_like(grey, grey.width, grey.height);
  const double angle = degrees * std::numbers::pi / 180;
  // 16.16 fixed point: where the pixel to the right of a target pixel comes from.
  const auto fixed = [](double v) { return static_cast<int64_t>(std::llround(v * 65536)); };
  const int64_t dx = fixed(std::cos(angle)), dy = fixed(-std::sin(angle));
  const double mx = (grey.width - 1) / 2.0, my = (grey.height - 1) / 2.0;
  for (int y = 0; y < grey.height; ++y) {
    int64_t sx = fixed(mx - mx * std::cos(angle) + (y - my) * std::sin(angle));
    int64_t sy = fixed(my + mx * std::sin(angle) + (y - my) * std::cos(angle));
    uint8_t* target = out.grey.data() + static_cast<size_t>(y) * grey.width;
    for (int x = 0; x < grey.width; ++x, sx += dx, sy += dy) {
      const int64_t px = sx >> 16, py = sy >> 16;
      if (px < 0 || py < 0 || px + 1 >= grey.width || py + 1 >= grey.height) continue;
      const int fx = (sx >> 8) & 255, fy = (sy >> 8) & 255;
      const uint8_t* p = grey.grey.data() + py * grey.width + px;
      const int top = p[0] * (256 - fx) + p[1] * fx;
      const int bottom = p[grey.width] * (256 - fx) + p[grey.width + 1] * fx;
      target[x] = static_cast<uint8_t>((top * (256 - fy) + bottom * fy + 32768) >> 16);
    }
  }
  return out;
}

core::Raster cut_out(const core::Raster& grey, const core::PixelBox& box) {
  core::Raster out{box.width(), box.height(), grey.dpi, {}};
  out.grey.reserve(static_cast<size_t>(out.width) * out.height);
  for (int y = box.y0; y < box.y1; ++y) {
    const auto row = grey.grey.begin() + static_cast<std::ptrdiff_t>(y) * grey.width;
    out.grey.insert(out.grey.end(), row + box.x0, row + box.x1);
  }
  return out;
}

core::Raster scaled(const core::Raster& grey, int width, int height) {
  core::Raster out{width, height, grey.dpi * height / grey.height, {}};
  out.grey.reserve(static_cast<size_t>(width) * height);
  const std::vector<Share> columns = shares(grey.width, width);
  std::vector<float> row(grey.width);
  for (const Share& rows : shares(grey.height, height)) {
    std::fill(row.begin(), row.end(), 0.0F);
    for (size_t k = 0; k < rows.weights.size(); ++k) {
      const uint8_t* from = grey.grey.data() + (rows.first + k) * grey.width;
      for (int x = 0; x < grey.width; ++x) row[x] += rows.weights[k] * from[x];
    }
    for (const Share& column : columns) {
      float sum = 0.5F;
      for (size_t k = 0; k < column.weights.size(); ++k) {
        sum += column.weights[k] * row[column.first + k];
      }
      out.grey.push_back(static_cast<uint8_t>(std::min(sum, 255.0F)));
    }
  }
  return out;
}

}  // namespace truat::ocr
