#include "ocr/numbers.h"

#include <algorithm>

#include "core/thai_characters.h"

namespace truat::ocr {
namespace {

bool is_sign(char32_t c) {
  return std::u32string_view(U".,/:-–%+").find(c) != std::u32string_view::npos;
}

// Letters of item codes and instruments (O14, I2, EIT1) and brackets around numbers.
bool accompanies(char32_t c) {
  return is_sign(c) || std::u32string_view(U"()[]OIEToie").find(c) != std::u32string_view::npos;
}

char digit_of(char32_t c) {
  return static_cast<char>('0' + (core::is_thai_digit(c) ? c - U'๐' : c - U'0'));
}

}  // namespace

bool is_number_word(std::u32string_view word) {
  const auto digits = std::count_if(word.begin(), word.end(), core::is_digit);
  if (digits == 0) return false;
  const auto others = std::count_if(
      word.begin(), word.end(), [](char32_t c) { return !core::is_digit(c) && !accompanies(c); });
  // A letter among digits may be a digit misread.
  return others * 2 <= digits;
}

std::string number_core(std::u32string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (core::is_digit(c)) {
      out += digit_of(c);
    } else if (is_sign(c)) {
      const bool after = i > 0 && core::is_digit(text[i - 1]);
      const bool before = i + 1 < text.size() && core::is_digit(text[i + 1]);
      const bool says_sign = c == U'-' || c == U'–' || c == U'+';
      if ((after && before) || (says_sign && before)) out += c == U'–' ? '-' : static_cast<char>(c);
    }
  }
  return out;
}

bool confirms(std::u32string_view first, std::u32string_view second) {
  const std::string wanted = number_core(first), seen = number_core(second);
  if (wanted.empty()) return false;
  const size_t at = seen.find(wanted);
  if (at == std::string::npos) return false;
  // More digits at an end would make it another number.
  const auto digit = [&](size_t i) { return i < seen.size() && seen[i] >= '0' && seen[i] <= '9'; };
  return !(at > 0 && digit(at - 1)) && !digit(at + wanted.size());
}

size_t letter_count(std::u32string_view word) {
  return static_cast<size_t>(std::count_if(word.begin(), word.end(), [](char32_t c) {
    return !is_sign(c) && std::u32string_view(U"()[] ").find(c) == std::u32string_view::npos;
  }));
}

size_t best_reading(const std::array<std::u32string, 3>& readings, size_t pieces) {
  size_t best = 0;
  int most = -1;
  for (size_t i = 0; i < readings.size(); ++i) {
    if (!is_number_word(readings[i])) continue;
    int worth = letter_count(readings[i]) == pieces ? 2 : 0;
    for (size_t other = 0; other < readings.size(); ++other) {
      if (other != i && number_core(readings[i]) == number_core(readings[other])) ++worth;
    }
    if (worth > most) best = i, most = worth;
  }
  return best;
}

}  // namespace truat::ocr
