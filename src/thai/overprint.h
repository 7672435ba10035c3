// Glyphs that are drawn twice at (almost) the same place, to look bold or by mistake of a producer.
#pragma once

#include <vector>

#include "thai/drawn_glyph.h"

namespace truat::thai {

// Removes the later ones of equal glyphs that lie on one another. A base that was drawn twice with
// a shift becomes bold; a doubled mark is counted as repaired in the remaining one.
void drop_overprinted(std::vector<DrawnGlyph>& glyphs);

}  // namespace truat::thai
