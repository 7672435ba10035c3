#include "core/thai_characters.h"

#include "core/utf8.h"

namespace truat::core {
namespace {

bool is_space(char32_t c) {
  return c == U' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F || c == 0x3000 || c == 0xFEFF;
}

}  // namespace

std::string arabic_digits(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (char32_t c : decode_utf8(utf8)) {
    append_utf8(out, is_thai_digit(c) ? U'0' + (c - 0x0E50) : c);
  }
  return out;
}

std::string squeeze_spaces(std::string_view utf8) {
  std::string out;
  bool pending = false;
  for (char32_t c : decode_utf8(utf8)) {
    if (is_space(c)) {
      pending = !out.empty();
      continue;
    }
    if (pending) out.push_back(' ');
    pending = false;
    append_utf8(out, c);
  }
  return out;
}

bool is_white_space(std::string_view utf8) {
  if (utf8.empty()) return true;
  // Asked for every letter of every page. No Thai letter (lead byte E0) and no ASCII letter is one.
  const auto lead = static_cast<unsigned char>(utf8.front());
  if (lead == 0xE0 || (lead > ' ' && lead < 0x80)) return false;
  if (utf8 == " ") return true;
  return squeeze_spaces(utf8).empty();
}

}  // namespace truat::core
