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
constexpr double kSharedRow = 2.0;   // two numbers in one row
constexpr double kUnnumbered = 1.5;  // a row without a number where others have one
constexpr double kCutRow = 0.3;      // share that counts of a row that a page end may have cut
constexpr double kClearlyBetter = 0.8;
constexpr double kExact = 0.1, kMoreThanChance = 2;
constexpr double kNever = 1e9;
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

  // The cheapest cut into rows with their cells at `place`.
  std::vector<size_t> cheapest(Place place) const {
    const size_t n = ys_.size();
    std::vector<double> best(n + 1, kNever);
    std::vector<size_t> from(n + 1, 0);
    best[0] = 0;
    for (size_t first = 0; first < n; ++first) {
      OpenRow row{first, std::vector<Cell>(columns_)};
      for (size_t end = first + 1; end <= std::min(n, first + kMostLines); ++end) {
        add(row, end - 1);
        if (row.numbers > 1) break;
        const double cost = best[first] + kRow + start_cost(first) + misfit(row, end, place);
        if (cost < best[end] - 1e-9) best[end] = cost, from[end] = first;
      }
    }
    std::vector<size_t> starts;
    for (size_t end = n; end > 0; end = from[end]) starts.push_back(from[end]);
    std::reverse(starts.begin(), starts.end());
    return starts;
  }

  // How little a cut into rows with their cells at `place` fits what stands there. `starts` begins
  // with 0.
  double misfit(const std::vector<size_t>& starts, Place place) const {
    double out = 0;
    for (size_t i = 0; i < starts.size(); ++i) {
      const size_t end = i + 1 < starts.size() ? starts[i + 1] : ys_.size();
      OpenRow row{starts[i], std::vector<Cell>(columns_)};
      for (size_t line = row.first; line < end; ++line) add(row, line);
      out += misfit(row, end, place);
      // Between lines of neighbours that stand nearer than those of a cell.
      out += i > 0 && ys_[row.first] - ys_[row.first - 1] < 0.85 * leading_;
    }
    return out;
  }

  // Cells of the rows that don't start at the tops of their rows.
  double not_at_top(const std::vector<size_t>& starts) const {
    double out = 0;
    for (size_t i = 0; i < starts.size(); ++i) {
      const size_t end = i + 1 < starts.size() ? starts[i + 1] : ys_.size();
      OpenRow row{starts[i], std::vector<Cell>(columns_)};
      for (size_t line = row.first; line < end; ++line) add(row, line);
      out += displaced(row.cells, Place::kTop);
    }
    return out;
  }

 private:
  // A row while lines are added to it.
  struct OpenRow {
    size_t first = 0;
    std::vector<Cell> cells;
    size_t numbers = 0;
    size_t holes = 0;  // room within its cells
  };

  void add(OpenRow& row, size_t line) const {
    row.numbers += is_number_[line];
    for (const int column : filled_[line]) {
      Cell& cell = row.cells[static_cast<size_t>(column)];
      if (!cell.filled) cell = {ys_[line], ys_[line], true};
      row.holes += is_gap(ys_[line] - cell.bottom);
      cell.bottom = ys_[line];
    }
  }

  double misfit(const OpenRow& row, size_t end, Place place) const {
    const bool at_edge = row.first == 0 || end == ys_.size();
    double out = kHole * static_cast<double>(row.holes);
    out += at_edge ? at_page_end(row.cells) : displaced(row.cells, place);
    if (row.numbers > 1) out += kSharedRow * static_cast<double>(row.numbers - 1);
    return counts_ && row.numbers == 0 && !at_edge ? out + kUnnumbered : out;
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

  // The same for a row that a page end may have cut: what is left of its cells may stand anywhere.
  double at_page_end(const std::vector<Cell>& row) const {
    return kCutRow * std::min(displaced(row, Place::kTop), displaced(row, Place::kMiddle));
  }

  size_t columns_;
  double leading_;
  bool counts_;
  std::vector<double> ys_;
  std::vector<std::vector<int>> filled_;
  std::vector<bool> is_number_;
};

}  // namespace

std::vector<size_t> centred_row_starts(const std::vector<const TextLine*>& lines,
                                       const std::vector<double>& xs,
                                       const std::vector<size_t>& numbered, double leading,
                                       std::vector<size_t> at_top) {
  const RowSearch search(lines, xs, numbered, leading);
  std::vector<size_t> middle = search.cheapest(Place::kMiddle);
  const double off = search.misfit(middle, Place::kMiddle);
  // Fewer rows all of whose cells have one middle, though several don't start together: no chance.
  const bool exact =
      off < kExact && middle.size() < at_top.size() && search.not_at_top(middle) >= kMoreThanChance;
  const bool fits_better = exact || off + kClearlyBetter < search.misfit(at_top, Place::kTop);
  return fits_better ? middle : at_top;
}

}  // namespace truat::layout
