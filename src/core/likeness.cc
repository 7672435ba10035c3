#include "core/likeness.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::core {
namespace {

std::u32string digits_of(const std::u32string& text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (is_digit(c)) out += c;
  }
  return out;
}

}  // namespace

size_t edit_distance(std::u32string_view a, std::u32string_view b, size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  std::vector<size_t> row(a.size() + 1);
  for (size_t i = 0; i <= a.size(); ++i) row[i] = i;
  for (size_t j = 1; j <= b.size(); ++j) {
    size_t diagonal = row[0];
    row[0] = j;
    size_t best = row[0];
    for (size_t i = 1; i <= a.size(); ++i) {
      const size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[i];
      row[i] = std::min({row[i] + 1, row[i - 1] + 1, replaced});
      best = std::min(best, row[i]);
    }
    if (best > limit) return limit + 1;
  }
  return std::min(row[a.size()], limit + 1);
}

bool may_be_same_print(std::string_view a, std::string_view b) {
  constexpr size_t kLettersPerMisreading = 7;
  const std::u32string one = decode_utf8(arabic_digits(a)), other = decode_utf8(arabic_digits(b));
  if (digits_of(one) != digits_of(other)) return false;
  const size_t limit = std::max(one.size(), other.size()) / kLettersPerMisreading;
  return edit_distance(one, other, limit) <= limit;
}

}  // namespace truat::core
