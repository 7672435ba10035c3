#include "thai/wrong_latin.h"

#include <algorithm>

#include "core/thai_characters.h"
#include "thai/index_reading.h"

namespace truat::thai {
namespace {

// Signs that nobody writes inside of words stand inside of Thai ones, several or one again and
// again. Addresses and formulas have a few among all others.
bool writes_signs_for_letters(const FontUse& use) {
  constexpr int kFew = 5, kKinds = 3, kMany = 10;
  constexpr double kShare = 0.03, kShareOfOne = 0.05;
  int signs = 0, kinds = 0, all = 0;
  for (const GlyphUse& glyph : use.glyphs) {
    all += glyph.count;
    signs += glyph.in_thai_words;
    kinds += glyph.in_thai_words > 0;
  }
  if (kinds >= kKinds) return signs >= kFew && signs > kShare * all;
  return signs >= kMany && signs > kShareOfOne * all;
}

bool claims_consonants(const FontUse& use) {
  return std::any_of(use.glyphs.begin(), use.glyphs.end(), [](const GlyphUse& glyph) {
    return !glyph.claimed.text.empty() && core::is_thai_consonant(glyph.claimed.text[0]);
  });
}

bool is_half_by_cairo(const FontUse& use) { return use.name.starts_with("CairoFont-"); }

// A ToUnicode that counts its ranges from a wrong start says control characters of the first
// letters and signs of the next. A half that cairo wrote may have few of the former.
bool claims_controls(const FontUse& use) {
  constexpr int kSeveral = 3;
  const auto kinds = std::count_if(use.glyphs.begin(), use.glyphs.end(), [](const GlyphUse& glyph) {
    constexpr std::u32string_view kWhiteSpace = U"\t\n\f\r";
    return claims_control(glyph) && kWhiteSpace.find(glyph.claim[0]) == kWhiteSpace.npos;
  });
  return kinds >= (is_half_by_cairo(use) ? 1 : kSeveral);
}

}  // namespace

std::string name_of_whole(const std::string& font_name) {
  return font_name.starts_with("CairoFont-") ? font_name.substr(0, font_name.rfind('-'))
                                             : font_name;
}

WrongLatin::WrongLatin(const FontEvidence& evidence) {
  for (const FontUse& font : evidence.fonts()) {
    if (claims_controls(font)) misnamed_.insert(name_of_whole(font.name));
  }
}

bool WrongLatin::is_claimed_by(const FontUse& font) const {
  if (writes_signs_for_letters(font)) return true;
  // The other parts of such a font have their names from the same table.
  return !claims_consonants(font) && misnamed_.contains(name_of_whole(font.name));
}

}  // namespace truat::thai
