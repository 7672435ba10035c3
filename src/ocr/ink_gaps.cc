#include "ocr/ink_gaps.h"

#include <algorithm>

namespace truat::ocr {
namespace {

struct Gap {
  double x0 = 0, x1 = 0;
  double width() const { return x1 - x0; }
};

// Paper from the top to the foot of the line, left to right.
std::vector<Gap> gaps_of(const Components& components, const std::vector<int>& members) {
  std::vector<Gap> ink;
  for (const int m : members) {
    const core::PixelBox& box = components.items[m].box;
    ink.push_back({static_cast<double>(box.x0), static_cast<double>(box.x1)});
  }
  std::sort(ink.begin(), ink.end(), [](const Gap& a, const Gap& b) { return a.x0 < b.x0; });
  std::vector<Gap> out;
  for (size_t i = 1, last = 0; i < ink.size(); ++i) {
    if (ink[i].x0 > ink[last].x1) out.push_back({ink[last].x1, ink[i].x0});
    if (ink[i].x1 > ink[last].x1) last = i;
  }
  return out;
}

}  // namespace

void move_spaces_to_gaps(ReadLine& read, const Components& components,
                         const std::vector<int>& members) {
  const std::vector<Gap> gaps = gaps_of(components, members);
  for (size_t i = 1; i + 1 < read.size(); ++i) {
    if (read[i].text != U" ") continue;
    LineCluster &left = read[i - 1], &right = read[i + 1];
    const Gap* widest = nullptr;
    for (const Gap& gap : gaps) {
      const bool between = gap.x0 > left.x0 && gap.x1 < right.x1;
      if (between && (!widest || gap.width() > widest->width())) widest = &gap;
    }
    if (!widest) continue;
    left.x1 = read[i].x0 = widest->x0;
    right.x0 = read[i].x1 = widest->x1;
  }
}

}  // namespace truat::ocr
