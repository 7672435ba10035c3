#include "ocr/cells.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

int CellMap::at(double x, double y) const {
  const int column = std::clamp(static_cast<int>(x / step_), 0, columns_ - 1);
  const int row = std::clamp(static_cast<int>(y / step_), 0, rows_ - 1);
  return regions_[static_cast<size_t>(row) * columns_ + column];
}

int CellMap::cell_of(const core::PixelBox& box) const {
  const double mx = (box.x0 + box.x1) / 2.0, my = (box.y0 + box.y1) / 2.0;
  // A letter whose middle is on a wall touches it; its upper part tells where it belongs.
  for (const double y : {my, box.y0 * 1.0, box.y0 - 2 * step_, box.y1 * 1.0}) {
    if (const int cell = at(mx, y); cell >= 0) return cell;
  }
  return std::max(-1, at(box.x0, my));
}

bool CellMap::wall_between(const core::PixelBox& a, const core::PixelBox& b) const {
  // Straight across from edge to edge; at the height that both share, if there is one.
  const auto between = [](int a0, int a1, int b0, int b1) {
    return std::pair<double, double>{a1 <= b0   ? a1
                                     : b1 <= a0 ? a0
                                                : (std::max(a0, b0) + std::min(a1, b1)) / 2.0,
                                     a1 <= b0   ? b0
                                     : b1 <= a0 ? b1
                                                : (std::max(a0, b0) + std::min(a1, b1)) / 2.0};
  };
  const auto [x0, x1] = between(a.x0, a.x1, b.x0, b.x1);
  const auto [y0, y1] = between(a.y0, a.y1, b.y0, b.y1);
  const int steps = static_cast<int>(std::max(std::abs(x1 - x0), std::abs(y1 - y0)) / step_);
  for (int i = 1; i < steps; ++i) {
    const double t = static_cast<double>(i) / steps;
    if (at(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) < 0) return true;
  }
  return false;
}

}  // namespace truat::ocr
