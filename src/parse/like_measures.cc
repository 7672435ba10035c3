#include "parse/like_measures.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/period.h"
#include "parse/status_marks.h"

namespace truat::parse {
namespace {

constexpr int kEnoughColumns = 2;
constexpr size_t kShortestText = 12;  // characters of a measure

bool under_names_of_measures(const TablePart& part) {
  std::set<Column> found;
  for (const TableColumn& column : part.columns) {
    if (is_measure_column(column.field)) found.insert(column.field);
  }
  return static_cast<int>(found.size()) >= kEnoughColumns;
}

bool is_unnamed(const TablePart& part) {
  return std::all_of(part.columns.begin(), part.columns.end(),
                     [](const TableColumn& c) { return c.field == Column::kNone; });
}

// Rows below a table of measures, without a head and without any text between: the rest of that
// table, which a page break cut where the columns are others.
bool goes_on(const TablePart& part, const TablePart* before) {
  return before && before->kind == TableKind::kMeasures && part.segment.headers.empty() &&
         part.follows && is_unnamed(part);
}

// Rows without a head, in as many columns as a table of measures below: its head was left out above
// them.
bool lacks_the_head_of(const TablePart& part, const TablePart* after) {
  constexpr size_t kNoChance = 5;  // columns
  return after && after->kind == TableKind::kMeasures && part.segment.headers.empty() &&
         is_unnamed(part) && part.columns.size() >= kNoChance &&
         part.columns.size() == after->columns.size();
}

// Whether something is marked: numbers count measures, unless a tick stands behind them ("o1
// โครงสร้าง √", columns that ran together).
bool is_marked(const std::string& cell, const Lexicon& lexicon) {
  const auto has_digit = [](const std::string& text) {
    const std::u32string letters = core::decode_utf8(text);
    return std::any_of(letters.begin(), letters.end(), core::is_digit);
  };
  if (!has_digit(cell)) return !cell.empty();
  std::istringstream words(cell);
  return std::any_of(std::istream_iterator<std::string>(words), {}, [&](const std::string& word) {
    return !has_digit(word) && tick_cell(word, lexicon) == TickCell::kTicked;
  });
}

// Marks under the names of several statuses, in two rows out of three, as below a head of which a
// page break took the other names.
bool ticks_statuses(const TablePart& part, const Lexicon& lexicon) {
  std::set<core::MeasureStatus> statuses;
  for (const TableColumn& column : part.columns) {
    if (column.field == Column::kStatusTick && column.status) statuses.insert(*column.status);
  }
  const auto ticked = std::count_if(part.rows.begin(), part.rows.end(), [&](const BodyRow& row) {
    for (size_t c = 0; c < std::min(row.cells.size(), part.columns.size()); ++c) {
      if (part.columns[c].field != Column::kStatusTick) continue;
      if (is_marked(row.cells[c].text(), lexicon)) return true;
    }
    return false;
  });
  return statuses.size() >= 2 && ticked >= 2 &&
         3 * ticked >= 2 * static_cast<long>(part.rows.size());
}

bool is_long(const std::string& text) { return core::decode_utf8(text).size() >= kShortestText; }

// What only rows of measures hold beside their text: a time, a status.
bool says_when_or_whether(const std::string& text, const Lexicon& lexicon) {
  const Period period = parse_period(text, lexicon, std::nullopt);
  return period.start || period.end || lexicon.status(text) || read_checkboxes(text, lexicon).found;
}

// Two rows out of three have the same column filled so.
template <typename Test>
int column_with(const TablePart& part, const Test& test) {
  for (size_t c = 0; c < part.columns.size(); ++c) {
    const auto rows = std::count_if(part.rows.begin(), part.rows.end(), [&](const BodyRow& row) {
      return c < row.cells.size() && test(row.cells[c].text());
    });
    if (rows >= 2 && 3 * rows >= 2 * static_cast<long>(part.rows.size()))
      return static_cast<int>(c);
  }
  return -1;
}

bool holds_what_measures_hold(const TablePart& part, const Lexicon& lexicon) {
  const int text = column_with(part, is_long);
  const int when = column_with(
      part, [&](const std::string& cell) { return says_when_or_whether(cell, lexicon); });
  return text >= 0 && when >= 0 && part.columns.size() >= 3;
}

}  // namespace

bool is_measure_column(Column field) {
  switch (field) {
    case Column::kMeasure:
    case Column::kSteps:
    case Column::kIssue:
    case Column::kResponsible:
    case Column::kPeriod:
    case Column::kPeriodTick:
    case Column::kStatusTick:
    case Column::kResult:
    case Column::kOutcome:
      return true;
    default:
      return false;
  }
}

bool like_measures(const TablePart& part, const TablePart* before, const TablePart* after,
                   const Lexicon& lexicon) {
  return under_names_of_measures(part) || ticks_statuses(part, lexicon) || goes_on(part, before) ||
         lacks_the_head_of(part, after) || holds_what_measures_hold(part, lexicon);
}

}  // namespace truat::parse
