#include "parse/text_difference.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace truat::parse {
namespace {

const Pattern& difference_pattern() {
  static const Pattern pattern(
      {"difference_in_text",
       R"((เพิ่มขึ้น|สูงขึ้น|มากขึ้น|ลดลง|ต่ำลง|น้อยลง|ส่วนต่าง|ผลต่าง|แตกต่าง|ต่างกัน)[^\d+\-–\n]{0,60}([+\-–]?)\s*(\d{1,3}(?:\.\d{1,2})?)(\s*คะแนน)?(?:\D|$))",
       "ลดลง 5.6 คะแนน", "เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2565"});
  return pattern;
}

bool says_direction(std::string_view word) {
  return word == "เพิ่มขึ้น" || word == "สูงขึ้น" || word == "มากขึ้น";
}

// "ลดลงจากปี … คิดเป็นส่วนต่าง 2.58": the direction is said earlier.
bool falls_before(std::string_view left) {
  const size_t up = left.rfind("เพิ่มขึ้น"), down = left.rfind("ลดลง");
  return down != left.npos && (up == left.npos || down > up);
}

double signed_value(const Match& match, std::string_view text) {
  const std::string_view word = match.in(text, 1);
  const bool down = word == "ลดลง" || word == "ต่ำลง" || word == "น้อยลง" ||
                    (match.groups[2]->size() > 0 && match.in(text, 2) != "+") ||
                    (!says_direction(word) && falls_before(text.substr(0, match.whole().begin)));
  return std::atof(std::string(match.in(text, 3)).c_str()) * (down ? -1 : 1);
}

// From the older to the newer year that the text gives this subject's scores for.
void set_years(const core::Score& score, const std::vector<core::Score>& scores,
               core::PrintedDifference& out) {
  std::vector<core::FiscalYear> years;
  bool unknown = false;
  for (const core::Score& other : scores) {
    if (other.level != score.level || other.code != score.code) continue;
    unknown = unknown || !other.fiscal_year;
    if (other.fiscal_year) years.push_back(*other.fiscal_year);
  }
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  if (years.size() == 2) {
    out.from = years[0];
    out.to = years[1];
  } else if (years.size() == 1 && unknown) {
    out.from = years[0];  // the other year is the report's own, which is not known here
  }
}

}  // namespace

std::vector<const Pattern*> text_difference_patterns() { return {&difference_pattern()}; }

std::vector<core::PrintedDifference> read_differences(const RunningText& text,
                                                      const std::vector<core::Score>& scores,
                                                      const std::vector<size_t>& ends) {
  std::vector<core::PrintedDifference> out;
  const std::string& search = text.search();
  for (size_t from = 0; const auto match = difference_pattern().find(search, from);) {
    from = match->groups[3]->end;
    const bool precise = match->in(search, 3).find('.') != std::string_view::npos;
    if (!match->groups[4] && !precise) continue;
    const core::Score* score = nullptr;
    for (size_t i = 0; i < scores.size(); ++i) {
      if (ends[i] <= match->whole().begin) score = &scores[i];
    }
    if (!score) continue;
    core::PrintedDifference difference;
    difference.level = score->level;
    difference.code = score->code;
    difference.value = signed_value(*match, search);
    difference.value_raw = text.field({match->groups[2]->begin, match->groups[3]->end});
    set_years(*score, scores, difference);
    out.push_back(std::move(difference));
  }
  return out;
}

}  // namespace truat::parse
