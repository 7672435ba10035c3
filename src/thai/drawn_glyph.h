// A glyph with what it shows and its place along its own line of writing; lines of such glyphs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "thai/claims.h"

namespace truat::thai {

struct DrawnGlyph {
  int source = 0;                    // index into Page::glyphs
  int font = 0;                      // index into Page::fonts
  const Meaning* meaning = nullptr;  // what it shows; never empty
  // The page turned so that writing runs along +x: origin and distance to the next origin, points.
  float along = 0, across = 0, advance = 0;
  float size = 0;        // points
  int16_t angle = 0;     // whole degrees, clockwise; glyphs of other angles never share a line
  bool mark = false;     // only Thai marks: belongs to a base
  bool carrier = false;  // a Thai consonant: marks may stand over it

  std::u32string_view text() const { return meaning->text; }
  float end() const { return along + advance; }
};

// Whether a glyph has a place and a size that can be reckoned with; broken files have others.
bool is_drawable(const core::Glyph& glyph);

// `meaning` must outlive the result and not be empty.
DrawnGlyph place_glyph(const core::Page& page, int source, const Meaning& meaning);

// The bases of a page line by line. Baselines less than a fifth of the font size apart are one
// line.
struct LineOrder {
  struct Line {
    int angle = 0;
    double across = 0;          // of its first glyph
    size_t begin = 0, end = 0;  // into `order`
  };
  std::vector<Line> lines;  // by angle, then across
  std::vector<int> order;   // indices of the glyphs that are no marks, along each line
};
LineOrder order_lines(const std::vector<DrawnGlyph>& glyphs);

// For each glyph the one that it repeats at (almost) the same place, or -1: letters drawn twice to
// look bold or by a producer's mistake. Of two, the first drawn is the one that stays.
std::vector<int> find_overprints(const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines);

}  // namespace truat::thai
