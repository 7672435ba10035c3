// A glyph with the characters that it shows and its place along its own line of writing.
#pragma once

#include <string>
#include <vector>

#include "core/page.h"
#include "thai/repair.h"

namespace truat::thai {

struct DrawnGlyph {
  int source = 0;       // index into Page::glyphs
  int font = 0;         // index into Page::fonts
  std::u32string text;  // decoded; never empty
  RepairSet repairs;
  // The page turned so that writing runs along +x: origin and distance to the next origin, points.
  double along = 0, across = 0, advance = 0;
  double size = 0;     // points
  int angle = 0;       // whole degrees, clockwise; glyphs of other angles never share a line
  bool mark = false;   // only Thai marks: belongs to a base
  bool space = false;  // U+0020
  bool bold = false;   // drawn twice with a small shift to look bold

  double end() const { return along + advance; }
};

// Places a glyph of the page along its line of writing; text and repairs stay empty.
DrawnGlyph place_glyph(const core::Page& page, int source);

// Order of bases by line and place: indices of the glyphs that are no marks, grouped by angle and
// baseline, left to right. Baselines less than a fifth of the font size apart are one line.
struct LineOrder {
  std::vector<int> order;
  std::vector<int> line;  // number of the line for each entry of `order`
};
LineOrder order_lines(const std::vector<DrawnGlyph>& glyphs);

}  // namespace truat::thai
