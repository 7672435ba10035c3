// Which glyph stack of a line is which letter that was read there: an order-keeping alignment by
// place and, once there are some, by what was read at the other places of the same glyph.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "thai/witness_lines.h"

namespace truat::thai {

// Share in [0, 1] of the votes for a glyph that say `letter`; 0.5 when there are none.
using Belief = std::function<double(GlyphRef glyph, char32_t letter)>;

// Pairs of indices (glyph stack, letter) from left to right; stacks and letters without a partner
// are left out (spaces, letters that OCR lost or made up). Lines too long to be lines give nothing.
std::vector<std::pair<int, int>> align_stacks(const WitnessLine& line, const Belief& belief);

}  // namespace truat::thai
