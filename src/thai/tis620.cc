#include "thai/tis620.h"

#include "core/thai_characters.h"

namespace truat::thai {

bool is_tis620(const FontUse& use) {
  int accented = 0, distinct = 0, letters = 0;
  for (const GlyphUse& glyph : use.glyphs) {
    if (glyph.claim.size() != 1) continue;
    const char32_t c = glyph.claim[0];
    if (core::is_thai(c)) return false;
    if (from_tis620(c)) accented += glyph.count, ++distinct;
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) letters += glyph.count;
  }
  return distinct >= 4 && accented > 2 * letters;
}

void read_as_tis620(const FontUse& use, std::vector<Meaning>& meanings) {
  for (size_t g = 0; g < use.glyphs.size(); ++g) {
    if (use.glyphs[g].claim.size() != 1) continue;
    const char32_t thai = from_tis620(use.glyphs[g].claim[0]);
    if (!thai) continue;
    meanings[g] = {std::u32string(1, thai), true, {}};
    meanings[g].repairs.add(Repair::kTis620);
  }
}

}  // namespace truat::thai
