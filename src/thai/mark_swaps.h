// Marks that claim to be one another, in fonts whose glyph indices say nothing. Producers that map
// glyphs to characters one by one inside a letter get ู and ่ of "สู่" the wrong way round, for the
// whole font. Found from spelling: the claims make impossible syllables, the exchange makes words.
#pragma once

#include <vector>

#include "thai/claims.h"
#include "thai/font_evidence.h"

namespace truat::thai {

// Exchanges or corrects marks in `meanings` when the sample of the font is impossible in more
// places than misprints explain, and nearly nowhere afterwards, and is made of more words than
// before.
void swap_marks(const FontUse& use, std::vector<Meaning>& meanings);

}  // namespace truat::thai
