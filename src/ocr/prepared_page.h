// A scan made ready for reading: upright, level, on white paper, its rulings and lines of writing
// and checkboxes found. Still no letters.
#pragma once

#include <map>
#include <vector>

#include "core/page_frame.h"
#include "core/raster.h"
#include "ocr/checkboxes.h"
#include "ocr/clean_up.h"
#include "ocr/components.h"
#include "ocr/rulings.h"
#include "ocr/skew.h"
#include "ocr/text_lines.h"

namespace truat::ocr {

struct PreparedPage {
  core::Raster grey;  // background levelled, rulings taken out
  InkLevels levels;
  int turn = 0;     // of the scan, clockwise
  double skew = 0;  // then, clockwise
  Components components;
  std::vector<PixelRuling> rulings;
  std::vector<TextLine> lines;
  std::map<int, Checkbox> checkboxes;  // by index of their component
};

// `levelled`: a scan whose background has been levelled, as displayed. `turn`: 0, 90, 180 or 270
// degrees clockwise.
PreparedPage prepare_page(const core::Raster& levelled, int turn);

// The turns to try, the likelier ones first, and whether the first two are the only ones worth it.
struct TurnChoice {
  std::vector<int> turns;
  bool direction_sure = false;
};
TurnChoice likely_turns(const core::Raster& levelled);

}  // namespace truat::ocr
