// Boxes of a page filed by place, so that the neighbours of a box are found without looking at all.
#pragma once

#include <algorithm>
#include <vector>

#include "core/box.h"

namespace truat::ocr {

class BoxGrid {
 public:
  BoxGrid(int width, int height, int square)
      : square_(std::max(1, square)),
        columns_(width / square_ + 1),
        rows_(height / square_ + 1),
        squares_(static_cast<size_t>(columns_) * rows_) {}

  void add(int id, const core::PixelBox& box) {
    each_square(box, [&](std::vector<int>& ids) { ids.push_back(id); });
  }

  // Ids whose squares `box` touches, each once, ascending.
  std::vector<int> near(const core::PixelBox& box) {
    std::vector<int> out;
    each_square(box, [&](std::vector<int>& ids) { out.insert(out.end(), ids.begin(), ids.end()); });
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

 private:
  template <class Visit>
  void each_square(const core::PixelBox& box, Visit visit) {
    const auto clamped = [this](int v, int n) { return std::clamp(v / square_, 0, n - 1); };
    for (int y = clamped(box.y0, rows_); y <= clamped(box.y1 - 1, rows_); ++y) {
      for (int x = clamped(box.x0, columns_); x <= clamped(box.x1 - 1, columns_); ++x) {
        visit(squares_[static_cast<size_t>(y) * columns_ + x]);
      }
    }
  }

  int square_, columns_, rows_;
  std::vector<std::vector<int>> squares_;
};

}  // namespace truat::ocr
