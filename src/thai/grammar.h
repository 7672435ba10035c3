// Which sequences of Thai characters no writer produces. Not spelling: what is refused here is
// impossible in any Thai word, name or loan. Used to see that a layer's marks are wrong.
#pragma once

#include <string_view>

namespace truat::thai {

// A base with marks in the order of spelling: "กี่" is possible, "กี้่", "กิี", "า่" are not.
bool is_impossible_stack(std::u32string_view stack);

// Two stacks that stand side by side in a word: "แ"+"กู", "กู"+"า", "เ"+"า" are impossible.
bool is_impossible_pair(std::u32string_view left, std::u32string_view right);

}  // namespace truat::thai
