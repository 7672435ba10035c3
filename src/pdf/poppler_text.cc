#include "pdf/poppler_text.h"

#include <poppler/UTF.h>
#include <poppler/goo/GooString.h>
#include <poppler/goo/gmem.h>

namespace truat::pdf {

void append_code_points(std::u32string& out, const Unicode* unicode, int length) {
  for (int i = 0; i < length; ++i) {
    const char32_t c = unicode[i];
    const bool high = c >= 0xD800 && c < 0xDC00;
    if (high && i + 1 < length && unicode[i + 1] >= 0xDC00 && unicode[i + 1] < 0xE000) {
      out += 0x10000 + ((c - 0xD800) << 10) + (unicode[++i] - 0xDC00);
    } else if (c != 0) {
      out += c;
    }
  }
}

std::u32string text_string(const GooString& text) {
  Unicode* unicode = nullptr;
  const int length = TextStringToUCS4(text.toStr(), &unicode);
  std::u32string result;
  if (unicode) append_code_points(result, unicode, length);
  gfree(unicode);
  return result;
}

}  // namespace truat::pdf
