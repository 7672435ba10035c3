#include "parse/text_grade.h"

namespace truat::parse {
namespace {

const Pattern& grade_pattern() {
  static const Pattern pattern(
      {"grade_behind",
       R"(^\s*(?:คะแนน)?\s*[,]?\s*(?:\(|ซึ่ง|โดย|และ|มีผล|ผล|การประเมิน|จัด|อยู่|ใน|ได้|ถือว่า|เป็น|ประเมิน|\s)*(?:ระดับ|เกรด)(?:ผล)?(?:การประเมิน)?(?:คือ|เป็น)?\s*[:“"‘'(]*\s*([^\s\d“”"'()‘’,]+))",
       " คะแนน อยู่ในระดับ (ผ่านดี)", " คะแนน ลดลง"});
  return pattern;
}
const Pattern& grade_before_pattern() {
  static const Pattern pattern({"grade_before",
                                R"((?:ระดับ|เกรด)\s*[:“"‘'(]*\s*([^\s\d“”"'()‘’,]+)[^\d]{0,90}$)",
                                "อยู่ในระดับ ผ่านดี ได้คะแนนรวม ", "ได้คะแนนรวม "});
  return pattern;
}

// The grade that group 1 of a match begins with. The match was found in `text` from `from` on.
std::optional<Range> known_grade(const Match& match, std::string_view text, size_t from,
                                 const Lexicon& lexicon) {
  const std::string_view word = match.in(text.substr(from), 1);
  const size_t at = from + match.groups[1]->begin;
  for (const std::string& grade : lexicon.grades()) {
    if (!word.starts_with(grade)) continue;
    const std::string_view rest = word.substr(grade.size());
    const bool letter = grade[0] >= 'A' && grade[0] <= 'F';
    if (letter && !rest.empty() && rest[0] >= 'A' && rest[0] <= 'Z') continue;
    return Range{at, at + grade.size()};
  }
  return std::nullopt;
}

}  // namespace

std::vector<const Pattern*> text_grade_patterns() {
  return {&grade_pattern(), &grade_before_pattern()};
}

bool speaks_of_grade(std::string_view behind) { return grade_pattern().found_in(behind); }

std::optional<GradeBehind> grade_behind(std::string_view text, size_t from,
                                        const Lexicon& lexicon) {
  const auto match = grade_pattern().find(text.substr(from));
  if (!match) return std::nullopt;
  const auto grade = known_grade(*match, text, from, lexicon);
  if (!grade) return std::nullopt;
  return GradeBehind{*grade, from + match->whole().end};
}

std::optional<Range> grade_before(std::string_view text, size_t from, size_t to,
                                  const Lexicon& lexicon) {
  text = text.substr(0, to);
  const auto match = grade_before_pattern().find(text.substr(from));
  return match ? known_grade(*match, text, from, lexicon) : std::nullopt;
}

}  // namespace truat::parse
