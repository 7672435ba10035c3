#include "parse/match_key.h"

#include <algorithm>
#include <vector>

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::parse {
namespace {

constexpr char32_t kPaiyannoi = 0x0E2F;  // ฯ, shortens a name

bool is_ignored(char32_t c) {
  if (c <= 0x20 || c == 0x7F || c == kPaiyannoi) return true;
  if (c == '%') return false;
  const bool ascii_letter_or_digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  if (c < 0x80) return !ascii_letter_or_digit && !(c >= 'A' && c <= 'Z');
  return c == 0xA0 || c == 0xAD || c == 0xB7 || c == 0xFEFF || (c >= 0x2000 && c <= 0x206F);
}

}  // namespace

std::u32string match_key(std::string_view text) {
  std::u32string out;
  for (char32_t c : core::decode_utf8(text)) {
    if (is_ignored(c)) continue;
    if (core::is_thai_digit(c)) c = U'0' + (c - 0x0E50);
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    if (c == core::kSaraAa && !out.empty() && out.back() == core::kNikhahit) {
      out.back() = core::kSaraAm;
      continue;
    }
    if (c == core::kSaraAa && out.size() >= 2 && core::is_thai_tone(out.back()) &&
        out[out.size() - 2] == core::kNikhahit) {
      out.erase(out.end() - 2);
      c = core::kSaraAm;
    }
    out.push_back(c);
  }
  return out;
}

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

}  // namespace truat::parse
