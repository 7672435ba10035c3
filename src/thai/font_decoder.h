// Decides for each font what its glyphs show, from what they claim, their indices and how they are
// used. Pure: counts in, decisions with reasons out. Knows nothing of places on the page.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/page.h"
#include "thai/claims.h"
#include "thai/glyph_table.h"

namespace truat::thai {

// How a page (or a document) uses one glyph of a font.
struct GlyphUse {
  uint32_t code = 0;
  int32_t glyph_index = -1;
  std::u32string claim;
  int count = 0;
  int without_advance = 0;  // drawn with a zero advance, as marks are
};

struct FontUse {
  std::string name;
  bool symbolic = false;
  std::vector<GlyphUse> glyphs;
};

// One entry for each font of the page.
std::vector<FontUse> gather_uses(const core::Page& page);

struct FontReading {
  std::unordered_map<uint32_t, Meaning> meanings;  // by character code
};

FontReading decode_font(const FontUse& use, const GlyphTables& tables);

}  // namespace truat::thai
