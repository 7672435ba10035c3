#include "parse/heading.h"

#include <algorithm>

#include "core/utf8.h"
#include "parse/pattern.h"
#include "parse/running_text.h"
#include "parse/subject.h"
#include "parse/table_rows.h"

namespace truat::parse {
namespace {

constexpr size_t kLongestName = 90;    // letters of a heading that is only a name
constexpr size_t kLongestTitle = 200;  // letters of any heading

const Pattern& indicator_pattern() {
  static const Pattern pattern(
      {"heading_indicator",
       R"(^\s*(?:[(]?\d{1,2}(?:\.\d{1,2})*\s*[.)]?\s*)?(?:ผลคะแนน|ผลการประเมิน|คะแนน|มาตรการ|การพัฒนา|การดำเนินการ|ตาม|\s)*(?:ด้าน)?\s*ตัวชี้วัด\s*(?:ด้าน)?\s*(?:ย่อย)?\s*(?:ที่)?\s*(\d{1,2})(?:\.\d{1,2})?(?:[^\d\-–]|$))",
       "1.1 ผลคะแนนด้านตัวชี้วัดด้านที่ 2 การใช้งบประมาณ", "จำนวน 10 ตัวชี้วัด"});
  return pattern;
}
const Pattern& question_pattern() {
  static const Pattern pattern(
      {"heading_question",
       R"(^\s*(?:\d{1,2}(?:\.\d{1,2})*\s*[.)]?\s*)?(?:หัวข้อการประเมิน|ประเด็นการประเมิน|ประเด็นข้อคำถาม)\s*\S)",
       "ประเด็นการประเมิน IIT", "ผลการประเมินรายประเด็น"});
  return pattern;
}
const Pattern& asks_pattern() {
  static const Pattern pattern({"heading_asks", R"(หัวข้อการประเมิน|ข้อคำถาม|ประเด็น)",
                                "ตัวชี้วัดที่ 2 หัวข้อการประเมิน", "ตัวชี้วัดย่อยที่ 9.1"});
  return pattern;
}
const Pattern& signature_pattern() {
  static const Pattern pattern({"signature",
                                R"(ลงชื่อ|ลงนาม|^\s*\(\s*(?:นาย|นาง|ว่าที่|ดร\.|พ\.)|ผู้จัดทำ|ผู้รายงาน\s*$)",
                                "(ลงชื่อ) ..... ผู้รายงาน", "รายงานผลการประเมิน"});
  return pattern;
}
const Pattern& caption_pattern() {
  static const Pattern pattern(
      {"caption", R"(^\s*(?:ตาราง|ภาพ|แผนภูมิ|แผนภาพ|กราฟ|รูป)\s*(?:ที่)?\s*(?:\d|แสดง|ผล))",
       "ภาพที่ 1 ผลการประเมิน", "ภาพรวมของหน่วยงาน"});
  return pattern;
}
const Pattern& numbered_pattern() {
  static const Pattern pattern({"numbered_heading", R"(^\s*\d{1,2}(?:\.\d{1,2})*\s*[.)]?\s*\D)",
                                "2.1 ผลการประเมินในภาพรวม", "ผลการประเมิน 2.1"});
  return pattern;
}

size_t letters(const std::string& text) { return core::decode_utf8(text).size(); }

std::optional<HeadingTopic> topic_of(const std::vector<core::Line>& lines, const Lexicon& lexicon) {
  const RunningText text(lines);
  const std::string printed = without_continued(core::join_lines(lines));
  const auto make = [&](std::optional<int> no) {
    return HeadingTopic{{printed, core::sources_of(lines)}, no};
  };
  if (const auto match = indicator_pattern().find(text.search())) {
    const int no = std::atoi(std::string(match->in(text.search(), 1)).c_str());
    if (no >= 1 && no <= 10) return make(no);
  }
  if (letters(printed) <= kLongestName) {
    const auto indicator = indicator_text(printed, lexicon);
    if (indicator && indicator->named_no) return make(indicator->named_no);
    if (const auto no = indicator_of_sub_indicator(printed)) return make(no);
  }
  if (letters(printed) <= kLongestTitle && question_pattern().found_in(text.search())) {
    return make(std::nullopt);
  }
  return std::nullopt;
}

}  // namespace

std::vector<const Pattern*> heading_patterns() {
  return {&indicator_pattern(), &question_pattern(), &asks_pattern(),
          &signature_pattern(), &caption_pattern(),  &numbered_pattern()};
}

std::optional<HeadingTopic> heading_topic(const core::Paragraph& paragraph,
                                          const Lexicon& lexicon) {
  auto groups = written_lines(paragraph.lines);
  if (groups.size() > 6) return std::nullopt;
  // The lowest line is the nearest heading.
  for (size_t i = groups.size(); i-- > 0;) {
    auto topic = topic_of(groups[i], lexicon);
    if (!topic) continue;
    if (!asks_pattern().found_in(topic->topic.text)) return topic;
    // The question goes on in the lines below.
    std::vector<core::Line> lines;
    for (size_t k = i; k < groups.size(); ++k) {
      lines.insert(lines.end(), groups[k].begin(), groups[k].end());
    }
    topic->topic = {without_continued(core::join_lines(lines)), core::sources_of(lines)};
    return topic;
  }
  // A heading whose broken lines weren't recognised as one.
  if (groups.size() > 1) return topic_of(paragraph.lines, lexicon);
  return std::nullopt;
}

std::string paragraph_kind(const core::Paragraph& paragraph) {
  const RunningText text(paragraph.lines);
  if (signature_pattern().found_in(text.search())) return "signature";
  if (caption_pattern().found_in(text.search())) return "caption";
  const bool bold = std::all_of(paragraph.lines.begin(), paragraph.lines.end(),
                                [](const core::Line& line) { return line.bold; });
  const bool numbered = numbered_pattern().found_in(text.search());
  const bool short_text = letters(text.search()) <= kLongestTitle && paragraph.lines.size() <= 3;
  return short_text && (bold || numbered) ? "heading" : "body";
}

}  // namespace truat::parse
