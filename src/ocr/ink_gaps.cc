#include "ocr/ink_gaps.h"

#include <algorithm>

#include "core/thai_characters.h"

namespace truat::ocr {
namespace {

// A space is about 0.8 letter heights wide, never narrower than the lower bound. Letters of
// wide-set fonts stand as far apart; then a space is clearly wider than most gaps of the line.
constexpr double kNarrowestSpace = 0.3, kWidestNoSpace = 0.5;
constexpr double kMostGaps = 0.8, kWider = 1.4;
constexpr size_t kEnoughGaps = 10;
constexpr double kColumnGap = 1.0;  // letter heights; spaces are narrower

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

// Gaps that are narrower are no space between Thai letters; pixels.
double narrowest_space(const std::vector<Gap>& gaps, double letter_height) {
  const double least = kNarrowestSpace * letter_height;
  if (gaps.size() < kEnoughGaps) return least;
  std::vector<double> widths;
  for (const Gap& gap : gaps) widths.push_back(gap.width());
  const auto at =
      widths.begin() + static_cast<long>(kMostGaps * static_cast<double>(widths.size()));
  std::nth_element(widths.begin(), at, widths.end());
  return std::clamp(kWider * *at, least, kWidestNoSpace * letter_height);
}

bool is_thai(const LineCluster& c) { return core::is_thai_letter(c.text.front()); }

// The widest gap behind the beginning of `left` and before the end of `right`, or `slack` pixels
// farther.
const Gap* widest_between(const std::vector<Gap>& gaps, const LineCluster& left,
                          const LineCluster& right, double slack) {
  const Gap* widest = nullptr;
  for (const Gap& gap : gaps) {
    const bool between = gap.x0 > left.x0 - slack && gap.x1 < right.x1 + slack;
    if (between && (!widest || gap.width() > widest->width())) widest = &gap;
  }
  return widest;
}

void place_spaces(ReadLine& read, const std::vector<Gap>& gaps, double narrowest,
                  double letter_height) {
  for (size_t i = 1; i + 1 < read.size(); ++i) {
    if (read[i].text != U" ") continue;
    LineCluster &left = read[i - 1], &right = read[i + 1];
    const Gap* widest = widest_between(gaps, left, right, 0);
    if (!widest || widest->width() < narrowest) {
      // Beside the gap of two columns letters may be placed a whole letter off.
      const Gap* near = widest_between(gaps, left, right, letter_height);
      if (near && near->width() >= kColumnGap * letter_height) widest = near;
    }
    if (!widest) continue;
    if (is_thai(left) && is_thai(right) && widest->width() < narrowest) {
      read.erase(read.begin() + static_cast<long>(i--));
      continue;
    }
    left.x1 = read[i].x0 = widest->x0;
    right.x0 = read[i].x1 = widest->x1;
  }
}

// Moves Thai letters of one word together that the recogniser sets farther apart than their ink.
void close_words(ReadLine& read, const std::vector<Gap>& gaps, double narrowest) {
  for (size_t i = 1; i < read.size(); ++i) {
    LineCluster &left = read[i - 1], &right = read[i];
    if (!is_thai(left) || !is_thai(right) || right.x0 - left.x1 < narrowest) continue;
    const Gap* widest = widest_between(gaps, left, right, 0);
    if (!widest || widest->width() < narrowest) left.x1 = right.x0 = (left.x1 + right.x0) / 2;
  }
}

}  // namespace

void move_spaces_to_gaps(ReadLine& read, const Components& components,
                         const std::vector<int>& members, double letter_height) {
  const std::vector<Gap> gaps = gaps_of(components, members);
  const double narrowest = narrowest_space(gaps, letter_height);
  place_spaces(read, gaps, narrowest, letter_height);
  close_words(read, gaps, narrowest);
}

}  // namespace truat::ocr
