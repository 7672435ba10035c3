#include "thai/agency_key.h"

#include <algorithm>
#include <charconv>

#include "core/thai_characters.h"
#include "core/tsv.h"
#include "core/utf8.h"

namespace truat::thai {
namespace {

constexpr int kOffset = 0x0E00 - 0xA0;
constexpr float kUnrelated = 1.0F;
constexpr float kLostMark = 0.35F;      // a vowel or tone mark too many or too few
constexpr float kUnrelatedMark = 0.5F;  // two marks that don't look alike
constexpr float kDot = 0.1F;

unsigned char byte_of(char32_t c) { return static_cast<unsigned char>(c - kOffset); }

bool is_mark(int byte) { return byte > 0xA0 && core::is_thai_mark(byte + kOffset); }

// The key's byte for a code point, 0 for what doesn't count.
char key_char(char32_t c) {
  if (core::is_thai_digit(c)) return static_cast<char>('0' + (c - 0x0E50));
  if (c == 0x0E2F || c == 0x0E46 || c == 0x0E4F) return 0;  // ฯ ๆ ๏
  if (core::is_thai(c)) return static_cast<char>(byte_of(c));
  if (c >= U'A' && c <= U'Z') return static_cast<char>(c - U'A' + 'a');
  if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c == U'.')
    return static_cast<char>(c);
  return 0;
}

// The code point at `i` if it is ASCII or Thai, else 0 (which no key holds); moves `i` behind it.
// Registers and whole documents are read through this: no detour over code point strings.
char32_t next_thai_or_ascii(std::string_view utf8, size_t& i) {
  const auto lead = static_cast<unsigned char>(utf8[i]);
  if (lead < 0x80) return static_cast<char32_t>(utf8[i++]);
  if (lead == 0xE0 && i + 2 < utf8.size()) {
    const auto second = static_cast<unsigned char>(utf8[i + 1]);
    const auto third = static_cast<unsigned char>(utf8[i + 2]);
    i += 3;
    return static_cast<char32_t>((second & 0x3F) << 6 | (third & 0x3F));
  }
  ++i;
  return 0;
}

}  // namespace

std::string agency_key(std::string_view utf8) {
  static const char kNikhahitByte = key_char(core::kNikhahit), kAa = key_char(core::kSaraAa),
                    kAm = key_char(core::kSaraAm), kE = key_char(0x0E40), kAe = key_char(0x0E41);
  std::string key;
  key.reserve(utf8.size() / 3 + 1);
  for (size_t i = 0; i < utf8.size();) {
    const char byte = key_char(next_thai_or_ascii(utf8, i));
    if (byte == 0) continue;
    const char before = key.empty() ? '\0' : key.back();
    if (byte == kAa && before == kNikhahitByte) {
      key.back() = kAm;
    } else if (byte == kE && before == kE) {
      key.back() = kAe;
    } else if (byte != before || !is_mark(static_cast<unsigned char>(byte))) {
      key += byte;
    }
  }
  return key;
}

LookAlikes::LookAlikes() : exchange_(256 * 256, kUnrelated), single_(256, kUnrelated) {
  for (int a = 0; a < 256; ++a) {
    if (is_mark(a)) single_[a] = kLostMark;
    for (int b = 0; b < 256; ++b) {
      if (is_mark(a) && is_mark(b)) exchange_[a * 256 + b] = kUnrelatedMark;
    }
    exchange_[a * 256 + a] = 0;
  }
  single_['.'] = kDot;
}

LookAlikes LookAlikes::parse(std::string_view text) {
  LookAlikes out;
  const core::Tsv tsv = core::Tsv::parse(text, "confusions.tsv", {"a", "b", "cost", "kind"});
  for (const core::TsvRow& row : tsv.rows()) {
    const std::u32string a = core::decode_utf8(tsv.get(row, "a"));
    const std::u32string b = core::decode_utf8(tsv.get(row, "b"));
    const std::string& cost_text = tsv.get(row, "cost");
    float cost = -1;
    std::from_chars(cost_text.data(), cost_text.data() + cost_text.size(), cost);
    if (a.size() != 1 || b.size() != 1 || !core::is_thai(a[0]) || !core::is_thai(b[0])) {
      throw tsv.error(row, "one Thai character in columns a and b");
    }
    if (!(cost > 0 && cost <= 1)) throw tsv.error(row, "a cost above 0, at most 1");
    out.exchange_[byte_of(a[0]) * 256 + byte_of(b[0])] = cost;
    out.exchange_[byte_of(b[0]) * 256 + byte_of(a[0])] = cost;
  }
  return out;
}

double LookAlikes::distance(std::string_view a, std::string_view b) const {
  return prefix_distances(a, b).back();
}

void LookAlikes::read_letters(std::string_view a, std::string_view b,
                              std::vector<double>& row) const {
  const auto* to = reinterpret_cast<const unsigned char*>(b.data());
  for (unsigned char from : a) {
    double diagonal = row[0];
    row[0] += single_[from];
    const float* exchange = &exchange_[from * 256];
    for (size_t j = 1; j <= b.size(); ++j) {
      const double above = row[j];
      row[j] = std::min(
          {diagonal + exchange[to[j - 1]], above + single_[from], row[j - 1] + single_[to[j - 1]]});
      diagonal = above;
    }
  }
}

std::vector<double> LookAlikes::prefix_distances(std::string_view a, std::string_view b) const {
  std::vector<double> row(b.size() + 1, 0);
  const auto* to = reinterpret_cast<const unsigned char*>(b.data());
  for (size_t j = 1; j <= b.size(); ++j) row[j] = row[j - 1] + single_[to[j - 1]];
  read_letters(a, b, row);
  return row;
}

double LookAlikes::distance_after(const std::vector<double>& start, std::string_view a,
                                  std::string_view b) const {
  thread_local std::vector<double> row;
  row = start;
  const auto* to = reinterpret_cast<const unsigned char*>(b.data());
  for (size_t j = 1; j <= b.size(); ++j) row[j] = std::min(row[j], row[j - 1] + single_[to[j - 1]]);
  read_letters(a, b, row);
  return row.back();
}

}  // namespace truat::thai
