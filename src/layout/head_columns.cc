#include "layout/head_columns.h"

#include <algorithm>
#include <utility>

#include "layout/aligned_columns.h"
#include "layout/place_to_sign.h"

namespace truat::layout {
namespace {

// Lines that are looked at for finding columns.
constexpr size_t kSampleLines = 300;

struct Sample {
  std::vector<const TextLine*> lines;
  bool rules_between_rows = false;
};

bool other_size(const TextLine& line, const TextLine& row) {
  constexpr double kMostDifference = 0.75;
  return std::min(line.font_size, row.font_size) <
         kMostDifference * std::max(line.font_size, row.font_size);
}

// Lines behind the head up to the next other one, or to a line that is set off, also on pages
// without ruled grids behind it, up to `end_page`.
Sample lines_below(const std::vector<FlowPage>& pages, size_t page, size_t end_page,
                   const HeaderBlock& head, HeadFinder& heads) {
  Sample sample;
  for (size_t p = page; p < end_page && sample.lines.size() < kSampleLines; ++p) {
    const FlowPage& flow = pages[p];
    if (p > page && !flow.barriers.empty()) break;
    size_t i = p == page ? head.end_line : 0;
    const size_t limit = p == page ? segment_end(flow, head.first_line) : flow.lines.size();
    while (i < limit && sample.lines.size() < kSampleLines) {
      if (heads.ends_table(p, i)) {
        if (p == page || i > 0) return sample;
        i = heads.known(p, i)->end_line;
        continue;
      }
      if (p == page && is_set_off(flow, head.end_line, i)) return sample;
      if (is_place_to_sign(flow.lines[i])) return sample;
      // Other letters than the rows': a chart, a note.
      if (!sample.lines.empty() && other_size(flow.lines[i], *sample.lines.front())) {
        ++i;
        continue;
      }
      sample.lines.push_back(&flow.lines[i++]);
      sample.rules_between_rows |= p > page && i > 1 && sample.lines.size() > 1 &&
                                   long_rule_between(flow, flow.lines[i - 2], flow.lines[i - 1]);
    }
    if (p == page && limit < flow.lines.size()) break;
  }
  return sample;
}

// Ends of the rules next to the head, or of the text below it.
std::pair<double, double> outer_limits(const FlowPage& page, const HeaderBlock& head,
                                       const std::vector<const TextLine*>& below) {
  const TextLine &first = page.lines[head.first_line], &last = page.lines[head.end_line - 1];
  for (const core::Ruling& r : page.rules) {
    const double y = r.box.mid_y();
    if (y < first.top() - 2 * first.font_size || y > last.bottom() + 2 * last.font_size) continue;
    if (r.box.x0 < head.names.front().x0 + 1 && r.box.x1 > head.names.back().x1 - 1) {
      return {r.box.x0, r.box.x1};
    }
  }
  double left = 1e9, right = 0;
  for (size_t i = head.end_line; i < segment_end(page, head.first_line); ++i) {
    left = std::min(left, page.lines[i].box.x0);
    right = std::max(right, page.lines[i].box.x1);
  }
  // The widest cells may stand on the pages behind.
  for (const TextLine* line : below) {
    if (runs_under_names(*line, head)) continue;
    left = std::min(left, line->box.x0);
    right = std::max(right, line->box.x1);
  }
  return {left, right};
}

}  // namespace

HeadColumns columns_of_head(const std::vector<FlowPage>& pages, size_t page,
                            const HeaderBlock& head, HeadFinder& heads, Reach reach) {
  const size_t end_page = reach == Reach::kOwnPage ? page + 1 : pages.size();
  const Sample sample = lines_below(pages, page, end_page, head, heads);
  const auto [left, right] = outer_limits(pages[page], head, sample.lines);
  return {columns_below(head, sample.lines, std::min(left, head.names.front().x0),
                        std::max(right, head.names.back().x1)),
          sample.rules_between_rows};
}

}  // namespace truat::layout
