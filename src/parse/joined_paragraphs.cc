#include "parse/joined_paragraphs.h"

#include <algorithm>

#include "parse/pattern.h"
#include "parse/running_text.h"

namespace truat::parse {
namespace {

constexpr size_t kMostLines = 12;  // of a paragraph that is still a sentence
// Bytes at the end of a text in which a question can begin. A limit in the expression ({12,900})
// would make RE2 a thousand times slower.
constexpr size_t kMostOpen = 2700;

const Pattern& list_item_pattern() {
  static const Pattern pattern(
      {"list_item",
       R"(^\s*(?:[-–•*]\s|\(?\d{1,2}(?:\.\d{1,2})*\s*[.)]\s*\D|\d{1,2}(?:\.\d{1,2})+\s|(?:ตาราง|ภาพ|แผนภูมิ)(?:ที่|แสดง)))",
       "- ตัวชี้วัดที่ 6", "100.00 คะแนน"});
  return pattern;
}
const Pattern& ends_in_year_pattern() {
  static const Pattern pattern({"ends_before_year", R"((?:ปี|งบประมาณ|พ\.\s*ศ\.)\s*$)",
                                "เมื่อเทียบกับปีงบประมาณ", "ปีงบประมาณ พ.ศ. 2567"});
  return pattern;
}
const Pattern& starts_with_year_pattern() {
  static const Pattern pattern({"starts_with_year", R"(^\s*(?:พ\.\s*ศ\.\s*)?\d{4}(?:\D|$))",
                                "พ.ศ. 2567 ที่ได้", "ปีงบประมาณ พ.ศ. 2567"});
  return pattern;
}
const Pattern& open_question_pattern() {
  static const Pattern pattern({"open_question",
                                R"((?:หัวข้อการประเมิน|ข้อคำถาม|ประเด็น)[^\d]{12}[^\d]*$)",
                                "หัวข้อการประเมิน หน่วยงานมีช่องทางเผยแพร่", "หัวข้อการประเมิน"});
  return pattern;
}
const Pattern& score_pattern() {
  static const Pattern pattern({"any_score",
                                R"((?:คะแนน|เท่ากับ)\s*(?:เท่ากับ)?\s*\d{1,3}(?:\.\d|\D|$)|\d\s*คะแนน)",
                                "มีค่าคะแนนเท่ากับ 96.77", "ค่าคะแนนเฉลี่ย"});
  return pattern;
}
const Pattern& starts_with_score_pattern() {
  static const Pattern pattern(
      {"starts_with_score",
       R"(^\s*(?:(?:มีค่า\s*)?คะแนน\s*(?:เท่ากับ|คือ|\d)|เท่ากับ\s*\d|\(?\s*\d{1,3}(?:\.\d{1,2})?\s*คะแนน))",
       "คะแนนเท่ากับ 96.77", "คะแนนรายตัวชี้วัด"});
  return pattern;
}
const Pattern& ends_open_pattern() {
  static const Pattern pattern({"ends_before_score",
                                R"((?:ได้|เท่ากับ|มีค่า|ค่าคะแนน|คะแนน|จำนวน|คือ|เพียง|[ก-๎])\s*$)",
                                "มากน้อยเพียงใด มีค่า", "ได้ 78.50"});
  return pattern;
}

// Nothing but a score, or a score and the rest of its sentence; not the values of a chart.
const Pattern& first_score_pattern() {
  static const Pattern pattern({"score_first", R"(^\s*\d{1,3}\.(?:\d{1,2}\s*$|\d{2}\s*[^\d\s.]))",
                                "76.10 ตัวชี้วัดที่ 9", "96.58 98.20"});
  return pattern;
}
const Pattern& ends_for_score_pattern() {
  static const Pattern pattern({"ends_for_score", R"((?:ได้|เท่ากับ|คะแนน|คือ|เพียง|จำนวน)\s*$)",
                                "ได้คะแนน", "แผนภูมิแสดงคะแนนรายตัวชี้วัด"});
  return pattern;
}

bool is_open_question(std::string_view text) {
  return open_question_pattern().found_in(
      text.substr(text.size() - std::min(text.size(), kMostOpen)));
}

bool continues(const core::Paragraph& above, const core::Paragraph& below) {
  if (above.lines.size() + below.lines.size() > kMostLines) return false;
  const RunningText first(above.lines), second(below.lines);
  const std::string& a = first.search();
  const std::string& b = second.search();
  if (a.empty() || b.empty()) return false;
  if (starts_with_score_pattern().found_in(b) && ends_open_pattern().found_in(a)) return true;
  if (first_score_pattern().found_in(b) && ends_for_score_pattern().found_in(a)) return true;
  if (list_item_pattern().found_in(b)) return false;
  if (ends_in_year_pattern().found_in(a) && starts_with_year_pattern().found_in(b)) return true;
  if (!score_pattern().found_in(std::string_view(b).substr(0, 900)) || is_open_question(b)) {
    return false;
  }
  // Only the part behind the last score of the text above can be open.
  size_t open = 0;
  while (const auto score = score_pattern().find(a, open)) open = score->whole().end;
  return is_open_question(std::string_view(a).substr(open));
}

}  // namespace

std::vector<const Pattern*> joining_patterns() {
  return {&list_item_pattern(),     &ends_in_year_pattern(), &starts_with_year_pattern(),
          &open_question_pattern(), &score_pattern(),        &starts_with_score_pattern(),
          &ends_open_pattern(),     &first_score_pattern(),  &ends_for_score_pattern()};
}

core::Document with_joined_paragraphs(const core::Document& document) {
  core::Document out;
  out.furniture = document.furniture;
  for (const core::Block& block : document.blocks) {
    const auto* below = std::get_if<core::Paragraph>(&block);
    auto* above = out.blocks.empty() ? nullptr : std::get_if<core::Paragraph>(&out.blocks.back());
    if (below && above && continues(*above, *below)) {
      above->lines.insert(above->lines.end(), below->lines.begin(), below->lines.end());
      continue;
    }
    out.blocks.push_back(block);
  }
  return out;
}

}  // namespace truat::parse
