#include "ocr/rulings.h"

#include <algorithm>
#include <cmath>

#include "ocr/strokes.h"
#include "ocr/thin_strokes.h"

namespace truat::ocr {
namespace {

// Lengths in points.
constexpr double kShortUpright = 60;  // shorter upright strokes may be letters above each other
constexpr double kThickest = 2.5;     // of a grey line; thicker ones are shades
constexpr double kTouch = 4;          // between a wall and the line that it stands on
constexpr double kSame = 2.5;         // between two sightings of one line
constexpr double kFoldMargin = 0.03;  // of the page's side
constexpr double kPageEdge = 5;       // a scan's dark rim is no ruling

core::PixelBox flipped(const core::PixelBox& b) { return {b.y0, b.x0, b.y1, b.x1}; }

// Faint lines are told from paper noise by their length, from the haze around letters by the clean
// paper beside them.
constexpr StrokeRule kClear{};
constexpr StrokeRule kFaint{
    .shortest_solid = 60, .shortest_broken = 90, .beside_short = 0.12, .beside_long = 0.15};

std::vector<PixelRuling> level_rulings(const Bitmap& clear, const Bitmap& faint, double dpi) {
  std::vector<PixelRuling> out;
  for (const Stroke& s : find_level_strokes(clear, dpi, kClear)) {
    out.push_back({{s.x0, s.y0, s.x1, s.y1}, true, s.solid});
  }
  const double same = kSame * dpi / 72;
  for (const Stroke& s : find_level_strokes(faint, dpi, kFaint)) {
    const bool seen = std::any_of(out.begin(), out.end(), [&](const PixelRuling& r) {
      return r.box.y0 - same < s.y1 && s.y0 < r.box.y1 + same && r.box.x0 < s.x1 &&
             s.x0 < r.box.x1 && r.box.width() > (s.x1 - s.x0) / 2;
    });
    if (!seen) out.push_back({{s.x0, s.y0, s.x1, s.y1}, true, false});
  }
  return out;
}

// A fold of the paper runs from edge to edge; tables leave a margin.
bool is_fold(const PixelRuling& r, const core::Raster& page) {
  const int from = r.horizontal ? r.box.x0 : r.box.y0, to = r.horizontal ? r.box.x1 : r.box.y1;
  const int side = r.horizontal ? page.width : page.height;
  return !r.solid && from < kFoldMargin * side && to > (1 - kFoldMargin) * side;
}

bool touches(const PixelRuling& wall, const PixelRuling& level, double reach) {
  const auto near = [reach](int a, int b) { return std::abs(a - b) <= reach; };
  const core::PixelBox &w = wall.box, &l = level.box;
  const bool over = l.x0 - reach <= w.x1 && w.x0 <= l.x1 + reach;
  const bool ends = near(w.y0, l.y0) || near(w.y0, l.y1) || near(w.y1, l.y0) || near(w.y1, l.y1);
  return over && (ends || (w.y0 <= l.y0 && l.y1 <= w.y1));
}

// Erases a horizontal ruling column by column, where paper lies beyond at least one of its edges.
// `pixel(x, y)` and `whiten(x, y)` see the page so that the ruling is horizontal.
template <class Pixel, class Whiten>
void erase_level(const core::PixelBox& box, int height, Pixel pixel, Whiten whiten) {
  constexpr int kHalo = 1;  // pixels: grey rim of a line
  for (int x = box.x0; x < box.x1; ++x) {
    const int above = box.y0 - kHalo - 1, below = box.y1 + kHalo;
    const bool inked_above = above >= 0 && pixel(x, above);
    const bool inked_below = below < height && pixel(x, below);
    if (inked_above && inked_below) continue;  // a stroke crosses here
    const int from = std::max(0, inked_above ? box.y0 : box.y0 - kHalo);
    const int to = std::min(height, inked_below ? box.y1 : box.y1 + kHalo);
    for (int y = from; y < to; ++y) whiten(x, y);
  }
}

}  // namespace

std::vector<PixelRuling> find_rulings(const core::Raster& page, const InkLevels& levels) {
  const double px = page.dpi / 72;
  const core::Raster strokes = thin_strokes(page, static_cast<int>(kThickest * px), levels.ink);
  // Without its shades the paper may be cleaner than it seemed.
  const InkLevels own = ink_levels(strokes);
  const Bitmap clear = threshold(strokes, std::max(levels.clear_line, own.clear_line)),
               faint = threshold(strokes, std::max(levels.faint_line, own.faint_line));
  const std::vector<PixelRuling> level = level_rulings(clear, faint, page.dpi);
  std::vector<PixelRuling> out = level;
  for (PixelRuling wall : level_rulings(transposed(clear), transposed(faint), page.dpi)) {
    wall.box = flipped(wall.box);
    wall.horizontal = false;
    const bool stands = std::any_of(level.begin(), level.end(), [&](const PixelRuling& l) {
      return touches(wall, l, kTouch * px);
    });
    if (stands || wall.box.height() >= kShortUpright * px) out.push_back(wall);
  }
  const double edge = kPageEdge * px;
  std::erase_if(out, [&](const PixelRuling& r) {
    if (is_fold(r, page)) return true;
    return r.horizontal ? r.box.y1 < edge || r.box.y0 > page.height - edge
                        : r.box.x1 < edge || r.box.x0 > page.width - edge;
  });
  return out;
}

void erase_rulings(const std::vector<PixelRuling>& rulings, Bitmap& ink, core::Raster& grey) {
  for (const PixelRuling& r : rulings) {
    const auto whiten = [&](int x, int y) {
      const size_t i = static_cast<size_t>(y) * ink.width + x;
      ink.ink[i] = 0;
      grey.grey[i] = 255;
    };
    if (r.horizontal) {
      erase_level(
          r.box, ink.height, [&](int x, int y) { return ink.at(x, y); }, whiten);
    } else {
      erase_level(
          {r.box.y0, r.box.x0, r.box.y1, r.box.x1}, ink.width,
          [&](int y, int x) { return ink.at(x, y); }, [&](int y, int x) { whiten(x, y); });
    }
  }
}

}  // namespace truat::ocr
