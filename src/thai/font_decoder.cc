#include "thai/font_decoder.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/thai_characters.h"
#include "thai/glyph_order.h"

namespace truat::thai {
namespace {

// One claim for each glyph index that claims to be a single Thai character.
std::vector<IndexClaim> thai_claims(const FontUse& use) {
  std::map<int32_t, char32_t> by_index;
  for (const GlyphUse& glyph : use.glyphs) {
    const Meaning meaning = meaning_of_claim(glyph.claim);
    if (glyph.glyph_index > 0 && meaning.text.size() == 1 && core::is_thai(meaning.text[0])) {
      by_index[glyph.glyph_index] = meaning.text[0];
    }
  }
  std::vector<IndexClaim> claims;
  for (const auto& [index, claim] : by_index) claims.push_back({index, claim});
  return claims;
}

// What glyph indices say about a font: a known table where it fits, else the order of the glyphs.
class IndexReading {
 public:
  IndexReading(const FontUse& use, const GlyphTables& tables) {
    const std::vector<IndexClaim> claims = thai_claims(use);
    table_ = tables.find(use.name);
    if (table_ && !claims.empty() && !agreement(*table_, claims).believable()) table_ = nullptr;
    order_ = GlyphOrder::infer(claims);
  }

  std::optional<char32_t> find(int32_t index, Repair& reason) const {
    if (table_) {
      const auto found = table_->characters.find(index);
      reason = Repair::kGlyphTable;
      if (found != table_->characters.end()) return found->second;
    }
    reason = Repair::kGlyphOrder;
    return order_.find(index);
  }

 private:
  const GlyphTable* table_ = nullptr;
  GlyphOrder order_;
};

Repair kind_of_repair(const Meaning& claimed, char32_t shown, Repair reason) {
  if (shown == core::kNikhahit) return Repair::kNikhahit;
  if (shown == core::kSaraAa && claimed.text == std::u32string(1, core::kSaraAm)) {
    return Repair::kSaraAm;
  }
  return reason;
}

// Consonants and ASCII are what they claim; indices only speak where claims are known to fail.
bool may_be_wrong(const Meaning& claimed) {
  if (!claimed.known || claimed.text.empty()) return true;
  if (claimed.text == U" ") return true;
  return claimed.text.size() == 1 && core::is_thai(claimed.text[0]) &&
         !core::is_thai_consonant(claimed.text[0]) && !core::is_digit(claimed.text[0]);
}

}  // namespace

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
  const IndexReading indices(use, tables);
  for (const GlyphUse& glyph : use.glyphs) {
    Meaning meaning = meaning_of_claim(glyph.claim);
    Repair reason = Repair::kGlyphTable;
    const auto shown = glyph.glyph_index > 0 && may_be_wrong(meaning)
                           ? indices.find(glyph.glyph_index, reason)
                           : std::nullopt;
    if (shown && meaning.text != std::u32string(1, *shown)) {
      const Repair kind = kind_of_repair(meaning, *shown, reason);
      meaning = {std::u32string(1, *shown), true, {}};
      meaning.repairs.add(kind);
    }
    reading.meanings[glyph.code] = std::move(meaning);
  }
  return reading;
}

}  // namespace truat::thai
