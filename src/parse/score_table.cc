#include "parse/score_table.h"

#include <algorithm>
#include <cmath>

#include "core/thai_characters.h"
#include "parse/item_code.h"
#include "parse/row_subject.h"
#include "parse/running_text.h"
#include "parse/score_number.h"
#include "parse/subject.h"
#include "parse/year_mention.h"
#include "parse/year_rows.h"

namespace truat::parse {
namespace {

// The score columns of a list that can be told apart: each with its own year, or a single one.
std::vector<size_t> score_columns(const std::vector<TableColumn>& columns, ColumnGroup group) {
  std::vector<size_t> dated, plain, shares;
  for (size_t c = group.first; c < group.end; ++c) {
    if (columns[c].field == Column::kShare) shares.push_back(c);
    if (columns[c].field != Column::kScore) continue;
    (columns[c].year ? dated : plain).push_back(c);
  }
  for (size_t i = 0; i + 1 < dated.size(); ++i) {
    for (size_t k = i + 1; k < dated.size(); ++k) {
      if (columns[dated[i]].year == columns[dated[k]].year) return {};
    }
  }
  if (!dated.empty()) return dated;
  if (plain.size() > 1) {
    std::erase_if(plain, [&](size_t c) {
      return columns[c].header.find("คะแนน") == std::string::npos ||
             columns[c].header.find("เฉลี่ย") != std::string::npos;
    });
  }
  if (plain.size() == 1) return plain;
  return plain.empty() && shares.size() == 1 ? shares : std::vector<size_t>{};
}

core::Field field_at(const BodyRow& row, size_t column, std::string text) {
  core::Sources sources = core::sources_of_number(row.cells[column].lines, text);
  return {std::move(text), std::move(sources)};
}

class TableReader {
 public:
  TableReader(const std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns,
              ColumnGroup group, const ScoreTableContext& context, const Lexicon& lexicon,
              TableScores& out)
      : columns_(columns),
        group_(group),
        context_(context),
        lexicon_(lexicon),
        scores_at_(score_columns(columns, group)),
        year_at_(year_column(rows, columns, group)),
        rows_(year_at_ ? rows_of_years(rows, *year_at_, scores_at_) : rows),
        indicator_(context.indicator),
        out_(out) {}

  void read() {
    std::vector<bool> scored;
    for (const BodyRow& row : rows_) {
      scored.push_back(std::any_of(scores_at_.begin(), scores_at_.end(),
                                   [&](size_t c) { return score_at(row, c).has_value(); }));
    }
    auto subjects = row_subjects(rows_, scored, columns_, group_, lexicon_);
    for (size_t i = 0; i < rows_.size(); ++i) read_row(rows_[i], std::move(subjects[i]));
    drop_false_totals();
    if (indicator_) out_.last_indicator = indicator_;
  }

 private:
  void read_row(const BodyRow& row, std::optional<RowSubject> found) {
    if (const auto no = row_indicator(row, columns_, group_, lexicon_)) indicator_ = no;
    if (!found) return;
    Subject& subject = found->subject;
    if (subject.level == core::ScoreLevel::kIndicator) indicator_ = subject.indicator;
    if (subject.level == core::ScoreLevel::kItem && !subject.indicator) {
      subject.indicator = indicator_;
    }
    bool any = false;
    for (size_t c : scores_at_) any = read_cell(row, *found, c) || any;
    read_differences(row, *found);
    if (!any) return;
    std::set<int>& cells = subject.weak_total ? weak_.back().cells : out_.cells;
    for (size_t c : scores_at_) cells.insert(row.cells[c].ids.begin(), row.cells[c].ids.end());
    if (found->column) {
      const std::set<int>& name = row.cells[*found->column].ids;
      cells.insert(name.begin(), name.end());
    }
  }

  std::optional<ScoreNumber> score_at(const BodyRow& row, size_t c) const {
    if (year_at_ && is_of_several_years(row.cells[*year_at_])) return std::nullopt;
    auto number = parse_score_number(row.cells[c].text(), lexicon_);
    if (number && number->has_sign) return std::nullopt;
    return number;
  }

  bool read_cell(const BodyRow& row, const RowSubject& found, size_t c) {
    const auto number = score_at(row, c);
    if (!number) return false;
    core::Score score;
    score.level = found.subject.level;
    score.code = found.subject.code;
    if (found.subject.indicator) score.indicator_no = std::to_string(*found.subject.indicator);
    if (found.column && !found.subject.name.empty()) {
      score.subject = field_at(row, *found.column, found.subject.name);
    }
    if (found.subject.inferred) mark_inferred(score);
    score.fiscal_year = columns_[c].year ? columns_[c].year : context_.year;
    if (year_at_) score.fiscal_year = year_in_header(row.cells[*year_at_].text());
    score.value = number->value;
    score.value_raw = field_at(row, c, number->raw);
    if (!number->grade.empty()) score.grade = field_at(row, c, number->grade);
    if (scores_at_.size() == 1) read_neighbours(row, score);
    if (found.subject.weak_total) weak_.push_back({out_.scores.size(), {}});
    out_.scores.push_back(std::move(score));
    return true;
  }

  void read_neighbours(const BodyRow& row, core::Score& score) {
    for (size_t c = group_.first; c < group_.end; ++c) {
      const std::string text = row.cells[c].text();
      if (columns_[c].field == Column::kGrade && !score.grade) {
        const auto& grades = lexicon_.grades();
        if (std::find(grades.begin(), grades.end(), text) != grades.end()) {
          score.grade = field_at(row, c, text);
          out_.cells.insert(row.cells[c].ids.begin(), row.cells[c].ids.end());
        }
      }
      if (columns_[c].field == Column::kRank && !text.empty()) {
        std::string digits = core::arabic_digits(text);
        std::erase(digits, ',');
        const bool number =
            std::all_of(digits.begin(), digits.end(), [](char d) { return d >= '0' && d <= '9'; });
        if (number && digits.size() <= 5) score.rank = std::stoi(digits);
      }
    }
  }

  void read_differences(const BodyRow& row, const RowSubject& found) {
    std::vector<core::FiscalYear> years;
    for (size_t c : scores_at_) {
      if (columns_[c].year) years.push_back(*columns_[c].year);
    }
    std::sort(years.begin(), years.end());
    for (size_t c = group_.first; c < group_.end; ++c) {
      if (columns_[c].field != Column::kDifference) continue;
      const auto number = parse_score_number(row.cells[c].text(), lexicon_);
      if (!number) continue;
      core::PrintedDifference difference;
      difference.level = found.subject.level;
      difference.code = found.subject.code;
      if (years.size() == 2) {
        difference.from = years[0];
        difference.to = years[1];
      }
      difference.value = number->value;
      difference.value_raw = field_at(row, c, number->raw);
      out_.differences.push_back(std::move(difference));
      out_.cells.insert(row.cells[c].ids.begin(), row.cells[c].ids.end());
    }
  }

  // "รวม" and "เฉลี่ย" under instruments are the overall result; under indicators or items they may
  // as well be the plain mean or sum, which is no score of the assessment.
  void drop_false_totals() {
    for (auto at = weak_.rbegin(); at != weak_.rend(); ++at) {
      if (is_overall(at->score)) {
        out_.cells.insert(at->cells.begin(), at->cells.end());
      } else {
        out_.scores.erase(out_.scores.begin() + static_cast<long>(at->score));
      }
    }
  }
  bool is_overall(size_t at) const {
    const core::Score& total = out_.scores[at];
    size_t instruments = 0, others = 0;
    double sum = 0;
    for (size_t i = 0; i < out_.scores.size(); ++i) {
      const core::Score& score = out_.scores[i];
      if (i == at || score.fiscal_year != total.fiscal_year) continue;
      if (score.level == core::ScoreLevel::kInstrument) ++instruments;
      if (score.level == core::ScoreLevel::kIndicator || score.level == core::ScoreLevel::kItem) {
        ++others;
        sum += score.value;
      }
    }
    if (total.value > 100) return false;
    if (instruments >= 2 && others == 0) return true;
    if (others == 0 || total.subject->text.find("เฉลี่ย") != std::string::npos) return false;
    return std::abs(sum / static_cast<double>(others) - total.value) > 0.006;
  }

  const std::vector<TableColumn>& columns_;
  ColumnGroup group_;
  const ScoreTableContext& context_;
  const Lexicon& lexicon_;
  std::vector<size_t> scores_at_;
  std::optional<size_t> year_at_;
  std::vector<BodyRow> rows_;
  std::optional<int> indicator_;
  struct WeakTotal {
    size_t score;  // place in out_.scores
    std::set<int> cells;
  };
  std::vector<WeakTotal> weak_;
  TableScores& out_;
};

}  // namespace

TableScores read_scores(const std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns,
                        const ScoreTableContext& context, const Lexicon& lexicon) {
  TableScores out;
  for (ColumnGroup group : column_groups(columns)) {
    TableReader(rows, columns, group, context, lexicon, out).read();
  }
  return out;
}

std::vector<TableColumn> columns_by_content(const Segment& segment, int columns,
                                            const Lexicon& lexicon) {
  std::vector<TableColumn> out(static_cast<size_t>(columns));
  size_t scores = 0;
  for (int c = 0; c < columns; ++c) {
    size_t written = 0, decimals = 0, counts = 0;
    for (const core::Row* row : segment.rows) {
      const core::Cell* cell = row->at(c);
      const std::string text = cell ? printed_or_empty(cell->text()) : "";
      if (text.empty()) continue;
      ++written;
      const auto number = parse_score_number(text, lexicon);
      if (number && !number->has_sign && number->raw.find('.') != std::string::npos) ++decimals;
      if (plain_number(text)) ++counts;
    }
    Column& field = out[static_cast<size_t>(c)].field;
    if (written == 0) continue;
    field = 10 * decimals >= 6 * written ? Column::kScore
            : 10 * counts >= 6 * written ? Column::kSeq
                                         : Column::kIndicator;
    if (field == Column::kScore) ++scores;
  }
  if (scores != 1) return std::vector<TableColumn>(static_cast<size_t>(columns));
  return out;
}

}  // namespace truat::parse
