#include "ocr/doubled_digits.h"

#include <algorithm>
#include <cmath>

#include "core/thai_characters.h"
#include "ocr/numbers.h"

namespace truat::ocr {
namespace {

// Widths of one digit in its heights, tails included; two that touch are wider.
constexpr double kWidestThai = 1.3, kWidestArabic = 0.75;
constexpr double kNarrowest = 0.3;  // of digits that touch, in their heights
constexpr double kOff = 0.5;        // of its ink's width: how far beside it a digit may be placed

bool is_digit(const LineCluster& c) { return core::is_digit(c.text.front()); }

const core::PixelBox& box_of(const Components& components, int piece) {
  return components.items[static_cast<size_t>(piece)].box;
}

// The most digits that a piece of ink can be.
size_t room_in(const core::PixelBox& ink, bool thai) {
  if (ink.width() <= (thai ? kWidestThai : kWidestArabic) * ink.height()) return 1;
  return static_cast<size_t>(std::ceil(ink.width() / (kNarrowest * ink.height())));
}

// The piece that most of a cluster lies on, or the nearest one.
const core::PixelBox* ink_of(const LineCluster& c, const Components& components,
                             const std::vector<int>& pieces) {
  const core::PixelBox* best = nullptr;
  double most = 0;
  for (const int m : pieces) {
    const core::PixelBox& box = box_of(components, m);
    const double common = std::min<double>(c.x1, box.x1) - std::max<double>(c.x0, box.x0);
    if (!best || common > most) best = &box, most = common;
  }
  return best && most > -kOff * best->width() ? best : nullptr;
}

}  // namespace

size_t drop_doubled_digits(ReadLine& read, const Components& components,
                           const std::vector<int>& pieces) {
  const bool thai = std::none_of(read.begin(), read.end(), [](const LineCluster& c) {
    return is_digit(c) && !core::is_thai_digit(c.text.front());
  });
  size_t room = 0, signs = 0;
  for (const int m : pieces) room += room_in(box_of(components, m), thai);
  for (const LineCluster& c : read) signs += letter_count(c.text);
  size_t dropped = 0;
  for (size_t i = 1; i < read.size() && signs - dropped > room; ++i) {
    const LineCluster &left = read[i - 1], &right = read[i];
    if (!is_digit(left) || !is_digit(right) || left.text == right.text) continue;
    const core::PixelBox* ink = ink_of(right, components, pieces);
    if (!ink || ink != ink_of(left, components, pieces) || room_in(*ink, thai) > 1) continue;
    const size_t less = left.certainty < right.certainty ? i - 1 : i;
    read.erase(read.begin() + static_cast<long>(less));
    --i, ++dropped;
  }
  return dropped;
}

}  // namespace truat::ocr
