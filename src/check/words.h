// Comparing printed Thai texts: what counts is letters and digits, not spaces, marks of punctuation
// or the script of digits.
#pragma once

#include <string>
#include <string_view>

namespace truat::check {

// Without whitespace, with Arabic digits, ASCII in lower case, ํา as ำ. Punctuation stays.
std::string compact(std::string_view text);

// compact() without punctuation.
std::string letters_and_digits(std::string_view text);

// 1 = same, 0 = nothing in common: 1 - edit distance / longer length, over code points.
double likeness(std::string_view a, std::string_view b);

// The first `limit` code points, with "…" when more follow.
std::string quote(std::string_view text, size_t limit = 60);

}  // namespace truat::check
