#include "thai/font_decoder.h"

namespace truat::thai {

std::vector<FontUse> gather_uses(const core::Page& page) {
  std::vector<FontUse> uses(page.fonts.size());
  std::vector<std::unordered_map<uint32_t, size_t>> index(page.fonts.size());
  for (size_t f = 0; f < page.fonts.size(); ++f) {
    uses[f].name = page.fonts[f].name;
    uses[f].symbolic = page.fonts[f].symbolic;
  }
  for (const core::Glyph& glyph : page.glyphs) {
    FontUse& use = uses[glyph.font];
    const auto [at, is_new] = index[glyph.font].try_emplace(glyph.code, use.glyphs.size());
    if (is_new) use.glyphs.push_back({glyph.code, glyph.glyph_index, glyph.mapped, 0, 0});
    GlyphUse& entry = use.glyphs[at->second];
    ++entry.count;
    if (glyph.advance_x * glyph.advance_x + glyph.advance_y * glyph.advance_y <
        1e-4 * glyph.size * glyph.size) {
      ++entry.without_advance;
    }
  }
  return uses;
}

FontReading decode_font(const FontUse& use, const GlyphTables& tables) {
  FontReading reading;
  const GlyphTable* table = tables.find(use.name);
  for (const GlyphUse& glyph : use.glyphs) {
    Meaning meaning = meaning_of_claim(glyph.claim);
    if (table && glyph.glyph_index >= 0 && !meaning.known) {
      const auto found = table->characters.find(glyph.glyph_index);
      if (found != table->characters.end()) {
        meaning.text.assign(1, found->second);
        meaning.known = true;
        meaning.repairs.add(Repair::kGlyphTable);
      }
    }
    reading.meanings[glyph.code] = std::move(meaning);
  }
  return reading;
}

}  // namespace truat::thai
