#include "ocr/light_print.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "ocr/bitmap.h"
#include "ocr/components.h"

namespace truat::ocr {
namespace {

constexpr double kSquarePoints = 1;   // thinner than the strokes of a rim, wider than most noise
constexpr double kDarkGround = 0.75;  // of the paper's grey
constexpr double kLowest = 12, kNarrowest = 28;  // points: a cell of one line; wider than letters
constexpr double kFilled = 0.5;                  // of its outline that is ground and not print
constexpr int kMargin = 3;  // squares between print and the sides of its cell: strokes are thinner
constexpr double kDarkMargin = 0.85;  // of them that are ground
// Print takes some of a cell, and never most of it.
constexpr double kLeastPrint = 0.01, kMostPrint = 0.45;
constexpr double kPaperShare = 0.75;  // of a page's pixels are darker than its paper

// Mean greys of the squares that a page is cut into.
struct Squares {
  int side = 1, columns = 0, rows = 0;  // pixels, squares
  std::vector<uint8_t> mean;
};

Squares squares_of(const core::Raster& page) {
  Squares out;
  out.side = std::max(1, static_cast<int>(std::lround(page.dpi / 72 * kSquarePoints)));
  out.columns = page.width / out.side;
  out.rows = page.height / out.side;
  out.mean.reserve(static_cast<size_t>(out.columns) * out.rows);
  std::vector<int> sums(out.columns);
  for (int row = 0; row < out.rows; ++row) {
    std::fill(sums.begin(), sums.end(), 0);
    for (int y = row * out.side; y < (row + 1) * out.side; ++y) {
      const uint8_t* line = page.grey.data() + static_cast<size_t>(y) * page.width;
      for (int column = 0; column < out.columns; ++column) {
        const uint8_t* at = line + static_cast<size_t>(column) * out.side;
        sums[column] = std::accumulate(at, at + out.side, sums[column]);
      }
    }
    for (const int sum : sums)
      out.mean.push_back(static_cast<uint8_t>(sum / (out.side * out.side)));
  }
  return out;
}

int paper_of(const Squares& squares) {
  std::vector<uint8_t> greys = squares.mean;
  if (greys.empty()) return 255;
  const auto at = greys.begin() + static_cast<std::ptrdiff_t>(kPaperShare * (greys.size() - 1));
  std::nth_element(greys.begin(), at, greys.end());
  return *at;
}

// A piece of ground with the print on it: what lies between its ends in a row and in a column too,
// so that a cell may lie askew.
Bitmap outline_of(const Components& components, const Component& piece) {
  const core::PixelBox& box = piece.box;
  std::vector<int> first(box.width(), box.height()), last(box.width(), -1);
  std::vector<int> left(box.height(), box.width()), right(box.height(), -1);
  for (const Run& run : components.runs_of(piece)) {
    const int y = run.y - box.y0;
    left[y] = std::min(left[y], run.x0 - box.x0);
    right[y] = std::max(right[y], run.x1 - 1 - box.x0);
    for (int x = run.x0 - box.x0; x < run.x1 - box.x0; ++x) {
      first[x] = std::min(first[x], y);
      last[x] = std::max(last[x], y);
    }
  }
  Bitmap out(box.width(), box.height());
  for (int y = 0; y < out.height; ++y) {
    for (int x = left[y]; x <= right[y]; ++x) out.row(y)[x] = y >= first[x] && y <= last[x];
  }
  return out;
}

// Whether more of the print on the ground is lighter than darker.
bool has_light_print(const Squares& squares, const core::PixelBox& box, const Bitmap& outline,
                     int ground, int paper) {
  const int light = (ground + paper) / 2, dark = ground / 2;
  int lighter = 0, darker = 0, all = 0;
  for (int y = 0; y < outline.height; ++y) {
    const uint8_t* row =
        squares.mean.data() + static_cast<size_t>(box.y0 + y) * squares.columns + box.x0;
    for (int x = 0; x < outline.width; ++x) {
      if (!outline.at(x, y)) continue;
      ++all;
      lighter += row[x] > light;
      darker += row[x] < dark;
    }
  }
  return lighter > 2 * darker && lighter >= kLeastPrint * all && lighter <= kMostPrint * all;
}

int ground_of(const Squares& squares, const Components& components, const Component& piece) {
  long sum = 0;
  for (const Run& run : components.runs_of(piece)) {
    const uint8_t* row = squares.mean.data() + static_cast<size_t>(run.y) * squares.columns;
    sum = std::accumulate(row + run.x0, row + run.x1, sum);
  }
  return static_cast<int>(sum / std::max(1, piece.area));
}

// Whether a square is farther than `rim` squares from the sides.
bool is_inside(const Bitmap& outline, int x, int y, int rim) {
  if (x < rim || y < rim || x + rim >= outline.width || y + rim >= outline.height) return false;
  for (const int dy : {-rim, 0, rim}) {
    for (const int dx : {-rim, 0, rim}) {
      if (!outline.at(x + dx, y + dy)) return false;
    }
  }
  return true;
}

// Words whose letters run together have holes as well, but no dark margin around them.
bool has_dark_margin(const Bitmap& dark, const core::PixelBox& box, const Bitmap& outline) {
  int margin = 0, ground = 0;
  for (int y = 0; y < outline.height; ++y) {
    for (int x = 0; x < outline.width; ++x) {
      if (!outline.at(x, y) || is_inside(outline, x, y, kMargin)) continue;
      ++margin;
      ground += dark.at(box.x0 + x, box.y0 + y);
    }
  }
  return ground >= kDarkMargin * margin;
}

void invert(core::Raster& page, const Squares& squares, const core::PixelBox& box,
            const Bitmap& outline) {
  for (int y = 0; y < outline.height; ++y) {
    for (int x = 0; x < outline.width; ++x) {
      if (!is_inside(outline, x, y, 1)) continue;
      for (int py = (box.y0 + y) * squares.side; py < (box.y0 + y + 1) * squares.side; ++py) {
        uint8_t* row = page.grey.data() + static_cast<size_t>(py) * page.width;
        for (int px = (box.x0 + x) * squares.side; px < (box.x0 + x + 1) * squares.side; ++px) {
          row[px] = static_cast<uint8_t>(255 - row[px]);
        }
      }
    }
  }
}

}  // namespace

void darken_light_print(core::Raster& page) {
  const Squares squares = squares_of(page);
  const int paper = paper_of(squares);
  Bitmap dark(squares.columns, squares.rows);
  for (size_t i = 0; i < squares.mean.size(); ++i)
    dark.ink[i] = squares.mean[i] < kDarkGround * paper;
  const Components grounds = find_components(dark);
  for (const Component& ground : grounds.items) {
    const core::PixelBox& box = ground.box;
    const double points = squares.side * 72 / page.dpi;
    if (box.height() * points < kLowest || box.width() * points < kNarrowest) continue;
    // Shadows and the dark of the lid come from the picture's edges.
    if (box.x0 == 0 || box.y0 == 0 || box.x1 == dark.width || box.y1 == dark.height) continue;
    const Bitmap outline = outline_of(grounds, ground);
    const auto size = std::accumulate(outline.ink.begin(), outline.ink.end(), 0L);
    if (ground.area < kFilled * static_cast<double>(size)) continue;
    if (!has_dark_margin(dark, box, outline)) continue;
    const int grey = ground_of(squares, grounds, ground);
    if (has_light_print(squares, box, outline, grey, paper)) invert(page, squares, box, outline);
  }
}

}  // namespace truat::ocr
