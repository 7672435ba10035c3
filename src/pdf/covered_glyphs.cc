#include "pdf/covered_glyphs.h"

#include <algorithm>
#include <cmath>

namespace truat::pdf {

namespace {

// A full page under a thousand areas; hostile pages have millions of both.
constexpr size_t kMaxVisits = 20'000'000;

// Glyphs by height on the page, so that an area asks few of them.
class Bands {
 public:
  explicit Bands(const core::Page& page)
      : bands_(static_cast<size_t>(std::clamp(page.height / kHeight, 1.0, 2000.0))) {
    for (size_t i = 0; i < page.glyphs.size(); ++i) {
      bands_[index(page.glyphs[i].box.mid_y())].push_back(i);
    }
  }
  template <typename Visit>
  void visit(double y0, double y1, Visit visit_glyph) const {
    for (size_t band = index(y0); band <= index(y1); ++band) {
      for (const size_t glyph : bands_[band]) visit_glyph(glyph);
    }
  }

 private:
  static constexpr double kHeight = 12;  // points: about a line of text
  size_t index(double y) const {
    const double last = static_cast<double>(bands_.size() - 1);
    return static_cast<size_t>(std::clamp(std::floor(y / kHeight), 0.0, last));
  }
  std::vector<std::vector<size_t>> bands_;
};

}  // namespace

void CoveredGlyphs::cover(const core::Box& area, size_t glyphs) {
  // What is smaller than a letter hides none.
  if (glyphs == 0 || area.width() < 3 || area.height() < 3) return;
  if (covers_.size() < kMaxCovers) covers_.push_back({area, glyphs});
}

void CoveredGlyphs::apply(core::Page& page) const {
  if (covers_.empty()) return;
  const Bands bands(page);
  size_t visits = 0;
  for (const Cover& cover : covers_) {
    if (visits > kMaxVisits) return;
    bands.visit(cover.area.y0, cover.area.y1, [&](size_t i) {
      ++visits;
      core::Glyph& glyph = page.glyphs[i];
      if (i < cover.glyphs && cover.area.contains(glyph.box.mid_x(), glyph.box.mid_y())) {
        glyph.invisible = true;
      }
    });
  }
}

}  // namespace truat::pdf
