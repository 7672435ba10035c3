#include "pdf/upright_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace truat::pdf {
namespace {

// Part of the glyphs that must run the same way. Numbers of columns or a stamp stand upright on
// pages that are otherwise turned, and the other way round.
constexpr double kNearlyAll = 0.9;
constexpr int kFewestGlyphs = 20;  // a page with less has no direction of its own

struct Point {
  double x, y;
};

// Points and directions of the displayed page on the turned one; the inverse of PageFrame's.
class Turner {
 public:
  Turner(const core::Page& page, int turn)
      : turn_(turn), width_(page.width), height_(page.height) {}

  Point direction(Point p) const {
    switch (turn_) {
      case 90:
        return {-p.y, p.x};
      case 180:
        return {-p.x, -p.y};
      default:
        return {p.y, -p.x};
    }
  }
  Point point(Point p) const {
    const Point turned = direction(p);
    return {turned.x + (turn_ == 90    ? height_
                        : turn_ == 180 ? width_
                                       : 0),
            turned.y + (turn_ == 180   ? height_
                        : turn_ == 270 ? width_
                                       : 0)};
  }
  core::Box box(const core::Box& box) const {
    const Point a = point({box.x0, box.y0}), b = point({box.x1, box.y1});
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
  }
  bool sideways() const { return turn_ != 180; }

 private:
  int turn_;
  double width_, height_;
};

void turn_glyph(const Turner& turner, int turn, core::Glyph& glyph) {
  const Point origin = turner.point({glyph.x, glyph.y});
  const Point advance = turner.direction({glyph.advance_x, glyph.advance_y});
  glyph.x = origin.x, glyph.y = origin.y;
  glyph.advance_x = advance.x, glyph.advance_y = advance.y;
  glyph.box = turner.box(glyph.box);
  glyph.angle = std::remainder(glyph.angle + turn, 360);
  if (std::abs(glyph.angle) < 0.5) glyph.angle = 0;
}

}  // namespace

int turn_to_upright(const core::Page& page) {
  int counts[4] = {}, all = 0;  // by quarter turns of the writing
  for (const core::Glyph& glyph : page.glyphs) {
    if (glyph.invisible || !std::isfinite(glyph.angle)) continue;
    ++all;
    const double quarters = std::remainder(glyph.angle, 360) / 90;
    const double nearest = std::round(quarters);
    if (std::abs(quarters - nearest) < 0.02) ++counts[(static_cast<int>(nearest) + 4) % 4];
  }
  if (all < kFewestGlyphs) return 0;
  for (int quarter = 1; quarter < 4; ++quarter) {
    if (counts[quarter] >= kNearlyAll * all) return 360 - 90 * quarter;
  }
  return 0;
}

core::Page turned(core::Page page, int turn) {
  if (turn == 0) return page;
  const Turner turner(page, turn);
  for (core::Glyph& glyph : page.glyphs) turn_glyph(turner, turn, glyph);
  for (core::Ruling& ruling : page.rulings) {
    ruling.box = turner.box(ruling.box);
    if (turner.sideways()) ruling.horizontal = !ruling.horizontal;
  }
  for (core::SmallPath& path : page.small_paths) path.box = turner.box(path.box);
  for (core::ImageArea& image : page.images) {
    image.box = turner.box(image.box);
    if (turner.sideways()) std::swap(image.pixel_width, image.pixel_height);
  }
  for (core::Background& background : page.backgrounds) background.box = turner.box(background.box);
  if (turner.sideways()) std::swap(page.width, page.height);
  return page;
}

}  // namespace truat::pdf
