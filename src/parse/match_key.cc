#include "parse/match_key.h"

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

}  // namespace truat::parse
