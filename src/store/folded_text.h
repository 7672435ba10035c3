// Texts as search compares them: without white space, with Arabic digits, ASCII in lower case. So
// neither a line break inside a word nor ๒๕๖๘ for 2568 hides anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace truat::store {

bool is_passed_over(char32_t letter);  // white space

// One letter that is not passed over.
char32_t fold(char32_t letter);

// A text as it is compared, and where each of its letters stands in the original.
struct FoldedText {
  std::u32string original, letters;
  std::vector<size_t> origin;

  explicit FoldedText(std::string_view text);
};

}  // namespace truat::store
