#include "ocr/letter_size.h"

#include <algorithm>

#include "ocr/box_grid.h"

namespace truat::ocr {
namespace {

constexpr double kMarkInches = 0.08;  // up and down: from a mark to its letter
constexpr double kReachInches = 0.9;  // to each side: several letters of the same line

}  // namespace

std::vector<double> letter_heights_around(const std::vector<core::PixelBox>& boxes, int width,
                                          int height, double dpi) {
  BoxGrid grid(width, height, static_cast<int>(dpi * 0.15));
  for (size_t i = 0; i < boxes.size(); ++i) grid.add(static_cast<int>(i), boxes[i]);
  const int reach = static_cast<int>(dpi * kReachInches);
  std::vector<double> out;
  std::vector<std::pair<int, double>> weighted;  // height, area
  for (const core::PixelBox& box : boxes) {
    // Up and down only as far as a mark is from its letter.
    const int slack = std::max(static_cast<int>(dpi * kMarkInches), box.height());
    const core::PixelBox area{box.x0 - reach, box.y0 - slack, box.x1 + reach, box.y1 + slack};
    weighted.clear();
    double total = 0;
    for (const int i : grid.near(area)) {
      const core::PixelBox& b = boxes[i];
      if (b.x1 < area.x0 || b.x0 > area.x1 || b.y1 < area.y0 || b.y0 > area.y1) continue;
      const double weight = static_cast<double>(b.height()) * std::min(b.width(), 2 * b.height());
      weighted.emplace_back(b.height(), weight);
      total += weight;
    }
    std::sort(weighted.begin(), weighted.end());
    double seen = 0, middle = box.height();
    for (const auto& [h, weight] : weighted) {
      seen += weight;
      middle = h;
      if (seen >= total / 2) break;
    }
    out.push_back(middle);
  }
  return out;
}

}  // namespace truat::ocr
