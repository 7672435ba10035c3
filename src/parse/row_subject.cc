#include "parse/row_subject.h"

#include <algorithm>
#include <set>

#include "parse/item_code.h"
#include "parse/left_instrument.h"
#include "parse/measure_table.h"
#include "parse/misread_codes.h"
#include "parse/running_text.h"

namespace truat::parse {
namespace {

std::optional<int> printed_number(const BodyRow& row, const std::vector<TableColumn>& columns,
                                  ColumnGroup group) {
  for (size_t c = group.first; c < group.end; ++c) {
    if (!is_number_column(columns[c].field)) continue;
    if (const auto number = plain_number(row.cells[c].text())) return number;
  }
  return std::nullopt;
}

bool has_indicator_numbers(const std::vector<TableColumn>& columns, ColumnGroup group) {
  for (size_t c = group.first; c < group.end; ++c) {
    if (columns[c].field == Column::kIndicatorNo) return true;
  }
  return false;
}

// Whether the numbers of a "ที่" column are numbers of indicators or count rows ("ลำดับ").
enum class Numbering { kIndicators, kRows };

// "๕. การแก้ไขปัญหาการทุจริต" above "แบบวัด EIT": where no line parts rows, the title of the next
// section comes into the cell of the row above it, whose score is none of the instrument's.
std::string without_title_below(const std::string& text, const Lexicon& lexicon) {
  const size_t end = text.rfind('\n');
  if (end == std::string::npos || !instrument_code(text.substr(end + 1), lexicon)) return text;
  const auto indicator = indicator_text(text.substr(0, end), lexicon);
  return indicator && indicator->named_no ? text.substr(0, end) : text;
}

// The name of an indicator with the row's number before it or in its own column.
std::optional<RowSubject> by_indicator(const BodyRow& row, const std::vector<TableColumn>& columns,
                                       ColumnGroup group, Numbering numbering,
                                       const Lexicon& lexicon) {
  const auto number = printed_number(row, columns, group);
  const bool number_counts =
      numbering == Numbering::kIndicators && number && *number >= 1 && *number <= 10;
  for (size_t c = group.first; c < group.end; ++c) {
    if (is_value_column(columns[c].field)) continue;
    // Also in a column of numbers: names of groups are merged over it.
    const auto text = indicator_text(without_title_below(row.cells[c].text(), lexicon), lexicon);
    if (!text || text->name.empty()) continue;
    // "1) จัดทำคู่มือ" is numbered, but no indicator.
    const bool known = text->named_no || text->says_indicator;
    std::optional<int> no = known ? text->printed_no : std::nullopt;
    if (!no && text->named_no && number_counts) no = number;
    if (!no) no = text->named_no;
    if (no) return RowSubject{indicator_subject(*no, text->name), c};
  }
  if (!number_counts || !has_indicator_numbers(columns, group)) return std::nullopt;
  // A number under "ตัวชี้วัดที่" with a name that nobody knows is still that indicator.
  for (size_t c = group.first; c < group.end; ++c) {
    if (columns[c].field != Column::kIndicator) continue;
    const std::string name = row.cells[c].text();
    if (!name.empty() && !overall_subject(name)) {
      return RowSubject{indicator_subject(*number, name), c};
    }
  }
  return std::nullopt;
}

// Whether the row's own indicator column names an indicator as a whole.
bool names_indicator(const BodyRow& row, const std::vector<TableColumn>& columns, ColumnGroup group,
                     const Lexicon& lexicon) {
  for (size_t c = group.first; c < group.end; ++c) {
    if (columns[c].field != Column::kIndicator) continue;
    const auto text = indicator_text(row.cells[c].text(), lexicon);
    if (text && text->named_no) return true;
  }
  return false;
}

std::optional<RowSubject> by_item(const BodyRow& row, const std::vector<TableColumn>& columns,
                                  ColumnGroup group, const Lexicon& lexicon) {
  std::optional<ItemCode> code;
  std::optional<size_t> name;
  size_t name_begin = 0;
  for (size_t c = group.first; c < group.end; ++c) {
    if (is_value_column(columns[c].field)) continue;
    // "OIT ๙." beside "การเปิดเผยข้อมูล" is an instrument with an indicator's number, no item.
    if (columns[c].field == Column::kInstrument && names_indicator(row, columns, group, lexicon)) {
      continue;
    }
    const std::string text = row.cells[c].text();
    if (text.empty()) continue;
    const auto found = leading_item_code(text);
    const bool alone = found && found->end >= text.size();
    if (found && !code) code = found;
    if (alone || is_number_column(columns[c].field)) continue;
    const bool names_items =
        columns[c].field == Column::kQuestion || columns[c].field == Column::kItemName;
    if (found || names_items || !name) {
      name = c;
      name_begin = found ? found->end : 0;
      if (found || names_items) break;
    }
  }
  if (!code) return std::nullopt;
  Subject out;
  out.level = core::ScoreLevel::kItem;
  out.code = code->text();
  if (name) out.name = trimmed(row.cells[*name].text().substr(name_begin));
  return RowSubject{std::move(out), name};
}

std::optional<RowSubject> by_question(const BodyRow& row, const std::vector<TableColumn>& columns,
                                      ColumnGroup group, const Lexicon& lexicon) {
  for (size_t c = group.first; c < group.end; ++c) {
    if (columns[c].field != Column::kQuestion) continue;
    const std::string text = row.cells[c].text();
    if (text.empty() || overall_subject(text)) continue;
    // "๙. การเปิดเผยข้อมูล" above its questions is the indicator itself.
    const auto indicator = indicator_text(text, lexicon);
    if (indicator && indicator->named_no && indicator->printed_no == indicator->named_no) continue;
    Subject out;
    out.level = core::ScoreLevel::kItem;
    out.name = text;
    return RowSubject{std::move(out), c};
  }
  return std::nullopt;
}

// All that a row names beside its values.
struct RowName {
  std::string text;
  std::optional<size_t> column;  // the last one that is a part of it
};

RowName row_name(const BodyRow& row, const std::vector<TableColumn>& columns, ColumnGroup group) {
  RowName out;
  for (size_t c = group.first; c < group.end; ++c) {
    if (is_value_column(columns[c].field)) continue;
    const std::string text = row.cells[c].text();
    if (text.empty() || plain_number(text)) continue;
    out.text += (out.text.empty() ? "" : " ") + text;
    out.column = c;
  }
  return out;
}

std::optional<RowSubject> by_instrument(const BodyRow& row, const std::vector<TableColumn>& columns,
                                        ColumnGroup group, const Lexicon& lexicon) {
  RowName name = row_name(row, columns, group);
  const auto code = instrument_code(name.text, lexicon);
  if (!code) return std::nullopt;
  Subject out;
  out.level = core::ScoreLevel::kInstrument;
  out.code = code;
  out.name = std::move(name.text);
  return RowSubject{std::move(out), name.column};
}

std::optional<RowSubject> by_total(const BodyRow& row, const std::vector<TableColumn>& columns,
                                   ColumnGroup group) {
  for (size_t c = group.first; c < group.end; ++c) {
    if (is_value_column(columns[c].field)) continue;
    if (auto total = overall_subject(row.cells[c].text())) return RowSubject{std::move(*total), c};
  }
  return std::nullopt;
}

bool is_sub_indicator(const BodyRow& row, const std::vector<TableColumn>& columns,
                      ColumnGroup group) {
  for (size_t c = group.first; c < group.end; ++c) {
    if (is_value_column(columns[c].field)) continue;
    if (indicator_of_sub_indicator(row.cells[c].text())) return true;
  }
  return false;
}

Numbering numbering_of(const std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns,
                       ColumnGroup group, const Lexicon& lexicon) {
  size_t agree = 0, disagree = 0;
  std::set<int> names;
  for (const BodyRow& row : rows) {
    const auto number = printed_number(row, columns, group);
    if (!number) continue;
    for (size_t c = group.first; c < group.end; ++c) {
      if (is_value_column(columns[c].field) || is_number_column(columns[c].field)) continue;
      const auto text = indicator_text(row.cells[c].text(), lexicon);
      if (!text || !text->named_no) continue;
      ++(*text->named_no == *number ? agree : disagree);
      names.insert(*text->named_no);
      break;
    }
  }
  if (agree >= disagree && agree > 0) return Numbering::kIndicators;
  // All names known and different, but in another order: the numbers count the rows.
  const bool listed_by_rank = disagree > 0 && names.size() == agree + disagree;
  return has_indicator_numbers(columns, group) && !listed_by_rank ? Numbering::kIndicators
                                                                  : Numbering::kRows;
}

std::optional<RowSubject> row_subject(const BodyRow& row, const std::vector<TableColumn>& columns,
                                      ColumnGroup group, Numbering numbering,
                                      const Lexicon& lexicon) {
  if (auto item = by_item(row, columns, group, lexicon)) return item;
  if (is_sub_indicator(row, columns, group)) return std::nullopt;
  if (auto question = by_question(row, columns, group, lexicon)) return question;
  if (auto indicator = by_indicator(row, columns, group, numbering, lexicon)) return indicator;
  if (auto instrument = by_instrument(row, columns, group, lexicon)) return instrument;
  return by_total(row, columns, group);
}

// "การเปิดเผยข้อมูลสาธารณะ" is printed for OIT and for indicator 9. It is the instrument in a table of
// instruments, in which no row is an indicator beyond doubt.
void settle_names_of_both(const std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns,
                          ColumnGroup group, const Lexicon& lexicon,
                          std::vector<std::optional<RowSubject>>& subjects) {
  std::optional<size_t> doubtful;
  bool instruments = false;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (!subjects[i]) continue;
    const core::ScoreLevel level = subjects[i]->subject.level;
    instruments = instruments || level == core::ScoreLevel::kInstrument;
    if (level != core::ScoreLevel::kIndicator) continue;
    const auto text = indicator_text(row_name(rows[i], columns, group).text, lexicon);
    const auto number = printed_number(rows[i], columns, group);
    const bool numbered = (text && text->printed_no) ||
                          (number && std::to_string(*number) == subjects[i]->subject.code);
    if (doubtful || numbered || !by_instrument(rows[i], columns, group, lexicon)) return;
    doubtful = i;
  }
  if (doubtful && instruments) {
    subjects[*doubtful] = by_instrument(rows[*doubtful], columns, group, lexicon);
  }
}

}  // namespace

std::vector<std::optional<RowSubject>> row_subjects(const std::vector<BodyRow>& rows,
                                                    const std::vector<bool>& scored,
                                                    const std::vector<TableColumn>& columns,
                                                    ColumnGroup group, const Lexicon& lexicon) {
  const Numbering numbering = numbering_of(rows, columns, group, lexicon);
  std::vector<std::optional<RowSubject>> out;
  std::vector<std::string> names;  // of instruments, and of what isn't known
  for (size_t i = 0; i < rows.size(); ++i) {
    out.push_back(row_subject(rows[i], columns, group, numbering, lexicon));
    const bool may_be_instrument =
        scored[i] && (!out[i] || out[i]->subject.level == core::ScoreLevel::kInstrument);
    names.push_back(may_be_instrument ? row_name(rows[i], columns, group).text : "");
  }
  settle_names_of_both(rows, columns, group, lexicon, out);
  mend_counted_items(rows, group, lexicon, out);
  if (auto left = left_instrument(names, lexicon)) {
    const size_t at = left->at;
    out[at] = RowSubject{std::move(left->subject), row_name(rows[at], columns, group).column};
  }
  return out;
}

std::optional<int> row_indicator(const BodyRow& row, const std::vector<TableColumn>& columns,
                                 ColumnGroup group, const Lexicon& lexicon) {
  for (size_t c = group.first; c < group.end; ++c) {
    if (columns[c].field != Column::kIndicator && columns[c].field != Column::kTopic) continue;
    if (const auto no = indicator_of_topic(row.cells[c].text(), lexicon)) return no;
  }
  if (row.section) return indicator_of_topic(row.section->text, lexicon);
  return std::nullopt;
}

}  // namespace truat::parse
