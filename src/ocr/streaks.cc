#include "ocr/streaks.h"

#include <algorithm>
#include <cmath>

namespace truat::ocr {
namespace {

constexpr double kWidest = 1.5;     // points
constexpr double kDarkShare = 0.8;  // of a streak's pixels, and of those at the picture's two ends
constexpr double kEnds = 0.03;      // of the side
constexpr double kBeside = 0.5;     // beside it there is mostly paper; a dark rim has none

// Dark pixels of one column (or row), on the whole and near the picture's two edges.
struct Count {
  int all = 0, first = 0, last = 0;
};

struct Counts {
  int length = 0, end = 0;  // of a column; of what is near an edge
  std::vector<Count> lines;

  Counts(int lines_count, int line_length)
      : length(line_length),
        end(std::max(1, static_cast<int>(line_length * kEnds))),
        lines(static_cast<size_t>(lines_count)) {}

  void add(int line, int at) {
    Count& count = lines[static_cast<size_t>(line)];
    ++count.all;
    count.first += at < end;
    count.last += at >= length - end;
  }

  bool runs_through(int line) const {
    const Count& count = lines[static_cast<size_t>(line)];
    return count.all >= kDarkShare * length && count.first >= kDarkShare * end &&
           count.last >= kDarkShare * end;
  }

  bool is_paper(int line) const {
    const bool inside = line >= 0 && line < static_cast<int>(lines.size());
    return inside && lines[static_cast<size_t>(line)].all < kBeside * length;
  }
};

// [from, to) of each bundle of lines that run through and have paper on both sides.
std::vector<std::pair<int, int>> bands(const Counts& counts, int widest) {
  constexpr int kHalo = 2;  // pixels
  std::vector<std::pair<int, int>> out;
  const auto count = static_cast<int>(counts.lines.size());
  for (int from = 0; from < count; ++from) {
    if (!counts.runs_through(from)) continue;
    int to = from + 1;
    while (to < count && counts.runs_through(to)) ++to;
    const bool free = counts.is_paper(from - kHalo) && counts.is_paper(to - 1 + kHalo);
    if (free && to - from <= widest) out.emplace_back(from, to);
    from = to;
  }
  return out;
}

}  // namespace

std::vector<PixelRuling> find_streaks(const core::Raster& levelled, const InkLevels& levels) {
  Counts columns(levelled.width, levelled.height), rows(levelled.height, levelled.width);
  for (int y = 0; y < levelled.height; ++y) {
    const uint8_t* line = levelled.grey.data() + static_cast<size_t>(y) * levelled.width;
    for (int x = 0; x < levelled.width; ++x) {
      if (line[x] >= levels.clear_line) continue;
      columns.add(x, y);
      rows.add(y, x);
    }
  }
  const int widest = std::max(1, static_cast<int>(std::lround(kWidest * levelled.dpi / 72)));
  const auto upright = bands(columns, widest), level = bands(rows, widest);
  std::vector<PixelRuling> out;
  if (!upright.empty() && !level.empty()) return out;
  for (const auto& [from, to] : upright) out.push_back({{from, 0, to, levelled.height}, false});
  for (const auto& [from, to] : level) out.push_back({{0, from, levelled.width, to}, true});
  return out;
}

void erase_streaks(core::Raster& levelled) {
  const InkLevels levels = ink_levels(levelled);
  const std::vector<PixelRuling> streaks = find_streaks(levelled, levels);
  if (streaks.empty()) return;
  Bitmap ink = threshold(levelled, levels.ink);
  erase_rulings(streaks, ink, levelled);
}

}  // namespace truat::ocr
