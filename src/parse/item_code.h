// Codes of IIT and EIT questions and OIT items as they are really printed: "i๑", "E9", "O-34",
// "OIT 34", "๐๑๔" and "014" (zero for the letter O), "1๑๑" (Arabic one for the letter I before Thai
// digits).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parse/pattern.h"

namespace truat::parse {

struct ItemCode {
  char series = 'O';  // 'I', 'E' or 'O'
  int number = 0;
  size_t end = 0;  // bytes of the printed text that the code takes, with the mark behind it
  std::string text() const { return series + std::to_string(number); }
};

// The code that a cell or line starts with. `printed` keeps its digits: which digits are Thai tells
// a letter from a number.
std::optional<ItemCode> leading_item_code(std::string_view printed);

// The cell's number when a plain number is meant as an item code ("๕" in a column of OIT items).
std::optional<int> plain_number(std::string_view printed);

}  // namespace truat::parse
