// UTF-8 <-> code points, without judgement about what they mean.
#pragma once

#include <string>
#include <string_view>

namespace truat::core {

// Malformed bytes become U+FFFD, one for each byte.
std::u32string decode_utf8(std::string_view text);
// Code points that can't be encoded (surrogates, beyond U+10FFFF) become U+FFFD.
std::string encode_utf8(std::u32string_view text);
void append_utf8(std::string& out, char32_t c);

}  // namespace truat::core
