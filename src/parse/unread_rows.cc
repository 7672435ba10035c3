#include "parse/unread_rows.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/item_code.h"
#include "parse/like_measures.h"
#include "parse/not_measures.h"
#include "parse/run_together_scores.h"
#include "parse/score_number.h"
#include "parse/subject.h"
#include "parse/year_mention.h"

namespace truat::parse {
namespace {

constexpr size_t kShortestMeasure = 12;  // characters
constexpr size_t kLongestNumber = 8;     // characters of a number with something misprinted
constexpr size_t kEnoughScores = 5;      // numbers of a table that are no chance any more

bool names_a_score(const std::string& text, const Lexicon& lexicon) {
  if (const auto indicator = indicator_text(text, lexicon)) {
    if (indicator->named_no || indicator->says_indicator) return true;
  }
  if (instrument_code(text, lexicon)) return true;
  const auto overall = overall_subject(text);
  return overall && !overall->weak_total;
}

// "91.65", and "91.65%": beside a name the sign says nothing else.
std::optional<ScoreNumber> score_in(std::string_view text, const Lexicon& lexicon) {
  if (text.ends_with('%')) text.remove_suffix(1);
  return like_a_score(text, lexicon);
}

// A number like a score, or nothing but several of them: rows or columns that ran together.
std::optional<ScoreNumber> scores_in(const core::Cell& cell, const Lexicon& lexicon) {
  if (const auto score = score_in(cell.text(), lexicon)) return score;
  std::optional<ScoreNumber> first;
  for (const core::Line& line : cell.lines) {
    for (size_t begin = 0; begin < line.text.size();) {
      const size_t end = std::min(line.text.find(' ', begin), line.text.size());
      const auto score = score_in(std::string_view(line.text).substr(begin, end - begin), lexicon);
      if (!score) return std::nullopt;
      if (!first) first = score;
      begin = end + 1;
    }
  }
  return first;
}

// "9O.25", "98..5", "815.45": digits that make no score. Spans ("85 - 94"), fractions and amounts
// ("1,250") are something else.
bool like_a_misprint(const std::string& text, const Lexicon& lexicon) {
  const std::u32string letters = core::decode_utf8(core::arabic_digits(text));
  if (letters.size() > kLongestNumber || letters.find(U',') != letters.npos) return false;
  if (const auto number = parse_score_number(text, lexicon)) {
    return number->value > 100 && letters.find(U'.') != letters.npos;
  }
  if (year_in_header(text)) return false;
  const auto digits = std::count_if(letters.begin(), letters.end(), core::is_digit);
  return digits >= 2 && letters.find_first_of(U"-–—/=<>:") == letters.npos;
}

// "88.73", "12,000.00", "1,250": a number of which some are no scores.
bool holds_decimals(const core::Cell& cell) {
  const std::string text = core::arabic_digits(cell.text());
  return text.find_first_of(".,") != std::string::npos &&
         text.find_first_not_of("0123456789., ") == std::string::npos;
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
    for (size_t i = 0; i < tables_.size(); ++i) {
      const TablePart& part = tables_[i];
      const bool of_measures =
          part.kind == TableKind::kMeasures ||
          (part.kind == TableKind::kOther &&
           like_measures(part, i == 0 ? nullptr : &tables_[i - 1],
                         i + 1 == tables_.size() ? nullptr : &tables_[i + 1], lexicon_));
      seems_scored_ = among_scores(part) || seems_scored(part);
      for (const core::Row* row : part.segment.headers) search_head(part, *row);
      for (const core::Row* row : part.segment.rows) search_row(part, *row, of_measures);
    }
    return std::move(out_);
  }

 private:
  void search_head(const TablePart& part, const core::Row& row) {
    for (const core::Cell& name : row.cells) {
      // Below a table without lines, a name may have swallowed its last row.
      if (is_used(part, name) || run_together_scores(name.text()).empty()) continue;
      return count(core::UnreadKind::kScores, part, name);
    }
  }

  void search_row(const TablePart& part, const core::Row& row, bool of_measures) {
    if (const core::Cell* score = unread_score(part, row)) {
      count(core::UnreadKind::kScores, part, *score);
    } else if (const core::Cell* number = unread_number(part, row)) {
      count(core::UnreadKind::kNumbers, part, *number);
    } else if (of_measures && row.kind == core::RowKind::kBody) {
      const core::Cell* text =
          part.kind == TableKind::kMeasures ? left_out(part, row) : unread_text(part, row);
      if (text) count(core::UnreadKind::kMeasures, part, *text);
    }
  }

  bool is_used(const TablePart& part, const core::Cell& cell) const {
    return used_.at(part.table).contains(cell.id);
  }

  static Column field_of(const TablePart& part, const core::Cell& cell) {
    const size_t c = static_cast<size_t>(cell.column);
    return c < part.columns.size() ? part.columns[c].field : Column::kNone;
  }

  // The name over the cell doesn't say that its numbers are something other than scores.
  static bool may_hold_scores(const TablePart& part, const core::Cell& cell) {
    const Column field = field_of(part, cell);
    return field == Column::kNone || field == Column::kScore;
  }

  static bool among_scores(const TablePart& part) {
    return part.kind == TableKind::kScores || part.kind == TableKind::kTransposed;
  }

  // Columns of questions or indicators say what their rows' numbers are of; and where nearly all
  // numbers look like scores, they may well be some.
  bool seems_scored(const TablePart& part) const {
    if (part.kind != TableKind::kOther) return false;
    for (Column field :
         {Column::kQuestion, Column::kIndicatorNo, Column::kIndicator, Column::kInstrument}) {
      if (has(part.columns, field)) return true;
    }
    size_t scores = 0, numbers = 0;
    for (const core::Row* row : part.segment.rows) {
      for (const core::Cell& cell : row->cells) {
        if (!may_hold_scores(part, cell) || !holds_decimals(cell)) continue;
        ++numbers;
        scores += like_a_score(cell.text(), lexicon_).has_value();
      }
    }
    return scores >= kEnoughScores && 10 * scores >= 9 * numbers;
  }

  const core::Cell* unread_score(const TablePart& part, const core::Row& row) const {
    const core::Cell* number = nullptr;
    bool named = seems_scored_;
    for (const core::Cell& cell : row.cells) {
      if (cell.lines.empty()) continue;
      if (const auto score = scores_in(cell, lexicon_)) {
        // Elsewhere, in budgets, 0.00 stands where there is nothing.
        const bool counts = among_scores(part) || score->value > 0;
        if (!number && counts && !is_used(part, cell) && may_hold_scores(part, cell)) {
          number = &cell;
        }
      } else {
        named = named || names_a_score(cell.text(), lexicon_);
      }
    }
    return named ? number : nullptr;
  }

  const core::Cell* unread_number(const TablePart& part, const core::Row& row) const {
    if (!among_scores(part) || part.used.empty()) return nullptr;
    const bool scored = std::any_of(row.cells.begin(), row.cells.end(), [&](const core::Cell& c) {
      return is_used(part, c) && like_a_score(c.text(), lexicon_);
    });
    for (const core::Cell& cell : row.cells) {
      const bool in_place = part.kind == TableKind::kScores
                                ? field_of(part, cell) == Column::kScore && !is_used(part, cell)
                                : scored && may_hold_scores(part, cell);
      if (in_place && cell.column_span == 1 && like_a_misprint(cell.text(), lexicon_)) return &cell;
    }
    return nullptr;
  }

  // Under unknown heads: a row with a text as long as that of a measure.
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

  // Among measures: a row of which nothing came into any, although it has writing in their columns.
  const core::Cell* left_out(const TablePart& part, const core::Row& row) const {
    const core::Cell* first = nullptr;
    for (const core::Cell& cell : row.cells) {
      const std::string text = printed_or_empty(cell.text());
      if (text.empty()) continue;
      if (is_used(part, cell) || is_signature(text) || is_section(part, cell)) return nullptr;
      if (!first && is_measure_column(field_of(part, cell))) first = &cell;
    }
    return first;
  }

  bool is_section(const TablePart& part, const core::Cell& cell) const {
    return 2 * cell.column_span > static_cast<int>(part.columns.size()) ||
           names_a_score(cell.text(), lexicon_);
  }

  void count(core::UnreadKind kind, const TablePart& part, const core::Cell& cell) {
    auto at = std::find_if(out_.begin(), out_.end(), [&](const core::UnreadRows& unread) {
      return unread.kind == kind && unread.table_no == part.table->number;
    });
    if (at == out_.end()) {
      out_.push_back({kind, part.table->number, 0, {cell.text(), core::sources_of(cell.lines)}});
      at = std::prev(out_.end());
    }
    ++at->rows;
  }

  const std::vector<TablePart>& tables_;
  const Lexicon& lexicon_;
  std::map<const core::Table*, std::set<int>> used_;
  bool seems_scored_ = false;  // the part that is searched
  std::vector<core::UnreadRows> out_;
};

}  // namespace

std::vector<core::UnreadRows> unread_rows(const std::vector<TablePart>& tables,
                                          const Lexicon& lexicon) {
  return Search(tables, lexicon).run();
}

}  // namespace truat::parse
