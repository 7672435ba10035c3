#include "thai/overprint.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace truat::thai {
namespace {

// Two drawings are one letter up to this distance in ems; the narrowest letters are 0.2 em wide.
constexpr double kSamePlace = 0.08;

bool same_place(const DrawnGlyph& a, const DrawnGlyph& b) {
  const double reach = kSamePlace * std::min(a.size, b.size);
  return a.angle == b.angle && std::abs(a.size - b.size) < 0.05 * a.size &&
         std::abs(a.along - b.along) < reach && std::abs(a.across - b.across) < reach;
}

}  // namespace

void drop_overprinted(std::vector<DrawnGlyph>& glyphs) {
  std::vector<int> order(glyphs.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    const int by_text = glyphs[a].text.compare(glyphs[b].text);
    if (by_text != 0) return by_text < 0;
    if (glyphs[a].along != glyphs[b].along) return glyphs[a].along < glyphs[b].along;
    return a < b;
  });
  std::vector<bool> dropped(glyphs.size(), false);
  for (size_t i = 0; i < order.size(); ++i) {
    for (size_t j = i + 1; j < order.size() && !dropped[order[i]]; ++j) {
      const DrawnGlyph &left = glyphs[order[i]], &right = glyphs[order[j]];
      if (right.text != left.text || right.along - left.along > kSamePlace * left.size) break;
      if (dropped[order[j]] || !same_place(left, right)) continue;
      // What was drawn first stays: marks that follow it in the stream are its own.
      DrawnGlyph& first = glyphs[std::min(order[i], order[j])];
      dropped[std::max(order[i], order[j])] = true;
      if (first.mark) first.repairs.add(Repair::kDoubledMark);
      first.bold = first.bold || (!first.mark && !first.space);
    }
  }
  size_t kept = 0;
  for (size_t i = 0; i < glyphs.size(); ++i) {
    if (dropped[i]) continue;
    if (kept != i) glyphs[kept] = std::move(glyphs[i]);
    ++kept;
  }
  glyphs.resize(kept);
}

}  // namespace truat::thai
