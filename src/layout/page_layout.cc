#include "layout/page_layout.h"

#include <algorithm>

namespace truat::layout {

void sort_items(std::vector<PageItem>& items) {
  std::stable_sort(items.begin(), items.end(), [](const PageItem& a, const PageItem& b) {
    return a.box.mid_y() < b.box.mid_y();
  });
  // Within a band of items that overlap vertically: left to right when they stand side by side.
  for (size_t from = 0; from < items.size();) {
    double bottom = items[from].box.y1;
    size_t to = from + 1;
    while (to < items.size() && items[to].box.mid_y() < bottom) {
      bottom = std::max(bottom, items[to].box.y1);
      ++to;
    }
    std::stable_sort(items.begin() + static_cast<long>(from), items.begin() + static_cast<long>(to),
                     [](const PageItem& a, const PageItem& b) {
                       if (a.box.x1 <= b.box.x0 + 2) return true;
                       if (b.box.x1 <= a.box.x0 + 2) return false;
                       return a.box.mid_y() < b.box.mid_y();
                     });
    from = to;
  }
}

}  // namespace truat::layout
