#include "ocr/clean_up.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace truat::ocr {
namespace {

constexpr double kTileInches = 0.07;  // about one letter of body text: some paper is in every tile
constexpr double kPaperShare = 0.75;  // of a tile's pixels are darker than its paper grey
constexpr int kDarkestPaper = 90;     // darker tiles are ink or photographs, not paper
constexpr int kWhite = 255;
// The darkest print, which fills a thin share of any page with writing: where it usually is, from
// where on it is pale, and what lies so near the paper that it may be its noise.
constexpr double kDarkestShare = 0.003;
constexpr int kUsualInk = 70, kPaleInk = 140, kNoInk = 215;

using Histogram = std::array<int, 256>;

// Grey below which `share` of the pixels lie.
int percentile(const Histogram& histogram, double share) {
  const int total = std::accumulate(histogram.begin(), histogram.end(), 0);
  int seen = 0;
  for (int grey = 0; grey < 256; ++grey) {
    seen += histogram[grey];
    if (seen > total * share) return grey;
  }
  return kWhite;
}

// Paper grey of each tile, row by row.
struct Tiles {
  int size = 0, columns = 0, rows = 0;
  std::vector<int> paper;
  int at(int column, int row) const {
    return paper[std::clamp(row, 0, rows - 1) * columns + std::clamp(column, 0, columns - 1)];
  }
};

Tiles measure_paper(const core::Raster& page) {
  Tiles tiles;
  tiles.size = std::max(8, static_cast<int>(page.dpi * kTileInches));
  tiles.columns = (page.width + tiles.size - 1) / tiles.size;
  tiles.rows = (page.height + tiles.size - 1) / tiles.size;
  for (int row = 0; row < tiles.rows; ++row) {
    for (int column = 0; column < tiles.columns; ++column) {
      Histogram histogram{};
      const int x0 = column * tiles.size, x1 = std::min(x0 + tiles.size, page.width);
      for (int y = row * tiles.size; y < std::min((row + 1) * tiles.size, page.height); ++y) {
        const uint8_t* line = page.grey.data() + static_cast<size_t>(y) * page.width;
        for (int x = x0; x < x1; ++x) ++histogram[line[x]];
      }
      tiles.paper.push_back(std::max(kDarkestPaper, percentile(histogram, kPaperShare)));
    }
  }
  return tiles;
}

// Tiles full of bold ink take the paper of their neighbours; then the shades are smoothed.
Tiles smoothed(const Tiles& in) {
  Tiles widest = in;
  const auto each = [&](Tiles& out, auto value) {
    for (int row = 0; row < in.rows; ++row) {
      for (int column = 0; column < in.columns; ++column) {
        out.paper[row * in.columns + column] = value(column, row);
      }
    }
  };
  each(widest, [&](int column, int row) {
    int best = 0;
    for (int dy = -1; dy <= 1; ++dy) {
      for (int dx = -1; dx <= 1; ++dx) best = std::max(best, in.at(column + dx, row + dy));
    }
    return best;
  });
  Tiles out = widest;
  each(out, [&](int column, int row) {
    int sum = 0;
    for (int dy = -1; dy <= 1; ++dy) {
      for (int dx = -1; dx <= 1; ++dx) sum += widest.at(column + dx, row + dy);
    }
    return sum / 9;
  });
  return out;
}

Histogram histogram_of(const core::Raster& page) {
  Histogram histogram{};
  for (size_t i = 0; i < page.grey.size(); i += 3) ++histogram[page.grey[i]];
  return histogram;
}

// Otsu: the level that parts two classes of grey best.
int parting_level(const Histogram& histogram) {
  double total = 0, sum = 0;
  for (int g = 0; g < 256; ++g) total += histogram[g], sum += static_cast<double>(g) * histogram[g];
  double below = 0, below_sum = 0, best = -1;
  int level = 128;
  for (int g = 0; g < 255; ++g) {
    below += histogram[g], below_sum += static_cast<double>(g) * histogram[g];
    if (below == 0 || below == total) continue;
    const double apart = below_sum / below - (sum - below_sum) / (total - below);
    const double score = below * (total - below) * apart * apart;
    if (score > best) best = score, level = g + 1;
  }
  return level;
}

}  // namespace

core::Raster level_background(const core::Raster& page) {
  const Tiles tiles = smoothed(measure_paper(page));
  core::Raster out{page.width, page.height, page.dpi, std::vector<uint8_t>(page.grey.size())};
  std::vector<int> gain(page.width);  // 255 / paper of one row, 8.8 fixed point
  for (int y = 0; y < page.height; ++y) {
    const double row = (y + 0.5) / tiles.size - 0.5;
    const int r = static_cast<int>(std::floor(row));
    const double fy = row - r;
    // Columns are interpolated at tile middles and held linear between them.
    for (int column = -1; column < tiles.columns; ++column) {
      const double left = tiles.at(column, r) * (1 - fy) + tiles.at(column, r + 1) * fy;
      const double right = tiles.at(column + 1, r) * (1 - fy) + tiles.at(column + 1, r + 1) * fy;
      const int from = column * tiles.size + tiles.size / 2;
      for (int i = 0; i < tiles.size; ++i) {
        const int x = from + i;
        if (x < 0 || x >= page.width) continue;
        gain[x] = static_cast<int>(kWhite * 256 / (left + (right - left) * i / tiles.size));
      }
    }
    const uint8_t* in = page.grey.data() + static_cast<size_t>(y) * page.width;
    uint8_t* to = out.grey.data() + static_cast<size_t>(y) * page.width;
    for (int x = 0; x < page.width; ++x) {
      to[x] = static_cast<uint8_t>(std::min(kWhite, in[x] * gain[x] >> 8));
    }
  }
  return out;
}

void darken_pale_ink(core::Raster& levelled) {
  const int darkest = percentile(histogram_of(levelled), kDarkestShare);
  if (darkest < kPaleInk || darkest > kNoInk) return;
  const double gain = static_cast<double>(kWhite - kUsualInk) / (kWhite - darkest);
  std::array<uint8_t, 256> darker{};
  for (int grey = 0; grey < 256; ++grey) {
    darker[grey] = static_cast<uint8_t>(std::max(0.0, kWhite - gain * (kWhite - grey)));
  }
  for (uint8_t& grey : levelled.grey) grey = darker[grey];
}

InkLevels ink_levels(const core::Raster& levelled) {
  const Histogram histogram = histogram_of(levelled);
  InkLevels levels;
  levels.ink = std::clamp(parting_level(histogram), 130, 190);
  // Paper noise: how far the darker pixels of the paper lie below white. The rims of letters are a
  // few per cent of them.
  Histogram paper{};
  std::copy(histogram.begin() + levels.ink, histogram.end(), paper.begin() + levels.ink);
  levels.clear_line = std::clamp(kWhite - 2 * (kWhite - percentile(paper, 0.05)), levels.ink, 225);
  levels.faint_line =
      std::clamp(kWhite - 2 * (kWhite - percentile(paper, 0.15)), levels.clear_line, 246);
  return levels;
}

}  // namespace truat::ocr
