#include "layout/list_marker.h"

#include <string>

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::layout {
namespace {

using Kind = ListMarker::Kind;

// Letters in the order of Thai lists (the obsolete ฃ and ฅ are never used).
constexpr std::u32string_view kThaiLetters = U"กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
constexpr std::u32string_view kBullets = U"-–—•●○▪■□◆◇►➢➤❖*·‣";
constexpr std::u32string_view kBoxes = U"☐☑☒🗹✅";

int digit_value(char32_t c) {
  return static_cast<int>(core::is_thai_digit(c) ? c - 0x0E50 : c - U'0');
}

bool is_space(const std::u32string& t, size_t i) { return i >= t.size() || t[i] == U' '; }

// Number of at most two digits at `i`; -1 without one.
int number_at(const std::u32string& t, size_t& i) {
  size_t k = i;
  int value = 0;
  while (k < t.size() && core::is_digit(t[k])) value = value * 10 + digit_value(t[k++]);
  if (k == i || k - i > 2) return -1;
  i = k;
  return value;
}

// "1.", "1)", "1.2", "1.2.3 "; not "96.77", not a number within a sentence.
ListMarker numbered(const std::u32string& t, size_t i, bool bracket) {
  int value = number_at(t, i);
  if (value < 0) return {};
  if (bracket)
    return i < t.size() && t[i] == U')' ? ListMarker{Kind::kNumber, value} : ListMarker{};
  if (i < t.size() && t[i] == U')') return {Kind::kNumber, value};
  int parts = 1;
  size_t last_digits = 0;
  while (i < t.size() && t[i] == U'.') {
    if (i + 1 >= t.size() || !core::is_digit(t[i + 1])) {
      return {Kind::kNumber, value};
    }
    size_t k = i + 1;
    const int next = number_at(t, k);
    if (next < 0) return {};
    last_digits = k - i - 1;
    value = next;
    i = k;
    ++parts;
  }
  // "1.2 text" is a marker, "12.34 text" a figure.
  const bool level = parts > 2 || (parts == 2 && last_digits == 1);
  return level && is_space(t, i) ? ListMarker{Kind::kNumber, value} : ListMarker{};
}

// "ก." and "ก)", but not the abbreviation "ก.ย.".
ListMarker lettered(const std::u32string& t, size_t i, bool bracket) {
  if (i + 1 >= t.size()) return {};
  int value = 0;
  if (const size_t at = kThaiLetters.find(t[i]); at != std::u32string_view::npos) {
    value = static_cast<int>(at) + 1;
  } else if (t[i] >= U'a' && t[i] <= U'z') {
    value = static_cast<int>(t[i] - U'a') + 1;
  } else {
    return {};
  }
  if (t[i + 1] == U')') return {Kind::kLetter, value};
  if (bracket || t[i + 1] != U'.') return {};
  return i + 3 < t.size() && t[i + 3] == U'.' ? ListMarker{} : ListMarker{Kind::kLetter, value};
}

}  // namespace

ListMarker list_marker(std::string_view text) {
  const std::u32string t = core::decode_utf8(text.substr(0, 48));
  if (t.empty()) return {};
  if (kBoxes.find(t[0]) != std::u32string_view::npos) return {Kind::kBox, 0};
  if (kBullets.find(t[0]) != std::u32string_view::npos) {
    // "-5.71" is a figure.
    return t.size() > 1 && core::is_digit(t[1]) ? ListMarker{} : ListMarker{Kind::kBullet, 0};
  }
  const bool bracket = t[0] == U'(';
  const size_t start = bracket ? 1 : 0;
  const ListMarker number = numbered(t, start, bracket);
  return number ? number : lettered(t, start, bracket);
}

}  // namespace truat::layout
