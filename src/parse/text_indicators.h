// Indicators that running text names: "ตัวชี้วัดที่ 3 การใช้อำนาจ", "การใช้อำนาจ (ตัวชี้วัดที่ 3)", "การใช้อำนาจ".
#pragma once

#include <string_view>
#include <vector>

#include "parse/lexicon.h"
#include "parse/pattern.h"
#include "parse/text_subject.h"

namespace truat::parse {

// All mentions from `from` on, in their order.
std::vector<TextSubject> indicators_in(std::string_view text, size_t from, const Lexicon& lexicon);

const Pattern& text_indicator_pattern();

}  // namespace truat::parse
