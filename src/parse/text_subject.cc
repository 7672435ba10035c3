#include "parse/text_subject.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "parse/item_code.h"
#include "parse/running_text.h"
#include "parse/text_indicators.h"

namespace truat::parse {
namespace {

constexpr size_t kLongestGradedClause = 400;  // bytes before a score that only its grade explains

#define YEAR_WORDS \
  R"((?:ใน|ประจำ|ของ|เมื่อ)?\s*(?:ปี\s*(?:งบ\s*ประมาณ)?|งบประมาณ)\s*(?:พ\.?\s*ศ\.?)?\s*\d{2,4})"
// Words that may stand between a subject and its score.
#define SCORING                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             \
  R"((?:\s|[(:="“,•–]|มีผล|มี|ได้รับ|ได้|ผลการประเมิน|ผล|ค่า|คะแนน|เฉลี่ย|รวม|ภาพรวม|เท่ากับ|คิดเป็น|ร้อยละ|คือ|อยู่|ที่|จำนวน|เพียง|มากที่สุด|สูงที่สุด|สูงสุด|มากสุด|น้อยที่สุด|ต่ำที่สุด|ต่ำสุด|น้อยสุด|ด้วย|โดย|ทำ|ซึ่ง|การประเมิน|ITA|เป็น|และ)" \
  "|" YEAR_WORDS ")*"

const Pattern& bridge_pattern() {
  static const Pattern pattern(
      {"scoring_words", "^" SCORING "$", " มีคะแนนมากที่สุดคือ ", " ไม่น้อยกว่า "});
  return pattern;
}
const Pattern& code_pattern() {
  static const Pattern pattern(
      {"text_item_code", R"((?:^|[\s(]|ตัวชี้วัด|ข้อ|ประเด็น)\s*([oOeEiI])\s*-?\s*(\d{1,2})(?:\D|$))",
       "ตัวชี้วัด O13 รายงานสรุปผล", "E-Service"});
  return pattern;
}
const Pattern& question_pattern() {
  static const Pattern pattern(
      {"text_question",
       R"((?:หัวข้อการประเมิน|หัวข้อ|ข้อคำถาม|ประเด็นข้อคำถาม|ประเด็นคำถาม|ประเด็นการประเมิน|ประเด็น)\s*:?\s*)",
       "หัวข้อการประเมิน หน่วยงานมีระบบออนไลน์", "ตัวชี้วัด"});
  return pattern;
}
// The end of a question: a quotation mark, the words that ask, or the first words of scoring.
const Pattern& question_end_pattern() {
  static const Pattern pattern(
      {"question_end",
       "[”\"]\\s*(?:(?:ใน|ของ)\\s*ตัวชี้วัด.{0,120})?" SCORING
       "$|\\s*(?:มีค่า\\s*คะแนน|มี\\s*ค่าคะแนน|มีคะแนน|ได้\\s*คะแนน|ได้รับคะแนน|คะแนน|เท่ากับ|ITA|ได้)" SCORING
       "$",
       "เพียงใด มีค่าคะแนนเท่ากับ ", "เพียงใด ไม่น้อยกว่า "});
  return pattern;
}
const Pattern& overall_pattern() {
  static const Pattern pattern(
      {"text_overall",
       R"(ภาพรวม|คะแนนรวม|รวมทุกเครื่องมือ|รวมทุกแบบวัด|คะแนน\s*ITA|คะแนนสุทธิ|การประเมิน\s*ITA|การประเมิน[^.\n]{0,120}\(?ITA\)?|ผลการประเมิน|ITA)",
       "ผลคะแนน ITA ประจำปี", "คะแนนของตัวชี้วัด"});
  return pattern;
}
// What must not stand between the overall subject and its number.
const Pattern& not_overall_pattern() {
  static const Pattern pattern(
      {"not_overall",
       R"(กว่า|อย่างน้อย|ตั้งแต่|เกิน|เกณฑ์|เป้า|เต็ม|เพิ่มขึ้น|ลดลง|ต่าง|ร้อยละ|น้ำหนัก|จากเดิม|ระหว่าง|กำหนด|ควร|จะ|ให้ได้|ตัวชี้วัด|ข้อคำถาม|ประเด็น|IIT|EIT|OIT|ภายใน|ภายนอก|หัวข้อ|ถัดไป|ระดับประเทศ|จังหวัด[^ก-๙]|ทั่วประเทศ|[+]|ลำดับที่|อันดับ|ข้อ\s)",
       "ไม่น้อยกว่า ", "เทศบาลตำบลได้ "});
  return pattern;
}

bool bridges(std::string_view text, size_t from) {
  return bridge_pattern().found_in(text.substr(from));
}

std::vector<TextSubject> instruments_in(std::string_view text, size_t from,
                                        const Lexicon& lexicon) {
  std::vector<TextSubject> out;
  static const Pattern kInstrument(
      {"text_instrument",
       R"((?:แบบวัด|แบบตรวจ|แบบ)?\s*(?:การรับรู้ของ)?\s*(?:ผู้มีส่วนได้(?:ส่วน)?เสียภาย(?:ใน|นอก)|(?:แบบวัด|แบบตรวจ|วัด)การเปิดเผยข้อมูลสาธารณะ|การเปิดเผยข้อมูลสาธารณะ)?\s*(?:\((?:แบบวัด)?[^()]{0,70}?([IEO]IT)\)|([IEO]IT)\b)\s*\)?\s*(?:\(?(?:ส่วน|ชุด)ที่\s*[12]\)?)?)",
       "แบบวัด EIT (ส่วนที่ 1)", "ITA"});
  for (size_t at = from; const auto match = kInstrument.find(text, at);) {
    at = match->whole().end;
    const auto code = instrument_code(match->in(text, 0), lexicon);
    if (!code) continue;
    TextSubject subject;
    subject.subject.level = core::ScoreLevel::kInstrument;
    subject.subject.code = code;
    subject.subject.name = trimmed(match->in(text, 0));
    subject.name = match->whole();
    out.push_back(std::move(subject));
  }
  return out;
}

// The last of several subjects, when it alone is meant: "ตัวชี้วัดที่ ๑ และตัวชี้วัดที่ ๕ ได้ …" and
// lists with "ตามลำดับ" mean several.
std::optional<TextSubject> last_alone(std::string_view text, std::vector<TextSubject> subjects) {
  if (subjects.empty()) return std::nullopt;
  TextSubject last = subjects.back();
  if (!bridges(text, last.name.end)) return std::nullopt;
  if (subjects.size() > 1) {
    const TextSubject& before = subjects[subjects.size() - 2];
    const std::string between = trimmed(
        text.substr(before.name.end, last.name.begin - std::min(last.name.begin, before.name.end)));
    bool joined = between.empty();
    for (const std::string_view word : {"และ", ",", "กับ", "ถึง", "-", "/", "รวมทั้ง"}) {
      joined = joined || between.starts_with(word);
    }
    if (joined && before.subject.code != last.subject.code) return std::nullopt;
  }
  return last;
}

std::optional<TextSubject> coded_item(std::string_view text, size_t from) {
  std::optional<Match> last;
  for (size_t at = from; const auto match = code_pattern().find(text, at);) {
    at = match->groups[2]->end;
    last = match;
  }
  if (!last) return std::nullopt;
  TextSubject out;
  const char letter = static_cast<char>(std::toupper(last->in(text, 1)[0]));
  const int number = std::atoi(std::string(last->in(text, 2)).c_str());
  if (number < 1 || number > 60) return std::nullopt;
  out.subject.level = core::ScoreLevel::kItem;
  out.subject.code = letter + std::to_string(number);
  const size_t end = last->groups[2]->end;
  out.name = {last->groups[1]->begin, end};
  if (bridges(text, end)) return out;
  // The item's name between its code and the words of scoring.
  const auto name_end = question_end_pattern().find(text, end);
  if (!name_end || name_end->whole().begin - end > 450) return std::nullopt;
  out.name = {end, name_end->whole().begin};
  out.subject.name = trimmed(text.substr(end, out.name.size()));
  return out;
}

std::optional<TextSubject> question(std::string_view text, size_t from, const Lexicon& lexicon) {
  std::optional<Match> last;
  for (size_t at = from; const auto match = question_pattern().find(text, at);) {
    at = match->whole().end;
    last = match;
  }
  if (!last) return std::nullopt;
  size_t begin = last->whole().end;
  const auto end = question_end_pattern().find(text, begin);
  if (!end) return std::nullopt;
  std::string name = trimmed(text.substr(begin, end->whole().begin - begin));
  for (const std::string_view mark : {"“", "\"", "'", "‘"}) {
    if (name.starts_with(mark)) {
      begin = text.find(mark, begin) + mark.size();
      name = trimmed(name.substr(mark.size()));
    }
  }
  if (name.size() < 12) return std::nullopt;
  // "หัวข้อด้านการใช้อำนาจ" asks nothing: it is the indicator.
  if (const auto indicator = indicator_text(name, lexicon); indicator && indicator->named_no) {
    return std::nullopt;
  }
  TextSubject out;
  out.subject.level = core::ScoreLevel::kItem;
  out.subject.name = name;
  out.name = {begin, end->whole().begin};
  const auto indicators = indicators_in(text, from, lexicon);
  if (!indicators.empty()) out.subject.indicator = indicators.back().subject.indicator;
  return out;
}

std::optional<TextSubject> overall(std::string_view text, size_t from, SubjectHints hints) {
  std::optional<Match> last;
  for (size_t at = from; const auto match = overall_pattern().find(text, at);) {
    at = match->whole().begin + 1;
    last = match;
  }
  if (!last && hints.graded && !hints.in_measure && text.size() - from <= kLongestGradedClause &&
      !not_overall_pattern().found_in(text.substr(from))) {
    TextSubject out;
    out.subject.code = "ITA";
    return out;
  }
  if (!last) return std::nullopt;
  const std::string_view word = last->in(text, 0);
  const bool total = word == "ภาพรวม" || word.starts_with("คะแนนรวม") || word.starts_with("รวมทุก");
  if (hints.in_measure && !total) return std::nullopt;
  const std::string_view between = text.substr(last->whole().end);
  if (not_overall_pattern().found_in(between) || between.size() > 360) return std::nullopt;
  // Further back an indicator or instrument may be the real subject of "คะแนนรวม".
  const std::string_view before = text.substr(from, last->whole().begin - from);
  if (before.find("IIT") != before.npos || before.find("EIT") != before.npos ||
      before.find("OIT") != before.npos || before.find("ตัวชี้วัดที่") != before.npos) {
    return std::nullopt;
  }
  TextSubject out;
  out.subject.code = "ITA";
  out.name = last->whole();
  return out;
}

}  // namespace

std::vector<const Pattern*> text_subject_patterns() {
  return {&text_indicator_pattern(), &code_pattern(),    &question_pattern(),
          &question_end_pattern(),   &overall_pattern(), &not_overall_pattern(),
          &bridge_pattern()};
}

bool continues_subject(std::string_view text, size_t from) { return bridges(text, from); }

std::optional<TextSubject> subject_before(std::string_view text, size_t from, SubjectHints hints,
                                          const Lexicon& lexicon) {
  // Goals are set in the same words as results.
  if (text.find("เป้า", from) != text.npos || text.find("คาดหวัง", from) != text.npos) {
    return std::nullopt;
  }
  if (auto item = coded_item(text, from)) return item;
  if (auto asked = question(text, from, lexicon)) return asked;
  if (auto found = last_alone(text, indicators_in(text, from, lexicon))) return found;
  if (auto found = last_alone(text, instruments_in(text, from, lexicon))) return found;
  return overall(text, from, hints);
}

}  // namespace truat::parse
