#include "pdf/glyph_place.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace truat::pdf {

void remove_spacing(GfxState* state, bool is_space, double& dx, double& dy) {
  double spacing = state->getCharSpace();
  if (is_space) spacing += state->getWordSpace();
  if (spacing == 0) return;
  double space_x, space_y;
  if (state->getFont()->getWMode() != 0) {
    state->textTransformDelta(0, spacing, &space_x, &space_y);
  } else {
    state->textTransformDelta(spacing * state->getHorizScaling(), 0, &space_x, &space_y);
  }
  dx -= space_x;
  dy -= space_y;
}

void place(core::Glyph& glyph, const UsedFont& font, GfxState* state) {
  double m11, m12, m21, m22;
  state->getFontTransMat(&m11, &m12, &m21, &m22);
  // The unit vector "up" of the text in device space (y downwards).
  const double height = std::hypot(m21, m22);
  glyph.size = height * font.em;
  glyph.angle = std::atan2(m12, m11) * 180 / std::numbers::pi;
  if (glyph.angle < 0) glyph.angle += 360;
  if (glyph.angle > 359.995) glyph.angle = 0;
  const double up_x = m21 * font.em, up_y = m22 * font.em;
  double ascent = font.ascent, descent = font.descent;
  // Nobody writes mirrored: then the font's glyphs are mirrored too, whatever its box says.
  const bool mirrored = m11 * m22 - m12 * m21 > 0;
  if (mirrored && font.font->getType() == fontType3 && ascent > -descent) {
    ascent = -font.descent;
    descent = -font.ascent;
  }
  const double xs[] = {glyph.x + ascent * up_x, glyph.x + descent * up_x};
  const double ys[] = {glyph.y + ascent * up_y, glyph.y + descent * up_y};
  glyph.box = {std::min(xs[0], xs[1]), std::min(ys[0], ys[1]), std::max(xs[0], xs[1]),
               std::max(ys[0], ys[1])};
  const core::Box moved{glyph.box.x0 + glyph.advance_x, glyph.box.y0 + glyph.advance_y,
                        glyph.box.x1 + glyph.advance_x, glyph.box.y1 + glyph.advance_y};
  glyph.box = core::unite(glyph.box, moved);
}

}  // namespace truat::pdf
