#include "layout/printed_page_number.h"

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::layout {
namespace {

void strip(std::u32string& t, std::u32string_view characters) {
  while (!t.empty() && characters.find(t.front()) != std::u32string_view::npos) t.erase(0, 1);
  while (!t.empty() && characters.find(t.back()) != std::u32string_view::npos) t.pop_back();
}

// Digits at the start; -1 without.
int take_number(std::u32string& t) {
  size_t k = 0;
  int value = 0;
  while (k < t.size() && k < 4 && core::is_digit(t[k])) {
    value = value * 10 + static_cast<int>(core::is_thai_digit(t[k]) ? t[k] - 0x0E50 : t[k] - U'0');
    ++k;
  }
  if (k == 0 || k > 3) return -1;
  t.erase(0, k);
  return value;
}

bool take(std::u32string& t, std::u32string_view word) {
  if (!t.starts_with(word)) return false;
  t.erase(0, word.size());
  strip(t, U" ");
  return true;
}

}  // namespace

std::optional<PageNumberLine> printed_page_number(const std::string& text) {
  std::u32string t = core::decode_utf8(core::squeeze_spaces(text));
  const size_t before = t.size();
  strip(t, U" -–—|~()[]");
  const bool dressed = t.size() != before;
  const bool named = take(t, U"หน้าที่") || take(t, U"หน้า") || take(t, U"Page") || take(t, U"page");
  PageNumberLine out;
  out.printed.number = take_number(t);
  if (out.printed.number < 0) return std::nullopt;
  strip(t, U" ");
  if (take(t, U"จาก") || take(t, U"of") || take(t, U"/")) {
    out.printed.of = take_number(t);
    if (*out.printed.of < 0) return std::nullopt;
  }
  if (!t.empty()) return std::nullopt;
  out.plain = !dressed && !named && !out.printed.of;
  return out;
}

}  // namespace truat::layout
