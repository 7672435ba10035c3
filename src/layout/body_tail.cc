#include "layout/body_tail.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "layout/aligned_columns.h"
#include "layout/grid.h"

namespace truat::layout {
namespace {

using Columns = std::vector<double>;

// Where the text of each cell starts.
std::vector<double> starts_of_cells(const TextLine& line, const Columns& xs) {
  std::vector<double> out;
  int last = -1;
  for (const core::Cluster* c : line.clusters) {
    if (is_blank(*c)) continue;
    const int column = interval_at(xs, body_x(*c));
    if (column != last) out.push_back(c->box.x0);
    last = column;
  }
  return out;
}

// Whether line `at` starts where an earlier line of the body started.
bool aligned(const FlowPage& page, size_t body_line, size_t at, const Columns& xs) {
  const double own = starts_of_cells(page.lines[at], xs).front();
  for (size_t i = body_line; i < at; ++i) {
    for (const double x : starts_of_cells(page.lines[i], xs)) {
      if (std::abs(x - own) < 1.5) return true;
    }
  }
  return false;
}

bool in_several_columns(const TextLine& line, const Columns& xs) {
  return filled_columns(line, xs).size() >= 2;
}

// Whether the columns go on in the first lines of a page.
bool goes_on_at_top(const FlowPage& page, const Columns& xs) {
  constexpr size_t kFirstLines = 12;
  const size_t first = std::min(page.lines.size(), kFirstLines);
  return std::any_of(
      page.lines.begin(), page.lines.begin() + static_cast<long>(first),
      [&](const TextLine& line) { return fits_columns(line, xs) && in_several_columns(line, xs); });
}

// Whether each name of the head stands over its own column.
bool names_columns(const HeaderBlock& head, const Columns& xs) {
  if (head.names.size() + 1 != xs.size()) return false;
  for (size_t i = 0; i < head.names.size(); ++i) {
    const double middle = (head.names[i].x0 + head.names[i].x1) / 2;
    if (interval_at(xs, middle) != static_cast<int>(i)) return false;
  }
  return true;
}

// A row of which only one cell fitted on the page: its lines [tail, end) start like the cells
// above, and the columns go on at the top of the next page, without a head or below the same one.
bool row_begins(const std::vector<FlowPage>& pages, HeadFinder& heads, const TableStart& start,
                size_t tail, size_t end, const Columns& xs) {
  if (start.page + 1 >= pages.size() || tail == start.body_line) return false;
  const FlowPage& page = pages[start.page];
  for (size_t i = tail; i < end; ++i) {
    if (!fits_columns(page.lines[i], xs) || !aligned(page, start.body_line, i, xs)) return false;
  }
  const FlowPage& next = pages[start.page + 1];
  if (!next.barriers.empty() || next.lines.empty()) return false;
  if (!heads.ends_table(start.page + 1, 0)) return goes_on_at_top(next, xs);
  return names_columns(*heads.known(start.page + 1, 0), xs);
}

}  // namespace

size_t without_text_below_rules(const std::vector<FlowPage>& pages, HeadFinder& heads,
                                const TableStart& start, size_t end, const std::vector<double>& xs,
                                double last_rule) {
  const FlowPage& page = pages[start.page];
  size_t tail = end;
  while (tail > start.body_line && body_y(page.lines[tail - 1]) > last_rule) --tail;
  const bool to_page_end = end == page.lines.size();
  if (tail == end || (tail == start.body_line && to_page_end)) return end;
  if (!to_page_end) return tail;
  std::set<int> filled;
  for (size_t i = tail; i < end; ++i) {
    for (const int c : filled_columns(page.lines[i], xs)) filled.insert(c);
  }
  const bool row = filled.size() >= 2 || row_begins(pages, heads, start, tail, end, xs);
  return row ? end : tail;
}

size_t without_text_below_gap(const FlowPage& page, size_t body_line, size_t end,
                              const std::vector<double>& xs, double leading) {
  while (end > body_line + 1) {
    const TextLine& line = page.lines[end - 1];
    const double distance = line.baseline - page.lines[end - 2].baseline;
    if (in_several_columns(line, xs) || distance < 1.25 * leading ||
        aligned(page, body_line, end - 1, xs)) {
      break;
    }
    --end;
  }
  return end;
}

}  // namespace truat::layout
