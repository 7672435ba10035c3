#include "thai/index_reading.h"

#include <algorithm>
#include <map>

#include "core/thai_characters.h"

namespace truat::thai {
namespace {

// One claim for each glyph index.
std::vector<IndexClaim> claims_of_indices(const FontUse& use,
                                          const std::vector<Meaning>& meanings) {
  std::map<int32_t, IndexClaim> by_index;
  for (size_t g = 0; g < meanings.size(); ++g) {
    const GlyphUse& glyph = use.glyphs[g];
    if (glyph.glyph_index <= 0) continue;
    IndexClaim& claim = by_index[glyph.glyph_index];
    claim.glyph_index = glyph.glyph_index;
    claim.flat = glyph.without_advance * 2 > glyph.count;
    const std::u32string& text = meanings[g].text;
    if (text.size() == 1 && core::is_thai(text[0])) claim.claim = text[0];
    if (glyph.claim.size() == 1 && from_private_use(glyph.claim[0])) {
      claim.variant = glyph.claim[0];
    }
  }
  std::vector<IndexClaim> claims;
  for (const auto& [index, claim] : by_index) claims.push_back(claim);
  return claims;
}

// Whether a glyph that claims to be a Latin letter or digit has another character in the table: the
// indices were numbered anew.
bool contradicts_latin(const GlyphTable& table, const FontUse& use,
                       const std::vector<Meaning>& meanings) {
  for (size_t g = 0; g < meanings.size(); ++g) {
    const std::u32string& text = meanings[g].text;
    if (text.size() != 1 || text[0] >= 0x80 || text[0] <= U' ') continue;
    const auto found = table.characters.find(use.glyphs[g].glyph_index);
    if (found != table.characters.end() && found->second != text[0]) return true;
  }
  return false;
}

}  // namespace

IndexReading::IndexReading(const FontUse& use, const std::vector<Meaning>& meanings,
                           const GlyphTables& tables)
    : table_(tables.find(use.name)) {
  const std::vector<IndexClaim> claims = claims_of_indices(use, meanings);
  const bool any_thai =
      std::any_of(claims.begin(), claims.end(), [](const IndexClaim& c) { return c.claim; });
  if (table_) {
    const Agreement fit =
        any_thai ? agreement(*table_, claims) : agreement_of_advances(*table_, claims);
    if (!fit.believable() || (!any_thai && contradicts_latin(*table_, use, meanings))) {
      table_ = nullptr;
    }
    // Several consonants at their places: the subset has kept the indices.
    constexpr int kSeveral = 6;
    sure_of_table_ = table_ && any_thai && fit.agree >= kSeveral && fit.disagree == 0;
  }
  order_ = GlyphOrder::infer(claims);
}

std::optional<char32_t> IndexReading::find(int32_t index, Repair& reason) const {
  if (table_) {
    const auto found = table_->characters.find(index);
    reason = Repair::kGlyphTable;
    if (found != table_->characters.end()) return found->second;
  }
  reason = Repair::kGlyphOrder;
  return order_.find(index);
}

bool IndexReading::is_surely_thai(int32_t index) const {
  if (!sure_of_table_) return order_.find_surely(index).has_value();
  const auto found = table_->characters.find(index);
  return found != table_->characters.end() && core::is_thai(found->second);
}

bool claims_control(const GlyphUse& glyph) {
  return glyph.claim.size() == 1 && glyph.claim[0] > 0 && glyph.claim[0] < 0x20;
}

bool counts_ranges_wrongly(const FontUse& use, const IndexReading& indices) {
  constexpr int kSeveral = 3;
  Repair reason{};
  return std::count_if(use.glyphs.begin(), use.glyphs.end(), [&](const GlyphUse& glyph) {
           return (claims_control(glyph) || glyph.claims_odd_sign) &&
                  indices.find(glyph.glyph_index, reason);
         }) >= kSeveral;
}

}  // namespace truat::thai
