#include "layout/fresh_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/aligned_columns.h"
#include "layout/aligned_rows.h"
#include "layout/centred_rows.h"

namespace truat::layout {
namespace {

constexpr size_t kFewest = 3;  // columns; texts of two begin together by chance
constexpr double kHole = 1.5;  // leadings; a text behind so much room has begun anew

// The text of one column so far.
struct Column {
  double first = 0, last = 0;  // baselines
};
using Columns = std::vector<std::optional<Column>>;

// What the columns do at a line.
struct Beginnings {
  size_t filled = 0;   // have text
  size_t begun = 0;    // of these, have none right above it
  size_t resumed = 0;  // of these, have some further up
};

Beginnings beginnings(const std::vector<int>& filled, const Columns& above, double y,
                      double leading) {
  Beginnings out{filled.size(), 0, 0};
  for (const int column : filled) {
    const auto& text = above[static_cast<size_t>(column)];
    if (text && y - text->last <= kHole * leading) continue;
    ++out.begun;
    out.resumed += text.has_value();
  }
  return out;
}

// Whether the texts of all columns have one middle, not one top.
bool have_one_middle(const Columns& columns, double leading) {
  double top = 1e9, bottom = -1e9, least = 1e9, most = -1e9;
  for (const auto& column : columns) {
    if (!column) continue;
    top = std::min(top, column->first), bottom = std::max(bottom, column->first);
    least = std::min(least, column->first + column->last);
    most = std::max(most, column->first + column->last);
  }
  return most - least < leading && bottom - top > leading;
}

}  // namespace

std::vector<size_t> fresh_row_starts(const std::vector<const TextLine*>& lines,
                                     const std::vector<double>& xs) {
  const double usual = leading(lines, xs);
  std::vector<std::vector<int>> filled;
  Columns all(xs.size() - 1);
  const auto add = [](Columns& columns, const std::vector<int>& line, double y) {
    for (const int c : line) {
      auto& text = columns[static_cast<size_t>(c)];
      text = Column{text ? text->first : y, y};
    }
  };
  for (const TextLine* line : lines) {
    filled.push_back(filled_columns(*line, xs));
    add(all, filled.back(), line->baseline);
  }
  const auto used = static_cast<size_t>(
      std::count_if(all.begin(), all.end(), [](const auto& column) { return column.has_value(); }));
  std::vector<size_t> starts{0};
  if (have_one_middle(all, usual)) return starts;
  Columns above(xs.size() - 1);
  add(above, filled[0], lines[0]->baseline);
  for (size_t i = 1; i < lines.size(); ++i) {
    const double y = lines[i]->baseline, room = y - lines[i - 1]->baseline;
    const Beginnings at = beginnings(filled[i], above, y, usual);
    const bool together = at.filled >= kFewest && 5 * at.filled >= 3 * used;
    const bool behind_gap = room > 1.12 * usual + 0.8 && 3 * at.begun >= 2 * at.filled;
    const bool all_anew = at.begun + 1 >= at.filled && at.resumed >= kFewest;
    if (together && (behind_gap || all_anew)) starts.push_back(i);
    add(above, filled[i], y);
  }
  return starts.size() > 1 ? starts : centred_row_starts(lines, xs, {}, usual, {0});
}

}  // namespace truat::layout
