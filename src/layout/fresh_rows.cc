#include "layout/fresh_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

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

// Whether so many columns have text at a line that a row may begin there.
bool is_whole(const Beginnings& at, size_t columns) {
  return at.filled >= kFewest && 5 * at.filled >= 3 * columns;
}

// The lines read from top to bottom.
class Reading {
 public:
  Reading(const std::vector<const TextLine*>& lines, const std::vector<double>& xs, double leading)
      : lines_(lines), leading_(leading), all_(xs.size() - 1) {
    for (const TextLine* line : lines) {
      filled_.push_back(filled_columns(*line, xs));
      add(all_, filled_.back(), line->baseline);
    }
    used_ = static_cast<size_t>(
        std::count_if(all_.begin(), all_.end(), [](const auto& text) { return text.has_value(); }));
  }

  // Lines other than the first at which a row begins, as `test` says of what its columns do and of
  // the room above it, points.
  template <typename Test>
  std::vector<size_t> starts(const Test& test) const {
    std::vector<size_t> out;
    Columns above(all_.size());
    for (size_t i = 0; i < lines_.size(); ++i) {
      const double y = lines_[i]->baseline;
      const Beginnings at = beginnings(filled_[i], above, y, leading_);
      if (i > 0 && is_whole(at, used_) && test(at, y - lines_[i - 1]->baseline)) out.push_back(i);
      add(above, filled_[i], y);
    }
    return out;
  }

  bool has_one_middle() const { return have_one_middle(all_, leading_); }

 private:
  static void add(Columns& columns, const std::vector<int>& filled, double y) {
    for (const int c : filled) {
      auto& text = columns[static_cast<size_t>(c)];
      text = Column{text ? text->first : y, y};
    }
  }

  const std::vector<const TextLine*>& lines_;
  const double leading_;
  std::vector<std::vector<int>> filled_;  // columns, for each line
  Columns all_;
  size_t used_ = 0;  // columns with any text
};

}  // namespace

std::vector<size_t> resumed_row_starts(const std::vector<const TextLine*>& lines,
                                       const std::vector<double>& xs, double leading) {
  return Reading(lines, xs, leading).starts([](const Beginnings& at, double) {
    return at.resumed >= kFewest;
  });
}

std::vector<size_t> fresh_row_starts(const std::vector<const TextLine*>& lines,
                                     const std::vector<double>& xs) {
  const double usual = leading(lines, xs);
  const Reading reading(lines, xs, usual);
  if (reading.has_one_middle()) return {0};
  std::vector<size_t> starts = reading.starts([&](const Beginnings& at, double room) {
    const bool behind_gap = room > 1.12 * usual + 0.8 && 3 * at.begun >= 2 * at.filled;
    return behind_gap || at.resumed >= kFewest;
  });
  starts.insert(starts.begin(), 0);
  return centred_row_starts(lines, xs, {}, usual, std::move(starts));
}

}  // namespace truat::layout
