// Connected pieces of ink (8 neighbours) with their pixels as horizontal runs.
#pragma once

#include <span>
#include <vector>

#include "core/box.h"
#include "ocr/bitmap.h"

namespace truat::ocr {

struct Run {
  int y = 0, x0 = 0, x1 = 0;  // half-open
};

struct Component {
  core::PixelBox box;
  int area = 0;  // pixels of ink
  int first_run = 0, run_count = 0;
};

struct Components {
  std::vector<Component> items;
  std::vector<Run> runs;  // of one component after the other, each from top to bottom
  std::span<const Run> runs_of(const Component& c) const {
    return {runs.data() + c.first_run, static_cast<size_t>(c.run_count)};
  }
};

// One pass over the pixels, near-linear in runs.
Components find_components(const Bitmap& bitmap);

// Cuts a component in two at row y; both parts must hold ink. The upper part keeps its index, the
// lower one is appended.
void split_component(Components& components, int index, int y);

}  // namespace truat::ocr
