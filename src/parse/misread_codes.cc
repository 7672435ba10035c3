#include "parse/misread_codes.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/item_code.h"
#include "parse/subject.h"

namespace truat::parse {
namespace {

bool is_same_list(const core::Score& a, const core::Score& b) {
  return a.level == b.level && a.source == b.source && a.fiscal_year == b.fiscal_year;
}

// The number at the end of a text that is no longer than a code: 4 for "IK๔".
std::optional<int> digits_of_code(const std::string& text) {
  constexpr size_t kLongestCode = 5;
  const std::u32string letters = core::decode_utf8(core::arabic_digits(text));
  if (letters.size() > kLongestCode) return std::nullopt;
  size_t first = letters.size();
  while (first > 0 && core::is_digit(letters[first - 1])) --first;
  if (first == letters.size()) return std::nullopt;
  return std::atoi(core::encode_utf8(letters.substr(first)).c_str());
}

std::optional<ItemCode> code_of(const std::vector<std::optional<RowSubject>>& subjects, size_t i) {
  if (i >= subjects.size() || !subjects[i] || !subjects[i]->subject.code) return std::nullopt;
  if (subjects[i]->subject.level != core::ScoreLevel::kItem) return std::nullopt;
  return leading_item_code(*subjects[i]->subject.code);
}

}  // namespace

void mend_repeated_indicators(std::vector<core::Score>& scores, const Lexicon& lexicon) {
  std::vector<std::string> named;  // by their names; "" for none
  for (const core::Score& score : scores) {
    const bool has_name = score.level == core::ScoreLevel::kIndicator && score.subject;
    const auto no = has_name ? lexicon.indicator_named(score.subject->text) : std::nullopt;
    named.push_back(no ? std::to_string(*no) : "");
  }
  for (size_t i = 0; i < scores.size(); ++i) {
    core::Score& score = scores[i];
    if (named[i].empty() || !score.indicator_no || named[i] == *score.indicator_no) continue;
    bool repeated = false, missing = true;
    for (size_t k = 0; k < scores.size(); ++k) {
      if (k == i || !is_same_list(scores[k], score)) continue;
      repeated |= scores[k].indicator_no == score.indicator_no && named[k] == *score.indicator_no;
      missing &= scores[k].indicator_no != named[i];
    }
    if (!repeated || !missing) continue;
    score.code = score.indicator_no = named[i];
    mark_inferred(score);
  }
}

void mend_counted_items(const std::vector<BodyRow>& rows, ColumnGroup group,
                        std::vector<std::optional<RowSubject>>& subjects) {
  for (size_t i = 0; i < rows.size(); ++i) {
    if (!subjects[i] || subjects[i]->subject.level != core::ScoreLevel::kItem) continue;
    Subject& subject = subjects[i]->subject;
    if (subject.code) continue;
    const auto above = i > 0 ? code_of(subjects, i - 1) : std::nullopt;
    const auto below = code_of(subjects, i + 1);
    if (!above && !below) continue;
    const char series = above ? above->series : below->series;
    const int expected = above ? above->number + 1 : below->number - 1;
    for (size_t c = group.first; c < group.end; ++c) {
      if (digits_of_code(rows[i].cells[c].text()) != expected) continue;
      subject.code = ItemCode{series, expected, 0}.text();
      subject.inferred = true;
      break;
    }
  }
}

}  // namespace truat::parse
