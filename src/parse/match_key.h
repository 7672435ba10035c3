// The form in which printed names are compared: what typesetters vary is left out. Not for display
// and not for running text.
#pragma once

#include <string>
#include <string_view>

namespace truat::parse {

// Without spaces, line breaks and punctuation; Thai digits as Arabic, Latin in lower case, sara am
// as one character. "มาตรการ / กิจกรรม" and "มาตรการ/\nกิจกรรม" have the same key.
std::u32string match_key(std::string_view text);

}  // namespace truat::parse
