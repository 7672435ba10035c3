// Pairs the glyphs of a page with what OCR read at the same places, line by line: the witnesses
// that say what the glyphs of a font show when nothing in the PDF does. Geometry only; which glyph
// is which letter is glyph_votes' work.
#pragma once

#include <string>
#include <vector>

#include "core/page.h"
#include "core/page_text.h"
#include "thai/font_evidence.h"

namespace truat::thai {

// A glyph and those without advance drawn over or under it, in the order of drawing.
struct GlyphStack {
  GlyphRef base;
  std::vector<GlyphRef> marks;
  double middle = 0;  // along the line, in ems of the line
};

// A letter as it was read. ำ comes as two: a letter with nikhahit, and an aa.
struct ReadStack {
  char32_t base = 0;
  std::u32string marks;  // in the order of Thai spelling
  bool half_am = false;  // the aa of a ำ
  double middle = 0;     // along the line, in ems of the line
  double confidence = 0;
};

// A piece of a line without wide gaps.
struct WitnessLine {
  std::vector<GlyphStack> glyphs;
  std::vector<ReadStack> letters;
};

// `picture`: the same page read from its picture. Only level writing counts, and only pieces that
// have glyphs of the fonts for which `wanted` (by index into FontEvidence::fonts()) is true. A page
// that had to be turned gives none.
std::vector<WitnessLine> witness_lines(const core::Page& page, const FontEvidence& evidence,
                                       const std::vector<bool>& wanted,
                                       const core::PageText& picture);

}  // namespace truat::thai
