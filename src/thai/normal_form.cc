#include "thai/normal_form.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cassert>

namespace truat::thai {

std::string to_nfc(std::string utf8) {
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
