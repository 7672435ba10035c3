#include "layout/overhang.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/utf8.h"
#include "layout/text_line.h"

namespace truat::layout {
namespace {

// Lines at the end of a page and at the start of the next one that are compared.
constexpr size_t kLinesBelow = 4, kLinesAbove = 8;

std::vector<TextLine> lines_of(const core::PageText& page) {
  Clusters clusters;
  for (const core::Cluster& c : page.clusters) clusters.push_back(&c);
  return group_lines(std::move(clusters));
}

bool near(double a, double b) { return std::abs(a - b) < 0.6; }

// The twin of `c` in `line`; its text may have letters that the sliver lacks (a mark alone).
long twin(const core::Cluster& c, const TextLine& line) {
  for (size_t i = 0; i < line.clusters.size(); ++i) {
    const core::Cluster& t = *line.clusters[i];
    if (is_blank(t) || t.box.x0 > c.box.x1 + 1) continue;
    const bool same = t.text == c.text && near(t.box.x0, c.box.x0);
    const bool part = t.text != c.text && t.text.find(c.text) != std::string::npos &&
                      c.box.x0 > t.box.x0 - 1 && c.box.x0 < t.box.x1 + 1;
    if (same || part) return static_cast<long>(i);
  }
  return -1;
}

// Whether `line` is made of slivers of `above`, the line of the next page.
bool is_sliver_of(const TextLine& line, const TextLine& above) {
  std::vector<size_t> twins;
  for (const core::Cluster* c : line.clusters) {
    if (is_blank(*c)) continue;
    const long t = twin(*c, above);
    if (t < 0) return false;
    twins.push_back(static_cast<size_t>(t));
  }
  if (twins.empty()) return false;
  const auto touches = [&](size_t i, size_t k) {
    const core::Cluster &a = *above.clusters[i], &b = *above.clusters[k];
    return !is_blank(a) && !is_blank(b) && b.box.x0 - a.box.x1 < 0.15 * a.font_size;
  };
  // Whole words that stand on both pages are text that happens to be alike.
  size_t torn = 0;
  for (const size_t t : twins) {
    const bool left =
        t > 0 && touches(t - 1, t) && !std::binary_search(twins.begin(), twins.end(), t - 1);
    const bool right = t + 1 < above.clusters.size() && touches(t, t + 1) &&
                       !std::binary_search(twins.begin(), twins.end(), t + 1);
    torn += left || right;
  }
  return torn * 2 >= twins.size();
}

}  // namespace

std::vector<size_t> overhanging(const core::PageText& page, const core::PageText& next) {
  std::vector<size_t> out;
  const std::vector<TextLine> own = lines_of(page), above = lines_of(next);
  for (size_t i = own.size(), n = 0; i > 0 && n < kLinesBelow; --i, ++n) {
    const TextLine& line = own[i - 1];
    const bool sliver = std::any_of(
        above.begin(), above.begin() + static_cast<long>(std::min(kLinesAbove, above.size())),
        [&](const TextLine& a) { return is_sliver_of(line, a); });
    if (!sliver) continue;
    for (const core::Cluster* c : line.clusters) {
      out.push_back(static_cast<size_t>(c - page.clusters.data()));
    }
  }
  return out;
}

}  // namespace truat::layout
