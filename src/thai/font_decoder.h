// Decides for each font of a document what its glyphs show: from what they claim, from known glyph
// tables, from the order of glyph indices, from /ActualText and from how glyphs stand to one
// another. Pure: counts in, decisions with reasons out.
#pragma once

#include <vector>

#include "thai/claims.h"
#include "thai/font_evidence.h"
#include "thai/glyph_table.h"
#include "thai/mark_shapes.h"
#include "thai/symbols.h"

namespace truat::thai {

// For each font of the evidence, for each of its glyphs.
using FontReadings = std::vector<std::vector<Meaning>>;

FontReadings decode_fonts(const FontEvidence& evidence, const GlyphTables& tables,
                          const SymbolTable& symbols, const MarkShapes& shapes);

}  // namespace truat::thai
