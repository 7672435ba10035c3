#include "ocr/cells.h"

#include <algorithm>

namespace truat::ocr {
namespace {

constexpr double kSquarePoints = 1.0;
constexpr double kLengthenPoints = 3.0;  // what a wall may miss at a corner

}  // namespace

CellMap::CellMap(const std::vector<PixelRuling>& rulings, int width, int height, double dpi)
    : step_(dpi / 72 * kSquarePoints) {
  columns_ = static_cast<int>(width / step_) + 1;
  rows_ = static_cast<int>(height / step_) + 1;
  constexpr int kWall = -1, kOpen = -2;
  regions_.assign(static_cast<size_t>(columns_) * rows_, kOpen);
  const int more = static_cast<int>(kLengthenPoints / kSquarePoints);
  for (const PixelRuling& r : rulings) {
    const int dx = r.horizontal ? more : 0, dy = r.horizontal ? 0 : more;
    const int x0 = std::max(0, static_cast<int>(r.box.x0 / step_) - dx);
    const int x1 = std::min(columns_ - 1, static_cast<int>((r.box.x1 - 1) / step_) + dx);
    const int y0 = std::max(0, static_cast<int>(r.box.y0 / step_) - dy);
    const int y1 = std::min(rows_ - 1, static_cast<int>((r.box.y1 - 1) / step_) + dy);
    for (int y = y0; y <= y1; ++y) {
      std::fill_n(regions_.begin() + static_cast<size_t>(y) * columns_ + x0, x1 - x0 + 1, kWall);
    }
  }
  int next = 0;
  std::vector<int> open;
  for (size_t seed = 0; seed < regions_.size(); ++seed) {
    if (regions_[seed] != kOpen) continue;
    open.push_back(static_cast<int>(seed));
    regions_[seed] = next;
    while (!open.empty()) {
      const int i = open.back(), x = i % columns_;
      open.pop_back();
      const auto visit = [&](int j) {
        if (regions_[j] == kOpen) regions_[j] = next, open.push_back(j);
      };
      if (x > 0) visit(i - 1);
      if (x + 1 < columns_) visit(i + 1);
      if (i >= columns_) visit(i - columns_);
      if (i + columns_ < static_cast<int>(regions_.size())) visit(i + columns_);
    }
    ++next;
  }
}

int CellMap::cell_of(const core::PixelBox& box) const {
  const auto at = [this](int x, int y) {
    const int column = std::clamp(static_cast<int>(x / step_), 0, columns_ - 1);
    const int row = std::clamp(static_cast<int>(y / step_), 0, rows_ - 1);
    return regions_[static_cast<size_t>(row) * columns_ + column];
  };
  const int mx = (box.x0 + box.x1) / 2, my = (box.y0 + box.y1) / 2;
  // A letter whose middle is on a wall touches it; its upper part tells where it belongs.
  for (const int y : {my, box.y0, box.y0 - static_cast<int>(2 * step_), box.y1}) {
    if (const int cell = at(mx, y); cell >= 0) return cell;
  }
  return std::max(-1, at(box.x0, my));
}

}  // namespace truat::ocr
