#include "check/words.h"

#include <algorithm>
#include <vector>

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::check {
namespace {

bool is_space(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200D) ||
         c == 0xFEFF;
}

bool is_punctuation(char32_t c) {
  if (c < 0x80) {
    return !(c >= U'0' && c <= U'9') && !(c >= U'a' && c <= U'z') && !(c >= U'A' && c <= U'Z');
  }
  return (c >= 0x2010 && c <= 0x2027) || c == 0xB7 || c == 0x0E2F || c == 0x0E46;
}

}  // namespace

std::string compact(std::string_view text) {
  std::u32string out;
  for (char32_t c : core::decode_utf8(core::arabic_digits(text))) {
    if (is_space(c)) continue;
    if (c == core::kSaraAa && !out.empty() && out.back() == core::kNikhahit) {
      out.back() = core::kSaraAm;
      continue;
    }
    out += c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
  }
  return core::encode_utf8(out);
}

std::string letters_and_digits(std::string_view text) {
  std::u32string out;
  for (char32_t c : core::decode_utf8(compact(text))) {
    if (!is_punctuation(c)) out += c;
  }
  return core::encode_utf8(out);
}

double likeness(std::string_view a, std::string_view b) {
  const std::u32string x = core::decode_utf8(a), y = core::decode_utf8(b);
  const size_t longest = std::max(x.size(), y.size());
  if (longest == 0) return 1;
  std::vector<size_t> row(y.size() + 1);
  for (size_t j = 0; j <= y.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= x.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= y.size(); ++j) {
      const size_t replaced = diagonal + (x[i - 1] == y[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return 1.0 - static_cast<double>(row[y.size()]) / static_cast<double>(longest);
}

std::string quote(std::string_view text, size_t limit) {
  std::u32string points = core::decode_utf8(core::squeeze_spaces(text));
  // A text that was cut out may begin with the marks of a letter that isn't there.
  while (!points.empty() && core::is_thai_mark(points[0])) points.erase(0, 1);
  if (points.size() <= limit) return core::encode_utf8(points);
  return core::encode_utf8(points.substr(0, limit)) + "…";
}

}  // namespace truat::check
