// Level straight strokes in a black-and-white picture; for upright ones transpose the picture.
#pragma once

#include <vector>

#include "ocr/bitmap.h"

namespace truat::ocr {

struct Stroke {
  int y0 = 0, y1 = 0, x0 = 0, x1 = 0;  // pixels, half-open
  bool solid = true;                   // false: dotted, dashed or badly broken
};

// What counts as a stroke. Lengths in points.
struct StrokeRule {
  double shortest_solid = 18, shortest_broken = 60;
  double thickest = 3.2;      // thicker bars are no rulings
  double beside_short = 0.2;  // most ink just beside a short stroke, as a share of its length …
  double beside_long = 0.35;  // … and beside one of an inch and more
};

// Strokes from top to bottom; pieces on one level with small gaps between them are joined.
std::vector<Stroke> find_level_strokes(const Bitmap& bitmap, double dpi, const StrokeRule& rule);

}  // namespace truat::ocr
