// Numbers in running text and the words right around them, which say whether a number is a score:
// "มีค่าคะแนนเท่ากับ ๙๖.๗๗" is, "ไม่น้อยกว่า ๘๕ คะแนน" isn't. Whose score it is, text_subject.h says.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parse/pattern.h"

namespace truat::parse {

// The next number at or behind `from`; numbers of sections, dates and shares are none.
std::optional<Range> next_number(std::string_view text, size_t from);

// Whether the words before and behind a number say that it is a score, and no threshold, target or
// difference.
bool is_score(std::string_view before, std::string_view number, std::string_view behind);

// Whether it is one of several that a sentence lists ("… ตามลำดับ").
bool is_listed(std::string_view behind);

// Where the word for points ends behind a number, 0 without.
size_t end_of_unit(std::string_view behind);

std::vector<const Pattern*> text_number_patterns();

}  // namespace truat::parse
