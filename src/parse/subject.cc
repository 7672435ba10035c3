#include "parse/subject.h"

#include <algorithm>
#include <utility>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/match_key.h"
#include "parse/running_text.h"

namespace truat::parse {
namespace {

constexpr size_t kLongestInstrumentKey = 150;

// As sure as a number that two readings disagree about.
constexpr core::Confidence kDoubtful = 0.5;

const Pattern& part_pattern() {
  static const Pattern pattern(
      {"eit_part", R"((?:ส่วนที่|part|eit|ชุดที่)\s*([12])(?:\D|$))", "eitส่วนที่1", "ข้อ1"});
  return pattern;
}
const Pattern& total_pattern() {
  static const Pattern pattern(
      {"overall_name",
       R"(ภาพรวม|คะแนนรวม|ผลรวมคะแนน|รวมทั้งสิ้น|รวมทุก|รวมคะแนน|คะแนนสุทธิ|^(?:ผล)?(?:คะแนน)?(?:การ)?(?:ประเมิน)?ita(?:ของหน่วยงาน|ของ\D*)?$|คะแนนita|ผลการประเมินita|คะแนนเฉลี่ยรวม|คะแนนหน่วยงาน|คะแนนของหน่วยงาน)",
       "คะแนนภาพรวมของหน่วยงาน", "การปรับปรุงการทำงาน"});
  return pattern;
}
const Pattern& weak_total_pattern() {
  static const Pattern pattern(
      {"weak_total",
       R"(^(?:รวม|ผลรวม|ค่าเฉลี่ย|เฉลี่ย|คะแนนเฉลี่ย|รวมเฉลี่ย|เฉลี่ยรวม|ค่าเฉลี่ยรวม|คะแนนเฉลี่ยรวม|คะแนนรวมเฉลี่ย|คะแนนรวม|รวมทั้งหมด|สรุป|สรุปคะแนน|สรุปผล|total)$)",
       "ค่าเฉลี่ยรวม", "คะแนนเฉลี่ยรายตัวชี้วัด"});
  return pattern;
}
const Pattern& indicator_pattern() {
  static const Pattern pattern(
      {"indicator_number",
       R"(^\s*(?:ผลการประเมิน|ผลคะแนน)?(?:ด้าน)?(ตัวชี้วัด|ด้าน)\s*(?:ด้าน)?\s*(?:ข้อ)?\s*(?:ที่)?\s*(?:(\d{1,2})(?:\D|$))?|^\s*\(?(\d{1,2})\s*[.):]?(?:\D|$))",
       "ตัวชี้วัดที่ 3 การใช้อำนาจ", "จำนวน 3 ตัวชี้วัด"});
  return pattern;
}
const Pattern& sub_indicator_pattern() {
  static const Pattern pattern({"sub_indicator",
                                R"(^\s*(?:ตัวชี้วัด\s*(?:ย่อย)?\s*(?:ที่)?\s*)?(9|10)\.\d{1,2}(?:\D|$))",
                                "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน", "9. การเปิดเผยข้อมูล"});
  return pattern;
}

std::string utf8_key(std::string_view text) { return core::encode_utf8(match_key(text)); }

}  // namespace

std::vector<const Pattern*> subject_patterns() {
  return {&part_pattern(), &total_pattern(), &weak_total_pattern(), &indicator_pattern(),
          &sub_indicator_pattern()};
}

Subject indicator_subject(int no, std::string name) {
  Subject out;
  out.level = core::ScoreLevel::kIndicator;
  out.code = std::to_string(no);
  out.indicator = no;
  out.name = std::move(name);
  return out;
}

std::optional<std::string> instrument_code(std::string_view text, const Lexicon& lexicon) {
  const std::u32string key = match_key(text);
  if (key.empty() || key.size() > kLongestInstrumentKey) return std::nullopt;
  if (key.find(U"ตัวชี้วัด") != key.npos || key.find(U"คำถาม") != key.npos) return std::nullopt;
  std::string found;
  int part = 0;
  for (const InstrumentWord& word : lexicon.instruments()) {
    if (key.find(word.key) == key.npos) continue;
    if (!found.empty() && found != word.instrument) return std::nullopt;
    found = word.instrument;
    if (word.part) part = word.part;
  }
  if (found.empty()) return std::nullopt;
  if (found != "EIT") return found;
  const std::string plain = core::encode_utf8(key);
  if (const auto match = part_pattern().find(plain)) part = match->in(plain, 1)[0] - '0';
  return part ? found + std::to_string(part) : found;
}

std::optional<Subject> overall_subject(std::string_view text) {
  const std::string key = utf8_key(text);
  if (match_key(text).size() > 60 || key.find("ตัวชี้วัด") != key.npos) return std::nullopt;
  Subject out;
  out.code = "ITA";
  out.name = trimmed(text);
  out.weak_total = weak_total_pattern().found_in(key);
  if (!out.weak_total && !total_pattern().found_in(key)) return std::nullopt;
  return out;
}

std::optional<int> indicator_of_sub_indicator(std::string_view text) {
  const std::string search = core::arabic_digits(text);
  const auto match = sub_indicator_pattern().find(search);
  if (!match) return std::nullopt;
  return match->in(search, 1) == "9" ? 9 : 10;
}

std::optional<IndicatorText> indicator_text(std::string_view text, const Lexicon& lexicon) {
  const std::string search = core::arabic_digits(text);
  if (indicator_of_sub_indicator(text)) return std::nullopt;
  IndicatorText out;
  size_t name_begin = 0;
  if (const auto match = indicator_pattern().find(search)) {
    name_begin = match->groups[1] ? match->whole().end : 0;
    out.says_indicator = match->in(search, 1) == "ตัวชี้วัด";
    const size_t group = match->groups[2] ? 2 : 3;
    if (match->groups[group]) {
      const int no = std::atoi(std::string(match->in(search, group)).c_str());
      if (no < 1 || no > 10) return std::nullopt;
      out.printed_no = no;
      name_begin = match->groups[group]->end;
    }
  }
  name_begin = std::min(search.find_first_not_of(".): \n", name_begin), search.size());
  out.name = trimmed(std::string_view(search).substr(name_begin));
  out.named_no = lexicon.indicator_named(out.name);
  if (!out.named_no && !out.printed_no) return std::nullopt;
  return out;
}

void mark_inferred(core::Score& score) {
  score.code_inferred = true;
  if (!score.subject) return;
  for (core::Source& source : score.subject->sources) {
    source.confidence = std::min(source.confidence, kDoubtful);
  }
}

}  // namespace truat::parse
