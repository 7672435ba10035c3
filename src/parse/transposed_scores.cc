// Score tables whose columns are the subjects.
#include <algorithm>

#include "parse/counted_indicators.h"
#include "parse/item_code.h"
#include "parse/left_instrument.h"
#include "parse/measure_table.h"
#include "parse/score_number.h"
#include "parse/score_table.h"
#include "parse/subject.h"
#include "parse/year_mention.h"

namespace truat::parse {
namespace {

std::optional<Subject> header_subject(const TableColumn& column, bool under_indicators,
                                      const Lexicon& lexicon) {
  if (column.header.empty()) return std::nullopt;
  const auto indicator = indicator_text(column.header, lexicon);
  std::optional<int> no;
  if (indicator && (indicator->says_indicator || indicator->named_no)) {
    no = indicator->printed_no ? indicator->printed_no : indicator->named_no;
  } else if (under_indicators) {
    no = plain_number(column.header);
  }
  if (no && *no >= 1 && *no <= 10) return indicator_subject(*no, indicator ? indicator->name : "");
  if (const auto code = instrument_code(column.header, lexicon)) {
    Subject out;
    out.level = core::ScoreLevel::kInstrument;
    out.code = code;
    out.name = column.header;
    return out;
  }
  return overall_subject(column.header);
}

// A misread "ตัวชี่วัดที่" is known by the lexicon.
bool speaks_of_indicators(const std::vector<TableColumn>& columns, const Lexicon& lexicon) {
  return std::any_of(columns.begin(), columns.end(), [&](const TableColumn& c) {
    const Column meaning = lexicon.column(c.header);
    return c.header.find("ตัวชี้วัด") != std::string::npos ||
           c.group.find("ตัวชี้วัด") != std::string::npos || meaning == Column::kIndicatorNo ||
           meaning == Column::kIndicator;
  });
}

// "2. การใช้งบประ": a name that its narrow column cut still has its number, one more than the name
// to its left or one less than that to its right has.
void name_cut_indicators(std::vector<std::optional<Subject>>& subjects,
                         const std::vector<TableColumn>& columns, const Lexicon& lexicon) {
  const auto has_number = [&](size_t c, int no) {
    return c < subjects.size() && subjects[c] && subjects[c]->indicator == no;
  };
  for (size_t c = 0; c < columns.size(); ++c) {
    if (subjects[c]) continue;
    const auto text = indicator_text(columns[c].header, lexicon);
    if (!text || !text->printed_no || *text->printed_no < 1 || *text->printed_no > 10) continue;
    const int no = *text->printed_no;
    bool elsewhere = false;
    for (size_t other = 0; other < columns.size(); ++other) elsewhere |= has_number(other, no);
    const bool in_step = (c > 0 && has_number(c - 1, no - 1)) || has_number(c + 1, no + 1);
    if (!elsewhere && in_step) subjects[c] = indicator_subject(no, text->name);
  }
}

std::vector<std::optional<Subject>> subjects_of(const std::vector<TableColumn>& columns,
                                                const Lexicon& lexicon) {
  std::vector<std::optional<Subject>> out;
  std::vector<std::string> names;  // of instruments, and of what isn't known
  const bool indicators = speaks_of_indicators(columns, lexicon);
  for (const TableColumn& column : columns) {
    out.push_back(header_subject(column, indicators, lexicon));
    const bool may_be_instrument =
        !out.back() || out.back()->level == core::ScoreLevel::kInstrument;
    names.push_back(may_be_instrument ? column.header : "");
  }
  if (indicators) {
    mend_counted_indicators(out, columns);
    name_cut_indicators(out, columns, lexicon);
  }
  if (auto left = left_instrument(names, lexicon)) out[left->at] = std::move(left->subject);
  return out;
}

// What a row of the table holds, by its label.
enum class RowMeaning { kScores, kDifferences, kOther };

bool names_an_agency(const std::string& label, const Lexicon& lexicon) {
  const auto& forms = lexicon.agency_forms();
  return std::any_of(forms.begin(), forms.end(),
                     [&](const AgencyForm& form) { return label.starts_with(form.form); });
}

RowMeaning meaning_of(const std::string& label, bool only_row, const Lexicon& lexicon) {
  if (label.empty() || year_in_header(label)) return RowMeaning::kScores;
  switch (lexicon.column(label)) {
    case Column::kScore:
      return RowMeaning::kScores;
    case Column::kDifference:
      return RowMeaning::kDifferences;
    case Column::kNone:
      // One agency's own row; with several rows they would be several agencies'.
      return only_row && names_an_agency(label, lexicon) ? RowMeaning::kScores : RowMeaning::kOther;
    default:
      return RowMeaning::kOther;
  }
}

}  // namespace

bool is_transposed(const std::vector<TableColumn>& columns, const Lexicon& lexicon) {
  const auto subjects = subjects_of(columns, lexicon);
  size_t named = 0;
  for (const auto& subject : subjects) {
    if (subject && !subject->weak_total) ++named;
  }
  return named >= 2 && 2 * named >= columns.size();
}

TableScores read_transposed_scores(const std::vector<BodyRow>& rows,
                                   const std::vector<TableColumn>& columns,
                                   const ScoreTableContext& context, const Lexicon& lexicon) {
  TableScores out;
  const auto subjects = subjects_of(columns, lexicon);
  std::vector<core::FiscalYear> years;
  for (const BodyRow& row : rows) {
    std::string label;
    for (size_t c = 0; c < columns.size(); ++c) {
      if (!subjects[c] && label.empty()) label = row.cells[c].text();
    }
    const RowMeaning meaning = meaning_of(label, rows.size() == 1, lexicon);
    if (meaning == RowMeaning::kOther) continue;
    const auto row_year = year_in_header(label);
    if (row_year) years.push_back(*row_year);
    for (size_t c = 0; c < columns.size(); ++c) {
      if (!subjects[c]) continue;
      const auto number = parse_score_number(row.cells[c].text(), lexicon);
      if (!number) continue;
      const core::Sources sources = core::sources_of_number(row.cells[c].lines, number->raw);
      out.cells.insert(row.cells[c].ids.begin(), row.cells[c].ids.end());
      if (meaning == RowMeaning::kDifferences) {
        core::PrintedDifference difference{subjects[c]->level, subjects[c]->code,     {}, {},
                                           number->value,      {number->raw, sources}};
        if (years.size() == 2) {
          difference.from = std::min(years[0], years[1]);
          difference.to = std::max(years[0], years[1]);
        }
        out.differences.push_back(std::move(difference));
        continue;
      }
      if (number->has_sign) continue;
      core::Score score;
      score.level = subjects[c]->level;
      score.code = subjects[c]->code;
      if (subjects[c]->indicator) score.indicator_no = std::to_string(*subjects[c]->indicator);
      if (!subjects[c]->name.empty()) score.subject = core::Field{subjects[c]->name, sources};
      if (subjects[c]->inferred) mark_inferred(score);
      score.fiscal_year = row_year ? row_year : columns[c].year ? columns[c].year : context.year;
      score.value = number->value;
      score.value_raw = {number->raw, sources};
      if (!number->grade.empty()) score.grade = core::Field{number->grade, sources};
      out.scores.push_back(std::move(score));
    }
    for (size_t c = 0; c < columns.size(); ++c) {
      if (!subjects[c] && row.cells[c].text() == label) {
        out.cells.insert(row.cells[c].ids.begin(), row.cells[c].ids.end());
      }
    }
  }
  return out;
}

bool is_survey(const std::vector<TableColumn>& columns) {
  return has(columns, Column::kAnswer) && has(columns, Column::kShare);
}

TableScores read_survey_shares(const std::vector<BodyRow>& rows,
                               const std::vector<TableColumn>& columns, const Lexicon& lexicon) {
  TableScores out;
  const auto answer = static_cast<size_t>(column_of(columns, Column::kAnswer));
  const auto share = static_cast<size_t>(column_of(columns, Column::kShare));
  for (const BodyRow& row : rows) {
    const auto subject = row.cells[answer].field();
    const auto number = parse_score_number(row.cells[share].text(), lexicon);
    if (!subject || !number || number->has_sign || overall_subject(subject->text)) continue;
    core::Score score;
    score.level = core::ScoreLevel::kSurveyShare;
    score.subject = subject;
    score.value = number->value;
    score.value_raw = {number->raw, core::sources_of_number(row.cells[share].lines, number->raw)};
    out.scores.push_back(std::move(score));
    for (size_t c : {answer, share}) {
      out.cells.insert(row.cells[c].ids.begin(), row.cells[c].ids.end());
    }
  }
  return out;
}

}  // namespace truat::parse
