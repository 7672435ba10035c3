#include "layout/centred_rows.h"

#include <algorithm>
#include <cmath>

#include "layout/aligned_columns.h"

namespace truat::layout {
namespace {

enum class Place { kTop, kMiddle };

// Costs of a row, in cells that stand where none should. A row as such costs a little, so that none
// is cut without need.
constexpr double kRow = 0.5;
constexpr double kHole = 1.0;        // empty room within a cell
constexpr double kNoGap = 2.0;       // a row that starts right below the text of the one above
constexpr double kUnnumbered = 1.5;  // a row without a number where others have one
constexpr double kCutRow = 0.3;      // share that counts of a row that a page end may have cut
constexpr double kNever = 1e6;
constexpr size_t kMostLines = 120;  // of one row on one page

// A cell while lines are added to its row.
struct Cell {
  double top = 0, bottom = 0;  // baselines
  bool filled = false;
};

class RowSearch {
 public:
  RowSearch(const std::vector<const TextLine*>& lines, const std::vector<double>& xs,
            const std::vector<size_t>& numbered, double leading)
      : columns_(xs.size() - 1), leading_(leading), counts_(!numbered.empty()) {
    for (const TextLine* line : lines) {
      ys_.push_back(line->baseline);
      filled_.push_back(filled_columns(*line, xs));
    }
    is_number_.resize(lines.size());
    for (const size_t i : numbered) is_number_[i] = true;
  }

  // The cheapest cut into rows, and what it costs.
  double cut(Place place, std::vector<size_t>& starts) const {
    const size_t n = ys_.size();
    std::vector<double> best(n + 1, kNever * static_cast<double>(n));
    std::vector<size_t> from(n + 1, 0);
    best[0] = 0;
    for (size_t first = 0; first < n; ++first) {
      std::vector<Cell> row(columns_);
      size_t numbers = 0;
      double holes = 0;
      for (size_t end = first + 1; end <= std::min(n, first + kMostLines); ++end) {
        holes += add(row, end - 1);
        numbers += is_number_[end - 1];
        if (numbers > 1) break;
        const bool at_edge = first == 0 || end == n;
        double cost = kRow + kHole * holes + start_cost(first);
        cost += (at_edge ? kCutRow : 1) * displaced(row, place);
        if (counts_ && numbers == 0 && !at_edge) cost += kUnnumbered;
        if (best[first] + cost < best[end] - 1e-9)
          best[end] = best[first] + cost, from[end] = first;
      }
    }
    for (size_t end = n; end > 0; end = from[end]) starts.push_back(from[end]);
    std::reverse(starts.begin(), starts.end());
    return best[n];
  }

 private:
  // Puts a line into the cells of a row; how many of them it leaves with a hole above it.
  double add(std::vector<Cell>& row, size_t line) const {
    double holes = 0;
    for (const int column : filled_[line]) {
      Cell& cell = row[static_cast<size_t>(column)];
      if (!cell.filled) cell = {ys_[line], ys_[line], true};
      holes += is_gap(ys_[line] - cell.bottom);
      cell.bottom = ys_[line];
    }
    return holes;
  }

  bool is_gap(double distance) const { return distance > 1.12 * leading_ + 0.8; }

  double start_cost(size_t first) const {
    if (first == 0) return 0;
    const double more = ys_[first] - ys_[first - 1] - leading_;
    return kNoGap * std::clamp(1 - more / (0.12 * leading_ + 0.8), 0.0, 1.0);
  }

  // How many cells stand elsewhere than at `place` of the row that they make.
  double displaced(const std::vector<Cell>& row, Place place) const {
    double top = 1e9, bottom = -1e9, out = 0;
    for (const Cell& cell : row) {
      if (!cell.filled) continue;
      top = std::min(top, cell.top);
      bottom = std::max(bottom, cell.bottom);
    }
    for (const Cell& cell : row) {
      if (!cell.filled) continue;
      const double off = place == Place::kTop ? cell.top - top
                                              : std::abs(cell.top + cell.bottom - top - bottom) / 2;
      out += std::clamp((off - 0.1 * leading_) / (0.4 * leading_), 0.0, 1.0);
    }
    return out;
  }

  size_t columns_;
  double leading_;
  bool counts_;
  std::vector<double> ys_;
  std::vector<std::vector<int>> filled_;
  std::vector<bool> is_number_;
};

}  // namespace

std::optional<std::vector<size_t>> centred_row_starts(const std::vector<const TextLine*>& lines,
                                                      const std::vector<double>& xs,
                                                      const std::vector<size_t>& numbered,
                                                      double leading) {
  const RowSearch search(lines, xs, numbered, leading);
  std::vector<size_t> top, middle;
  const double as_top = search.cut(Place::kTop, top);
  const double as_middle = search.cut(Place::kMiddle, middle);
  if (as_middle + kRow >= as_top) return std::nullopt;
  return middle;
}

}  // namespace truat::layout
