// Classes of Thai characters (Unicode block 0E00) and digits, shared by all parts.
#pragma once

#include <string>
#include <string_view>

namespace truat::core {

constexpr char32_t kNikhahit = 0x0E4D, kSaraAa = 0x0E32, kSaraAm = 0x0E33;

constexpr bool is_thai(char32_t c) { return c >= 0x0E01 && c <= 0x0E5B; }
constexpr bool is_thai_consonant(char32_t c) { return c >= 0x0E01 && c <= 0x0E2E; }
// Marks that stand above or below their consonant and take no width: vowels above and below, tone
// marks, thanthakhat, nikhahit, mai taikhu.
constexpr bool is_thai_mark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}
constexpr bool is_thai_below_mark(char32_t c) { return c >= 0x0E38 && c <= 0x0E3A; }  // ◌ุ ◌ู ◌ฺ
constexpr bool is_thai_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }
constexpr bool is_thai_leading_vowel(char32_t c) { return c >= 0x0E40 && c <= 0x0E44; }
constexpr bool is_thai_digit(char32_t c) { return c >= 0x0E50 && c <= 0x0E59; }
// Marks and signs too, but no digit.
constexpr bool is_thai_letter(char32_t c) { return is_thai(c) && !is_thai_digit(c); }
constexpr bool is_latin_letter(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}
constexpr bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || is_thai_digit(c); }

// Thai digits replaced by Arabic ones; everything else as it is. "๙๓.๙๖" -> "93.96".
std::string arabic_digits(std::string_view utf8);

// Runs of whitespace (also no-break and zero-width spaces) become one space; none at the ends.
std::string squeeze_spaces(std::string_view utf8);

// Whether nothing but such spaces stands there; true for "".
bool is_white_space(std::string_view utf8);

}  // namespace truat::core
