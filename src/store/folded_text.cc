#include "store/folded_text.h"

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::store {

bool is_passed_over(char32_t letter) {
  return letter == U' ' || (letter >= U'\t' && letter <= U'\r') || letter == 0xA0 ||
         letter == 0x200B;
}

char32_t fold(char32_t letter) {
  if (core::is_thai_digit(letter)) return letter - 0x0E50 + U'0';
  return letter >= U'A' && letter <= U'Z' ? letter - U'A' + U'a' : letter;
}

FoldedText::FoldedText(std::string_view text) : original(core::decode_utf8(text)) {
  letters.reserve(original.size());
  origin.reserve(original.size());
  for (size_t i = 0; i < original.size(); ++i) {
    if (is_passed_over(original[i])) continue;
    letters += fold(original[i]);
    origin.push_back(i);
  }
}

}  // namespace truat::store
