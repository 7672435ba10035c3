#include "parse/score_number.h"

#include <algorithm>
#include <cstdlib>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/running_text.h"

namespace truat::parse {
namespace {

const Pattern& number_pattern() {
  static const Pattern pattern(
      {"score_number",
       R"(^\s*([+\-–−]?)\s*([0-9๐-๙]{1,3}(?:[.,]\s?[0-9๐-๙]{1,4})?)\s*(%|คะแนน|\(คะแนน\))?\s*(?:[(“"/]?\s*(?:ระดับ)?\s*([^()“”"\s0-9๐-๙][^()“”"0-9๐-๙]{0,40}?)\s*[)”"]?)?\s*$)",
       "๙๕.๒๗ (ผ่านดี)", "ไม่น้อยกว่า ๘๕ คะแนน"});
  return pattern;
}

}  // namespace

std::vector<const Pattern*> score_number_patterns() { return {&number_pattern()}; }

std::optional<ScoreNumber> parse_score_number(std::string_view printed, const Lexicon& lexicon) {
  const auto match = number_pattern().find(printed);
  if (!match) return std::nullopt;
  ScoreNumber out;
  std::string digits = core::arabic_digits(match->in(printed, 2));
  std::erase_if(digits, [](char c) { return c == ' ' || c == '\n'; });
  // "12,000" is an amount of money; "99,45" a score with a decimal comma.
  if (const size_t comma = digits.find(','); comma != digits.npos) {
    if (digits.size() - comma != 3) return std::nullopt;
    digits[comma] = '.';
  }
  const std::string_view sign = match->in(printed, 1);
  out.has_sign = !sign.empty();
  out.value = std::atof(digits.c_str()) * (out.has_sign && sign != "+" ? -1 : 1);
  out.percent = match->in(printed, 3) == "%";
  out.raw = std::string(sign) + std::string(match->in(printed, 2));
  if (match->groups[4]) {
    const std::string grade = trimmed(match->in(printed, 4));
    const auto& grades = lexicon.grades();
    if (std::find(grades.begin(), grades.end(), grade) == grades.end()) return std::nullopt;
    out.grade = grade;
  }
  return out;
}

std::optional<ScoreNumber> like_a_score(std::string_view printed, const Lexicon& lexicon) {
  const auto number = parse_score_number(printed, lexicon);
  if (!number || number->has_sign || number->percent || number->value > 100) return {};
  const size_t point = number->raw.find_first_of(".,");
  if (point == std::string::npos) return {};
  if (core::decode_utf8(number->raw.substr(point + 1)).size() != 2) return {};
  return number;
}

}  // namespace truat::parse
