#include "parse/text_number.h"

namespace truat::parse {
namespace {

const Pattern& number_pattern() {
  static const Pattern pattern(
      {"number_in_text", R"((?:^|[^\d.,/:\-–])(\d{1,3}(?:\.\d{1,2})?)(?:[^\d.,/:%]|[.,]\D|[.,]?$))",
       "ได้ 91.6 คะแนน", "ปี 2567"});
  return pattern;
}
const Pattern& cue_behind_pattern() {
  static const Pattern pattern({"score_unit_behind", R"(^\s*คะแนน)", " คะแนน", " ตัวชี้วัด"});
  return pattern;
}
const Pattern& cue_before_pattern() {
  static const Pattern pattern(
      {"score_words_before",
       R"((?:คะแนน(?:รวม|เฉลี่ย|ภาพรวม)?|เท่ากับ|ผลการประเมิน(?:ในภาพรวม)?|ได้)\s*(?:เท่ากับ|คือ|ที่|อยู่ที่|:|=)?\s*$)",
       "มีค่าคะแนนเท่ากับ ", "จำนวน "});
  return pattern;
}
const Pattern& sign_before_pattern() {
  static const Pattern pattern({"sign_before", R"([=:]\s*$)", "IIT = ", "IIT "});
  return pattern;
}
const Pattern& threshold_behind_pattern() {
  static const Pattern pattern({"threshold_behind",
                                R"(^\s*(?:คะแนน)?\s*(?:ขึ้นไป|[-–]\s*\d|ถึง\s*\d|หรือมากกว่า|%|ร้อยละ))",
                                " คะแนน ขึ้นไป", " คะแนน อยู่ในระดับ A"});
  return pattern;
}
const Pattern& not_score_before_pattern() {
  static const Pattern pattern(
      {"threshold_before",
       R"((?:กว่า|อย่างน้อย|ตั้งแต่|เกิน|เต็ม|เพิ่มขึ้น|ลดลง|ต่างกัน|ส่วนต่าง|ผลต่าง|แตกต่าง|ร้อยละ|น้ำหนัก|จากเดิม|[+]|ระหว่าง|จาก)\s*(?:คือ|ที่|เท่ากับ|เป็น|เป็นเงิน|อีก|คะแนน)?\s*[+\-–]?\s*$)",
       "ไม่น้อยกว่า ", "คะแนนเท่ากับ "});
  return pattern;
}
// A score out of a hundred may be called a percentage: then the words before say that it is a
// score, or which indicator's.
const Pattern& score_in_percent_pattern() {
  static const Pattern pattern(
      {"score_in_percent",
       R"((?:คะแนน(?:รวม|เฉลี่ย)?\s*(?:เท่ากับ|คิดเป็น|เป็น|อยู่ที่)?|\(ตัวชี้วัดที่\s*\d{1,2}\))\s*ร้อยละ\s*$)",
       "ได้คะแนนร้อยละ ", "คะแนนเพิ่มขึ้นร้อยละ "});
  return pattern;
}
const Pattern& list_pattern() {
  static const Pattern pattern(
      {"respectively", R"(^[^.\n]{0,160}ตามลำดับ)", " และ 100 คะแนน ตามลำดับ", " คะแนน อยู่ในระดับ A"});
  return pattern;
}

}  // namespace

std::vector<const Pattern*> text_number_patterns() {
  return {&number_pattern(),           &cue_behind_pattern(),
          &cue_before_pattern(),       &sign_before_pattern(),
          &threshold_behind_pattern(), &not_score_before_pattern(),
          &score_in_percent_pattern(), &list_pattern()};
}

std::optional<Range> next_number(std::string_view text, size_t from) {
  const auto match = number_pattern().find(text, from);
  return match ? match->groups[1] : std::nullopt;
}

bool is_score(std::string_view before, std::string_view number, std::string_view behind) {
  if (threshold_behind_pattern().found_in(behind)) return false;
  // Only the words right before the number matter; RE2 needs no more of a long text.
  const std::string_view near = before.substr(before.size() > 200 ? before.size() - 200 : 0);
  const bool decimals = number.find('.') != number.npos;
  if (decimals && score_in_percent_pattern().found_in(near)) return true;
  if (not_score_before_pattern().found_in(near)) return false;
  if (cue_behind_pattern().found_in(behind)) return true;
  if (decimals && sign_before_pattern().found_in(near)) return true;
  return (decimals || number == "100") && cue_before_pattern().found_in(near);
}

bool is_listed(std::string_view behind) { return list_pattern().found_in(behind); }

size_t end_of_unit(std::string_view behind) {
  const auto unit = cue_behind_pattern().find(behind);
  return unit ? unit->whole().end : 0;
}

}  // namespace truat::parse
