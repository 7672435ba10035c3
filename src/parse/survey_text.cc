#include "parse/survey_text.h"

#include <cstdlib>

#include "parse/pattern.h"
#include "parse/running_text.h"

namespace truat::parse {
namespace {

constexpr size_t kQuestionReach = 8;  // lines between a question and its first answer

const Pattern& answer_pattern() {
  static const Pattern pattern(
      {"survey_answer",
       R"(^\s*(?:[-–•*]\s*)?(?:\(?\d{1,2}\s*[.)]\s*)?([^\d%]{2,240}?)\s*(?:[:=]\s*)?(?:(?:คิดเป็น)?ร้อยละ\s*(?:ละ)?\s*(\d{1,3}(?:\.\d{1,2})?)|(\d{1,3}(?:\.\d{1,2})?)\s*(?:%|เปอร์เซ็นต์))\s*$)",
       "- 1) ไม่มีปัญหาเลย 48.36 %", "- 1) ไม่มีปัญหาเลย 48.36 คะแนน"});
  return pattern;
}
const Pattern& question_pattern() {
  static const Pattern pattern(
      {"survey_question",
       R"(ท่าน|สำรวจความ(?:คิด)?เห็น|หัวข้อการประเมิน|คำถาม|สถานการณ์การทุจริต|เพียงใด|อย่างไร|หรือไม่)",
       "ท่านคิดว่าปัญหาการทุจริตเพิ่มขึ้นหรือลดลง", "ผลการเบิกจ่ายงบประมาณ"});
  return pattern;
}

}  // namespace

std::vector<const Pattern*> survey_patterns() { return {&answer_pattern(), &question_pattern()}; }

std::vector<core::Score> read_survey_lists(const std::vector<const core::Paragraph*>& paragraphs) {
  std::vector<core::Score> out, run;
  size_t since_question = kQuestionReach + 1;
  const auto finish = [&] {
    if (run.size() >= 2) out.insert(out.end(), run.begin(), run.end());
    run.clear();
  };
  for (const core::Paragraph* paragraph : paragraphs) {
    for (const auto& lines : written_lines(paragraph->lines)) {
      const RunningText text(lines);
      const auto match = answer_pattern().find(text.search());
      if (!match) {
        finish();
        since_question = question_pattern().found_in(text.search()) ? 0 : since_question + 1;
        continue;
      }
      if (since_question > kQuestionReach) continue;
      const Range number = match->groups[2] ? *match->groups[2] : *match->groups[3];
      core::Score score;
      score.level = core::ScoreLevel::kSurveyShare;
      score.source = core::ScoreSource::kText;
      score.subject = text.field(*match->groups[1]);
      score.value = std::atof(text.search().substr(number.begin, number.size()).c_str());
      score.value_raw = text.field(number);
      run.push_back(std::move(score));
    }
  }
  finish();
  return out;
}

}  // namespace truat::parse
