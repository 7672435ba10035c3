#include "thai/normal_form.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cassert>

namespace truat::thai {
namespace {

// Only Thai letters and ASCII, and no vowel below after a tone mark: that is in normal form. Nearly
// all clusters are, and asking ICU for each would cost more than the rest of the page.
bool is_plain_thai(const std::string& utf8) {
  bool after_tone = false;
  for (size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) continue;
    if (byte != 0xE0 || i + 2 >= utf8.size()) return false;
    const auto second = static_cast<unsigned char>(utf8[i + 1]);
    if (second != 0xB8 && second != 0xB9) return false;
    const int c = (second & 3) << 6 | (static_cast<unsigned char>(utf8[i + 2]) & 0x3F);
    if (after_tone && c >= 0x38 && c <= 0x3A) return false;  // ุ ู ฺ
    after_tone = c >= 0x48 && c <= 0x4B;
    i += 2;
  }
  return true;
}

}  // namespace

std::string to_nfc(std::string utf8) {
  if (is_plain_thai(utf8)) return utf8;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  assert(U_SUCCESS(status));
  if (nfc->isNormalizedUTF8(utf8, status)) return utf8;
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal);
  nfc->normalizeUTF8(0, utf8, sink, nullptr, status);
  return U_SUCCESS(status) ? normal : utf8;
}

}  // namespace truat::thai
