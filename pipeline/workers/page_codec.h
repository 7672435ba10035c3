// A read page as bytes, for the page cache and between processes. Lengths are rounded to 1/1000
// point, which no decision depends on; decode(encode(page)) encodes to the same bytes again.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "core/page_text.h"

namespace truat::pipeline {

// The bytes are no page (another format, damaged).
class CodecError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

std::string encode_page(const core::PageText& page);
core::PageText decode_page(std::string_view bytes);  // throws CodecError

}  // namespace truat::pipeline
