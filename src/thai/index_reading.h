// What the glyph indices of a font say: a known table where it fits, else the order of the glyphs.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "thai/claims.h"
#include "thai/font_evidence.h"
#include "thai/glyph_order.h"
#include "thai/glyph_table.h"

namespace truat::thai {

class IndexReading {
 public:
  // `meanings`: what the glyphs of the font claim, by its glyphs. `tables` must outlive this.
  IndexReading(const FontUse& use, const std::vector<Meaning>& meanings, const GlyphTables& tables);

  // The character of a glyph index, and by which of the two it is known.
  std::optional<char32_t> find(int32_t index, Repair& reason) const;

  // Whether the index surely shows a Thai character: a claim of a Latin one is false. Ghostscript
  // writes "/" for a ร here and there.
  bool is_surely_thai(int32_t index) const;

 private:
  const GlyphTable* table_ = nullptr;
  bool sure_of_table_ = false;
  GlyphOrder order_;
};

// A claim of a control character: nothing that is drawn.
bool claims_control(const GlyphUse& glyph);

// Whether a font's ToUnicode counts its ranges from a wrong start: Ghostscript writes such tables
// for files of Chromium, "\x0F\x10" for กข, "#" for ร. Several control characters and odd signs
// among the glyphs that the order of indices says to be Thai tell it; what such a font claims there
// to be Latin is no better.
bool counts_ranges_wrongly(const FontUse& use, const IndexReading& indices);

}  // namespace truat::thai
