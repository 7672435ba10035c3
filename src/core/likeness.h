// How alike two texts are, letter by letter.
#pragma once

#include <cstddef>
#include <string_view>

namespace truat::core {

// How many letters must be inserted, deleted or replaced to get from a to b; stops counting above
// `limit` and then returns limit + 1.
size_t edit_distance(std::u32string_view a, std::u32string_view b, size_t limit);

// Whether two readings (UTF-8) may be of the same print, one letter in seven being misread. What
// they count must agree: "ปี 2566" and "ปี 2567" are two prints.
bool may_be_same_print(std::string_view a, std::string_view b);

}  // namespace truat::core
