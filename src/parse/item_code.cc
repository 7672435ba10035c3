#include "parse/item_code.h"

#include "core/thai_characters.h"

namespace truat::parse {
namespace {

constexpr int kHighestNumber = 60;  // no year had more than 47 items

#define BEHIND R"((?:$|[\s.:)]+|-\s))"
// Files without spaces of their own set a question directly behind its code: "i๑๓ผู้บริหาร".
#define BEHIND_OR_THAI R"((?:$|[\s.:)]+|-\s|([ก-ฮเ-ไ])))"

// A picture may show the O of OIT as a zero, or twice, or as both.
const Pattern& letter_pattern() {
  static const Pattern pattern(
      {"item_letter",
       R"(^\s*(?:ข้อ\s*(?:ที่)?\s*)?(?:([0๐O]{1,2}IT|[oO]|[eE]|[iIl])\s*[-–.]?\s*)([0-9๐-๙]{1,3}))" BEHIND_OR_THAI,
       "O-34 นโยบายไม่รับของขวัญ", "E-Service"});
  return pattern;
}
const Pattern& zero_pattern() {
  static const Pattern pattern({"item_zero_for_o",
                                R"(^\s*(?:ข้อ\s*(?:ที่)?\s*)?[0๐]([0-9๐-๙]{1,2}))" BEHIND,
                                "๐๑๔ แผนการบริหาร", "๐.๐๐"});
  return pattern;
}
const Pattern& one_pattern() {
  static const Pattern pattern({"item_one_for_i", R"(^\s*(?:ข้อ\s*(?:ที่)?\s*)?1([๑-๙][๐-๙]?))" BEHIND,
                                "1๑๑ เจ้าหน้าที่ในหน่วยงาน", "๑๑ เจ้าหน้าที่"});
  return pattern;
}
const Pattern& number_pattern() {
  static const Pattern pattern(
      {"plain_number", R"(^\s*(?:ข้อ\s*(?:ที่)?\s*)?([0-9๐-๙]{1,2})\s*[.)]?\s*$)", "ข้อ ๑๒.", "๑.๒"});
  return pattern;
}

int to_number(std::string_view digits) {
  int value = 0;
  for (char c : core::arabic_digits(digits)) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

std::vector<const Pattern*> item_code_patterns() {
  return {&letter_pattern(), &zero_pattern(), &one_pattern(), &number_pattern()};
}

std::optional<ItemCode> leading_item_code(std::string_view printed) {
  ItemCode code;
  if (const auto match = letter_pattern().find(printed)) {
    const std::string_view letter = match->in(printed, 1);
    code.series = letter.ends_with("IT") || letter == "o" || letter == "O" ? 'O'
                  : letter == "e" || letter == "E"                         ? 'E'
                                                                           : 'I';
    code.number = to_number(match->in(printed, 2));
    code.end = match->whole().end - match->in(printed, 3).size();  // what follows is no part of it
  } else if (const auto zero = zero_pattern().find(printed)) {
    code.number = to_number(zero->in(printed, 1));
    code.end = zero->whole().end;
  } else if (const auto one = one_pattern().find(printed)) {
    code.series = 'I';
    code.number = to_number(one->in(printed, 1));
    code.end = one->whole().end;
  }
  if (code.number < 1 || code.number > kHighestNumber) return std::nullopt;
  return code;
}

std::optional<int> plain_number(std::string_view printed) {
  const auto match = number_pattern().find(printed);
  if (!match) return std::nullopt;
  return to_number(match->in(printed, 1));
}

}  // namespace truat::parse
