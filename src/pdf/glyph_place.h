// Where on the page a glyph stands. Private to this folder: includes Poppler.
#pragma once

#include "core/page.h"
#include "pdf/page_fonts.h"

namespace truat::pdf {

// Poppler's advance, in points, includes the spacing of characters and words; takes it away.
void remove_spacing(GfxState* state, bool is_space, double& dx, double& dy);

// Size, angle and box from origin, advance and the text matrix.
void place(core::Glyph& glyph, const UsedFont& font, GfxState* state);

}  // namespace truat::pdf
