// Finds glyphs that are painted over: text under a scan, numbers hidden by a white rectangle. Such
// text isn't what a reader of the page sees.
#pragma once

#include <cstddef>
#include <vector>

#include "core/page.h"

namespace truat::pdf {

class CoveredGlyphs {
 public:
  // An opaque area was painted when `glyphs` glyphs had been drawn.
  void cover(const core::Box& area, size_t glyphs);
  // Flags the glyphs of `page` that lie under areas as invisible.
  void apply(core::Page& page) const;

 private:
  static constexpr size_t kMaxCovers = 20'000;
  struct Cover {
    core::Box area;
    size_t glyphs;
  };
  std::vector<Cover> covers_;
};

}  // namespace truat::pdf
