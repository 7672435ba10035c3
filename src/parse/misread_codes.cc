#include "parse/misread_codes.h"

#include <string>

#include "parse/counted_codes.h"
#include "parse/subject.h"

namespace truat::parse {
namespace {

bool is_same_list(const core::Score& a, const core::Score& b) {
  return a.level == b.level && a.source == b.source && a.fiscal_year == b.fiscal_year;
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

void mend_counted_items(const std::vector<BodyRow>& rows, ColumnGroup group, const Lexicon& lexicon,
                        std::vector<std::optional<RowSubject>>& subjects) {
  std::vector<size_t> items;
  std::vector<CountedRow> counted;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (!subjects[i] || subjects[i]->subject.level != core::ScoreLevel::kItem) continue;
    items.push_back(i);
    CountedRow& row = counted.emplace_back();
    if (const auto& code = subjects[i]->subject.code) row.code = leading_item_code(*code);
    for (size_t c = group.first; c < group.end; ++c) add_code_cell(rows[i].cells[c], row);
  }
  const auto mended = counted_codes(counted, lexicon);
  for (size_t k = 0; k < items.size(); ++k) {
    if (!mended[k]) continue;
    Subject& subject = subjects[items[k]]->subject;
    subject.code = mended[k]->text();
    subject.inferred = true;
  }
}

}  // namespace truat::parse
