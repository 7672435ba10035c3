// Small pieces of HTML and SVG as text.
#pragma once

#include <string>
#include <string_view>

namespace truat::pipeline {

// For text and for attributes in double quotes. Malformed bytes and control characters become
// U+FFFD.
std::string html_text(std::string_view text);

// 93.96 as "93.96": two decimals, as reports print scores.
std::string two_decimals(double value);
// A coordinate: at most one decimal.
std::string coordinate(double value);

std::string base64(std::string_view bytes);

}  // namespace truat::pipeline
