#include "thai/claims.h"

namespace truat::thai {
namespace {

bool is_invisible(char32_t c) { return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF; }

bool is_space(char32_t c) {
  return c == U' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000 ||
         c == U'\t' || c == U'\n' || c == U'\r';
}

bool is_no_character(char32_t c) {
  const bool private_use = c >= 0xE000 && c <= 0xF8FF;
  const bool unassigned_thai =
      c == 0x0E00 || (c >= 0x0E3B && c <= 0x0E3E) || (c >= 0x0E5C && c <= 0x0E7F);
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || private_use || unassigned_thai ||
         (c >= 0xFFFD && c <= 0xFFFF);
}

}  // namespace

char32_t from_private_use(char32_t c) {
  constexpr char32_t kTable[] = {0x0E10,                                  // F700
                                 0x0E34, 0x0E35, 0x0E36, 0x0E37,          // F701
                                 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C,  // F705
                                 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C,  // F70A
                                 0x0E0D, 0x0E31, 0x0E4D, 0x0E47,          // F70F
                                 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C,  // F713
                                 0x0E38, 0x0E39, 0x0E3A};                 // F718
  return c >= 0xF700 && c <= 0xF71A ? kTable[c - 0xF700] : 0;
}

char32_t from_tis620(char32_t c) {
  const bool assigned = (c >= 0xA1 && c <= 0xDA) || (c >= 0xDF && c <= 0xFB);
  return assigned ? c - 0xA0 + 0x0E00 : 0;
}

Meaning meaning_of_claim(std::u32string_view mapped) {
  Meaning meaning;
  meaning.known = !mapped.empty();
  for (char32_t c : mapped) {
    if (is_invisible(c)) continue;
    if (is_space(c)) {
      meaning.text.push_back(U' ');
    } else if (const char32_t thai = from_private_use(c)) {
      meaning.text.push_back(thai);
      meaning.repairs.add(Repair::kPrivateUse);
    } else if (c == 0xAD) {
      meaning.text.push_back(U'-');  // drawn, so it is no optional hyphen
    } else if (is_no_character(c)) {
      return {};
    } else {
      meaning.text.push_back(c);
    }
  }
  return meaning;
}

}  // namespace truat::thai
