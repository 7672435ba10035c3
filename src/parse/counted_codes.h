// Codes of a list that counts up (I1, I2, I3 …): which of them were misread, and what they are.
// What a list says of a code that was read surely from a text layer is a misprint, and stays.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parse/item_code.h"
#include "parse/lexicon.h"
#include "parse/table_rows.h"

namespace truat::parse {

// A row of the list, as far as its code goes.
struct CountedRow {
  std::optional<ItemCode> code;    // as read
  std::vector<std::string> texts;  // of cells that are no longer than a code
  bool recognised = false;         // some of them were read from a picture
};

// Adds what the cell says of its row's code, if it may hold one.
void add_code_cell(const RowCell& cell, CountedRow& row);

// For each row the code that the count says instead of what is read; nothing where that stays.
// - Between two codes that count up to each other, a row without a code has the one that is left
//   out ("I1 12 I3"), and so has a recognised code one letter away from it ("O8 O1 O10").
// - Before the first and after the last code, a text counts on that is one letter away from the
//   next code or ends in its digits ("IT I2", "I3 IK4").
std::vector<std::optional<ItemCode>> counted_codes(const std::vector<CountedRow>& rows,
                                                   const Lexicon& lexicon);

}  // namespace truat::parse
