#include "ocr/ghost_lines.h"

#include <algorithm>
#include <optional>

#include "core/median.h"
#include "ocr/components.h"
#include "ocr/text_lines.h"

namespace truat::ocr {
namespace {

constexpr double kLowestLetter = 3;    // points; less may be dirt
constexpr double kGhosts = 0.2;        // of a page's letters shine through from a written back
constexpr long kFewest = 40;           // fewer may be a pale stamp or a watermark
constexpr double kDarkestShare = 0.1;  // of the ghosts, which vary with the paper

int grey_at(const core::Raster& page, int x, int y) {
  return page.grey[static_cast<size_t>(y) * page.width + x];
}

// How dark a line is: at its darkest across, on half of its length or more.
int darkness(const core::Raster& page, const PixelRuling& r) {
  std::vector<int> darkest;
  const int from = r.horizontal ? r.box.x0 : r.box.y0, to = r.horizontal ? r.box.x1 : r.box.y1;
  for (int at = from; at < to; ++at) {
    int grey = 255;
    for (int k = r.horizontal ? r.box.y0 : r.box.x0; k < (r.horizontal ? r.box.y1 : r.box.x1);
         ++k) {
      grey = std::min(grey, r.horizontal ? grey_at(page, at, k) : grey_at(page, k, at));
    }
    darkest.push_back(grey);
  }
  return darkest.empty() ? 255 : core::median(std::move(darkest));
}

// The grey of the darkest letters without any ink, when there are many of them.
std::optional<int> ghost_grey(const core::Raster& page, const InkLevels& levels) {
  const Components pieces = find_components(threshold(page, levels.faint_line));
  const double least = kLowestLetter * page.dpi / 72;
  std::vector<int> ghosts;
  long letters = 0;
  for (const Component& piece : pieces.items) {
    if (!has_letter_size(piece.box, page.dpi) || piece.box.height() < least) continue;
    int darkest = 255;
    for (const Run& run : pieces.runs_of(piece)) {
      for (int x = run.x0; x < run.x1; ++x) darkest = std::min(darkest, grey_at(page, x, run.y));
    }
    if (darkest < levels.ink)
      ++letters;
    else
      ghosts.push_back(darkest);
  }
  const auto count = static_cast<long>(ghosts.size());
  if (count < kFewest || static_cast<double>(count) < kGhosts * static_cast<double>(letters)) {
    return std::nullopt;
  }
  const auto at = ghosts.begin() + static_cast<long>(kDarkestShare * static_cast<double>(count));
  std::nth_element(ghosts.begin(), at, ghosts.end());
  return *at;
}

}  // namespace

void drop_ghost_lines(const core::Raster& page, const InkLevels& levels,
                      std::vector<PixelRuling>& rulings) {
  std::vector<int> greys;
  for (const PixelRuling& r : rulings) greys.push_back(darkness(page, r));
  // Few pages have pale lines; only those are worth the look for ghosts.
  if (std::none_of(greys.begin(), greys.end(), [&](int g) { return g >= levels.ink; })) return;
  const std::optional<int> ghosts = ghost_grey(page, levels);
  if (!ghosts) return;
  const int pale = std::max(levels.ink, *ghosts - 10);
  size_t i = 0;
  std::erase_if(rulings, [&](const PixelRuling&) { return greys[i++] >= pale; });
}

}  // namespace truat::ocr
