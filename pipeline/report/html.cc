#include "pipeline/report/html.h"

#include <cmath>
#include <cstdint>
#include <cstdio>

#include "core/utf8.h"

namespace truat::pipeline {

std::string html_text(std::string_view text) {
  std::string out;
  for (const char32_t c : core::decode_utf8(text)) {
    switch (c) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      default:
        core::append_utf8(out, c < 0x20 && c != U'\n' && c != U'\t' ? 0xFFFD : c);
    }
  }
  return out;
}

std::string two_decimals(double value) {
  char out[64];
  snprintf(out, sizeof out, "%.2f", value);
  return out;
}

std::string coordinate(double value) {
  char out[64];
  snprintf(out, sizeof out, "%.1f", std::abs(value) < 0.05 ? 0.0 : value);
  std::string text = out;
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

std::string base64(std::string_view bytes) {
  static constexpr char kDigits[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (size_t i = 0; i < bytes.size(); i += 3) {
    uint32_t three = 0;
    for (size_t j = 0; j < 3; ++j) {
      three = three << 8 | (i + j < bytes.size() ? static_cast<uint8_t>(bytes[i + j]) : 0U);
    }
    for (size_t j = 0; j < 4; ++j) {
      out += i + j > bytes.size() ? '=' : kDigits[three >> (18 - 6 * j) & 63];
    }
  }
  return out;
}

}  // namespace truat::pipeline
