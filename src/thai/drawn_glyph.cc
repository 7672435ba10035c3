#include "thai/drawn_glyph.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace truat::thai {

DrawnGlyph place_glyph(const core::Page& page, int source) {
  const core::Glyph& glyph = page.glyphs[source];
  DrawnGlyph drawn;
  drawn.source = source;
  drawn.font = glyph.font;
  drawn.size = glyph.size;
  drawn.angle = static_cast<int>(std::lround(glyph.angle));
  if (drawn.angle == 0) {
    drawn.along = glyph.x;
    drawn.across = glyph.y;
    drawn.advance = glyph.advance_x;
    return drawn;
  }
  const double radians = glyph.angle * std::numbers::pi / 180;
  const double c = std::cos(radians), s = std::sin(radians);
  drawn.along = glyph.x * c + glyph.y * s;
  drawn.across = -glyph.x * s + glyph.y * c;
  drawn.advance = glyph.advance_x * c + glyph.advance_y * s;
  return drawn;
}

LineOrder order_lines(const std::vector<DrawnGlyph>& glyphs) {
  LineOrder result;
  for (size_t i = 0; i < glyphs.size(); ++i) {
    if (!glyphs[i].mark) result.order.push_back(static_cast<int>(i));
  }
  auto& order = result.order;
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    if (glyphs[a].angle != glyphs[b].angle) return glyphs[a].angle < glyphs[b].angle;
    return glyphs[a].across < glyphs[b].across;
  });
  result.line.resize(order.size());
  size_t start = 0;
  int line = 0;
  for (size_t i = 0; i <= order.size(); ++i) {
    const bool same = i > start && i < order.size() &&
                      glyphs[order[i]].angle == glyphs[order[start]].angle &&
                      glyphs[order[i]].across - glyphs[order[start]].across <
                          0.2 * std::max(glyphs[order[i]].size, glyphs[order[start]].size);
    if (i == start || same) continue;
    std::stable_sort(order.begin() + start, order.begin() + i,
                     [&](int a, int b) { return glyphs[a].along < glyphs[b].along; });
    std::fill(result.line.begin() + start, result.line.begin() + i, line++);
    start = i;
  }
  return result;
}

}  // namespace truat::thai
