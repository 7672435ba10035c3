#include "parse/unread_rows.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/utf8.h"
#include "parse/score_number.h"
#include "parse/subject.h"

namespace truat::parse {
namespace {

// Columns of measures. A result or a remark alone may be of anything.
constexpr Column kOfMeasures[] = {Column::kMeasure,     Column::kSteps,  Column::kIssue,
                                  Column::kResponsible, Column::kPeriod, Column::kPeriodTick,
                                  Column::kStatusTick,  Column::kResult, Column::kOutcome};
constexpr int kEnoughColumns = 2;
constexpr size_t kShortestMeasure = 12;  // characters

bool names_a_score(const std::string& text, const Lexicon& lexicon) {
  if (const auto indicator = indicator_text(text, lexicon)) {
    if (indicator->named_no || indicator->says_indicator) return true;
  }
  if (instrument_code(text, lexicon)) return true;
  const auto overall = overall_subject(text);
  return overall && !overall->weak_total;
}

class Search {
 public:
  Search(const std::vector<TablePart>& tables, const Lexicon& lexicon)
      : tables_(tables), lexicon_(lexicon) {
    for (const TablePart& part : tables) {
      used_[part.table].insert(part.used.begin(), part.used.end());
    }
  }

  std::vector<core::UnreadRows> run() {
    for (const TablePart& part : tables_) {
      const bool of_measures = part.kind == TableKind::kOther && has_measure_columns(part.columns);
      for (const core::Row* row : part.segment.rows) {
        if (const core::Cell* score = unread_score(part, *row)) {
          count(false, part, *score);
        } else if (of_measures && row->kind == core::RowKind::kBody) {
          if (const core::Cell* text = unread_text(part, *row)) count(true, part, *text);
        }
      }
    }
    return std::move(out_);
  }

 private:
  static bool has_measure_columns(const std::vector<TableColumn>& columns) {
    std::set<Column> found;
    for (const TableColumn& column : columns) {
      if (std::find(std::begin(kOfMeasures), std::end(kOfMeasures), column.field) !=
          std::end(kOfMeasures)) {
        found.insert(column.field);
      }
    }
    return static_cast<int>(found.size()) >= kEnoughColumns;
  }

  bool is_used(const TablePart& part, const core::Cell& cell) const {
    return used_.at(part.table).contains(cell.id);
  }

  // The name over the cell doesn't say that its numbers are something other than scores.
  static bool may_hold_scores(const TablePart& part, const core::Cell& cell) {
    const size_t c = static_cast<size_t>(cell.column);
    if (c >= part.columns.size()) return true;
    const Column field = part.columns[c].field;
    return field == Column::kNone || field == Column::kScore;
  }

  const core::Cell* unread_score(const TablePart& part, const core::Row& row) const {
    const core::Cell* number = nullptr;
    const bool among_scores =
        part.kind == TableKind::kScores || part.kind == TableKind::kTransposed;
    bool named = among_scores;
    for (const core::Cell& cell : row.cells) {
      if (cell.lines.empty()) continue;
      const std::string text = cell.text();
      if (const auto score = like_a_score(text, lexicon_)) {
        // Elsewhere, in budgets, 0.00 stands where there is nothing.
        const bool counts = among_scores || score->value > 0;
        if (!number && counts && !is_used(part, cell) && may_hold_scores(part, cell)) {
          number = &cell;
        }
      } else {
        named = named || names_a_score(text, lexicon_);
      }
    }
    return named ? number : nullptr;
  }

  const core::Cell* unread_text(const TablePart& part, const core::Row& row) const {
    const core::Cell* longest = nullptr;
    size_t most = kShortestMeasure;
    for (const core::Cell& cell : row.cells) {
      if (cell.lines.empty()) continue;
      if (is_used(part, cell)) return nullptr;
      const size_t length = core::decode_utf8(cell.text()).size();
      if (length < most) continue;
      most = length;
      longest = &cell;
    }
    return longest;
  }

  void count(bool measures, const TablePart& part, const core::Cell& cell) {
    auto at = std::find_if(out_.begin(), out_.end(), [&](const core::UnreadRows& unread) {
      return unread.measures == measures && unread.table_no == part.table->number;
    });
    if (at == out_.end()) {
      out_.push_back(
          {measures, part.table->number, 0, {cell.text(), core::sources_of(cell.lines)}});
      at = std::prev(out_.end());
    }
    ++at->rows;
  }

  const std::vector<TablePart>& tables_;
  const Lexicon& lexicon_;
  std::map<const core::Table*, std::set<int>> used_;
  std::vector<core::UnreadRows> out_;
};

}  // namespace

std::vector<core::UnreadRows> unread_rows(const std::vector<TablePart>& tables,
                                          const Lexicon& lexicon) {
  return Search(tables, lexicon).run();
}

}  // namespace truat::parse
