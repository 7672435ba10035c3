#include "layout/page_ends.h"

#include <algorithm>

namespace truat::layout {
namespace {

constexpr size_t kFewest = 3;   // pages; two may end alike by chance
constexpr double kAlike = 1.5;  // lines

const PageTable* open_table(const PageItem& item) {
  const auto* table = std::get_if<PageTable>(&item.content);
  return table && !table->row_lines ? table : nullptr;
}

// The table without row lines that the page ends with, if the next page begins with one.
const PageTable* table_that_goes_on(const PageLayout& page, const PageLayout& next) {
  if (page.items.empty() || next.items.empty() || !open_table(next.items.front())) return nullptr;
  return open_table(page.items.back());
}

}  // namespace

std::vector<double> content_bottoms(const std::vector<PageLayout>& pages) {
  double lowest = 0;
  for (const PageLayout& page : pages) lowest = std::max(lowest, page.bottom);
  std::vector<double> out(pages.size(), lowest);
  for (size_t first = 0; first + 1 < pages.size();) {
    std::vector<double> bottoms;
    double line_height = 0;
    size_t end = first;
    for (; end + 1 < pages.size(); ++end) {
      const PageTable* table = table_that_goes_on(pages[end], pages[end + 1]);
      if (!table) break;
      bottoms.push_back(pages[end].bottom);
      line_height = std::max(line_height, table->line_height);
    }
    std::sort(bottoms.rbegin(), bottoms.rend());
    if (bottoms.size() >= kFewest &&
        bottoms.front() - bottoms[kFewest - 1] < kAlike * line_height) {
      std::fill(out.begin() + static_cast<long>(first), out.begin() + static_cast<long>(end),
                bottoms.front());
    }
    first = end + 1;
  }
  return out;
}

}  // namespace truat::layout
