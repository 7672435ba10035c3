#include "thai/grammar.h"

#include <algorithm>

#include "core/thai_characters.h"

namespace truat::thai {
namespace {

constexpr char32_t kMaiHanAkat = 0x0E31, kSaraA = 0x0E30, kMaiTaiKhu = 0x0E47,
                   kThanthakhat = 0x0E4C, kSaraE = 0x0E40, kSaraAe = 0x0E41;

bool is_vowel_mark(char32_t c) {
  return c == kMaiHanAkat || (c >= 0x0E34 && c <= 0x0E39) || c == kMaiTaiKhu ||
         c == core::kNikhahit;
}

char32_t vowel_mark_of(std::u32string_view stack) {
  const auto found = std::find_if(stack.begin(), stack.end(), is_vowel_mark);
  return found == stack.end() ? 0 : *found;
}

bool has(std::u32string_view stack, char32_t c) {
  return stack.find(c) != std::u32string_view::npos;
}

bool begins_with_following_vowel(std::u32string_view stack) {
  return stack[0] == kSaraA || stack[0] == core::kSaraAa || stack[0] == core::kSaraAm;
}

// เ แ โ ใ ไ before a letter that carries a vowel mark of its own.
bool is_impossible_after_leading(char32_t leading, char32_t vowel) {
  if (leading == kSaraE) {
    return vowel == kMaiHanAkat || vowel == 0x0E36 || vowel == 0x0E38 || vowel == 0x0E39;
  }
  if (leading == kSaraAe) return vowel != kMaiTaiKhu;
  return true;
}

}  // namespace

bool is_impossible_stack(std::u32string_view stack) {
  if (stack.size() < 2 || !core::is_thai(stack[0])) return false;
  int vowels = 0, tones = 0;
  for (char32_t c : stack.substr(1)) {
    if (!core::is_thai_mark(c)) return false;  // a glyph that shows a whole syllable
    vowels += is_vowel_mark(c);
    tones += core::is_thai_tone(c);
  }
  const bool silent = has(stack, kThanthakhat);
  if (!core::is_thai_consonant(stack[0])) return true;
  if (vowels > 1 || tones > 1 || (tones > 0 && silent)) return true;
  const char32_t vowel = vowel_mark_of(stack);
  if (tones > 0 && vowel == kMaiTaiKhu) return true;
  return silent && vowel != 0 && vowel != 0x0E34 && vowel != 0x0E38;  // สิทธิ์, พันธุ์
}

bool is_impossible_pair(std::u32string_view left, std::u32string_view right) {
  if (left.empty() || right.empty()) return false;
  const bool leads = core::is_thai_leading_vowel(left[0]);
  if (!leads && !begins_with_following_vowel(right)) return false;  // nearly all pairs
  if (!core::is_thai(left[0]) || !core::is_thai(right[0])) return false;
  if (leads) {
    if (!core::is_thai_consonant(right[0])) return true;
    const char32_t vowel = vowel_mark_of(right);
    return vowel != 0 && is_impossible_after_leading(left[0], vowel);
  }
  if (!core::is_thai_consonant(left[0])) {
    return !(left[0] == core::kSaraAa && right[0] == kSaraA);  // เกาะ
  }
  return vowel_mark_of(left) != 0 || has(left, kThanthakhat);
}

}  // namespace truat::thai
