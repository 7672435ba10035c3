// Poppler's strings and code points as ours. Private to this folder: includes Poppler.
#pragma once

#include <poppler/CharTypes.h>

#include <string>

class GooString;

namespace truat::pdf {

// Joins surrogate pairs that producers wrote as two code points; drops zeros.
void append_code_points(std::u32string& out, const Unicode* unicode, int length);

// A PDF text string (PDFDocEncoding or UTF-16).
std::u32string text_string(const GooString& text);

}  // namespace truat::pdf
