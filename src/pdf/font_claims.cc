#include "pdf/font_claims.h"

#include <poppler/GfxFont.h>
#include <poppler/GlobalParams.h>
#include <poppler/goo/GooString.h>

#include <algorithm>
#include <charconv>
#include <string>

namespace truat::pdf {
namespace {

constexpr int kCodes = 256;  // of a font of one-byte codes

bool is_hex_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); });
}

// The number that ends a name, in the given base; 0 for none.
char32_t number_in(std::string_view name, int base) {
  const size_t first = name.find_last_not_of(base == 16 ? "0123456789ABCDEFabcdef" : "0123456789");
  const std::string_view digits = name.substr(first == std::string_view::npos ? 0 : first + 1);
  uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return value;
}

// A subset of TrueType glyphs that is addressed by codes of its own, and nothing that says what
// these show. Poppler takes them for Windows' Latin.
bool has_codes_of_its_own(const Gfx8BitFont& font) {
  const GfxFontType type = font.getType();
  const bool true_type = type == fontTrueType || type == fontTrueTypeOT;
  Ref embedded;
  return true_type && font.getEmbeddedFontID(&embedded) && font.isSymbolic() &&
         !font.getHasEncoding();
}

bool claims_unicode(const GfxCIDFont& font) {
  const GooString* collection = font.getCollection();
  return font.hasToUnicodeCMap() || (collection && collection->cmp("Adobe-Identity") != 0);
}

}  // namespace

bool names_character(std::string_view glyph_name) {
  const std::string name(glyph_name.substr(0, glyph_name.find('.')));
  if (name.empty()) return false;
  if (globalParams->mapNameToUnicodeText(name.c_str()) != 0) return true;
  const std::string_view rest = name;
  if (rest.starts_with("uni") && rest.size() >= 7) return is_hex_number(rest.substr(3, 4));
  return rest[0] == 'u' && rest.size() >= 5 && rest.size() <= 7 && is_hex_number(rest.substr(1));
}

FontClaims::FontClaims(const GfxFont& font, bool symbols) {
  if (font.isCIDFont()) {
    if (!claims_unicode(static_cast<const GfxCIDFont&>(font))) source_ = Source::kNothing;
    return;
  }
  if (symbols) return;
  const auto& simple = static_cast<const Gfx8BitFont&>(font);
  if (!font.hasToUnicodeCMap()) {
    source_ = has_codes_of_its_own(simple) ? Source::kNothing : Source::kNames;
  }
  names_.resize(kCodes);
  for (int code = 0; code < kCodes; ++code) {
    const char* name = simple.getCharName(code);
    if (!name || names_character(name)) continue;
    names_[static_cast<size_t>(code)] = {
        true, {globalParams->mapNameToUnicodeAll(name), number_in(name, 10), number_in(name, 16)}};
  }
}

bool FontClaims::holds(uint32_t code, std::u32string_view mapped) const {
  if (source_ == Source::kNothing) return false;
  if (code >= names_.size() || !names_[code].made_up) return true;
  const auto& guesses = names_[code].guesses;
  const bool guessed =
      mapped.size() == 1 && std::find(guesses.begin(), guesses.end(), mapped[0]) != guesses.end();
  return source_ == Source::kMap && !guessed;
}

}  // namespace truat::pdf
