// Which words are numbers that must be read twice (scores, years, dates, item codes), and whether
// two readings of one agree. Text only.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace truat::ocr {

// "๙๓.๙๖", "2568", "(๑๐๐.๐๐)", "O14", "๑/๒๕๖๘", "๒-๔" -> true; "ข้อ", "Line", "-" -> false.
bool is_number_word(std::u32string_view word);

// The part of a text that decides about its value: digits as 0-9, and the signs . , / : - % between
// or beside them. Everything else is dropped. "พ.ศ.๒๕๖๘" -> "2568"; "(๙๓.๙๖)" -> "93.96".
std::string number_core(std::u32string_view text);

// Whether `second` confirms `first`; it may show more (a neighbour that got into its picture).
bool confirms(std::u32string_view first, std::u32string_view second);

// Digits and letters of a word, without signs and brackets. "๙๓.๙๖" -> 4, "(O14)" -> 3.
size_t letter_count(std::u32string_view word);

// Which of three readings of a number to show: one that another confirms before a lone one, and one
// with as many letters as there are pieces of ink before others. Readings that aren't numbers come
// last; of equals the first. A recogniser may write one digit twice, but no ink is there for it.
size_t best_reading(const std::array<std::u32string, 3>& readings, size_t pieces);

}  // namespace truat::ocr
