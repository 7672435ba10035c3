// What a score is about, from the text of a cell: the overall result, an instrument, an indicator
// or an item. Only texts that are such a name as a whole count.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/report.h"
#include "parse/lexicon.h"
#include "parse/pattern.h"

namespace truat::parse {

struct Subject {
  core::ScoreLevel level = core::ScoreLevel::kOverall;
  std::optional<std::string> code;  // as column `code` of the scores
  std::optional<int> indicator;
  std::string name;  // as printed, without number and code
  // The text only says "total" or "mean": the overall result or not, as the table around it is.
  bool weak_total = false;
  // The name was misread; what it means follows from the names beside it.
  bool inferred = false;
};

// Marks a score of an inferred subject: its code is inferred, its name as doubtful as its meaning.
void mark_inferred(core::Score& score);

// The indicator 1 … 10 under a printed name, which may be empty.
Subject indicator_subject(int no, std::string name);

// "IIT", "EIT", "EIT1", "EIT2" or "OIT" when the text names exactly one instrument.
std::optional<std::string> instrument_code(std::string_view text, const Lexicon& lexicon);

// "ภาพรวม", "คะแนนรวม", "คะแนน ITA"; with `weak_total` for "รวม", "เฉลี่ย".
std::optional<Subject> overall_subject(std::string_view text);

// An indicator's number and name in one text: "๔. การใช้ทรัพย์สินของราชการ", "ตัวชี้วัดที่ 3",
// "ด้านการใช้อำนาจ". Sub-indicators ("๙.๑ ข้อมูลพื้นฐาน") are no indicators.
struct IndicatorText {
  std::optional<int> printed_no;  // as printed, 1 … 10
  std::optional<int> named_no;    // as the name says
  std::string name;               // printed, without the number
  bool says_indicator = false;    // has the word "ตัวชี้วัด"
};
std::optional<IndicatorText> indicator_text(std::string_view text, const Lexicon& lexicon);

// The main indicator of a sub-indicator heading: 9 for "ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน".
std::optional<int> indicator_of_sub_indicator(std::string_view text);

}  // namespace truat::parse
