// Fonts that decode themselves: what OCR read where the glyphs of a font stand votes for what each
// glyph shows. One reading of a letter may be wrong; the glyph is the same at all of its places, so
// the votes of many are as good as a text layer, and letters that OCR misses here and there come
// right with the others.
#pragma once

#include <map>
#include <vector>

#include "thai/claims.h"
#include "thai/font_decoder.h"
#include "thai/font_evidence.h"
#include "thai/witness_lines.h"

namespace truat::thai {

// By index into FontEvidence::fonts(): for each glyph of the font what the votes say. Glyphs
// without enough votes are not `known`; fonts whose readings don't agree enough are not there.
using VotedFonts = std::map<int, std::vector<Meaning>>;

// `wanted`: the fonts to be decoded, by index; `readings`: what the others show, which helps to
// find the place in the line.
VotedFonts vote_on_glyphs(const FontEvidence& evidence, const FontReadings& readings,
                          const std::vector<bool>& wanted, const std::vector<WitnessLine>& lines);

}  // namespace truat::thai
