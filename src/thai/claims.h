// What a PDF claims a glyph to be, made right where one claim alone suffices: private-use code
// points, no-break spaces, soft hyphens that are drawn, control characters. Claims that are wrong
// only in the light of the rest of their font are the work of font_decoder.
#pragma once

#include <string>
#include <string_view>

#include "thai/repair.h"

namespace truat::thai {

struct Meaning {
  std::u32string text;  // what the glyph shows; empty with `known`: nothing visible
  bool known = false;   // false: the claim is missing or no character
  RepairSet repairs;

  bool is(char32_t c) const { return text.size() == 1 && text[0] == c; }
};

Meaning meaning_of_claim(std::u32string_view mapped);

// The character behind a private-use code point of the old Thai fonts, or 0.
// Microsoft's assignment: U+F700 ฐ without its foot, U+F701 … U+F71A shifted vowels and tones.
char32_t from_private_use(char32_t c);

// The character of a TIS-620 byte that was taken for Latin-1 (U+00A1 … U+00FB), or 0.
char32_t from_tis620(char32_t c);

}  // namespace truat::thai
