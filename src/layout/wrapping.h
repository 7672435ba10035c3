// Whether a line was broken by the typesetter or ended by its author.
#pragma once

#include <vector>

#include "core/document.h"
#include "layout/text_line.h"

namespace truat::layout {

// Sets `wrapped` of lines that stand one below the other: the first word of the next line would not
// have fitted behind it, and the next line starts no list entry. `left` and `right` are the limits
// that the typesetter had for a line, in points. `texts` are the same lines as clusters. A space
// that the typesetter swallowed at a wrap stays as the last character of the line's text.
void mark_wrapped(std::vector<core::Line>& lines, const std::vector<TextLine>& texts, double left,
                  double right);

// Points that were left behind `line` when it was set between `left` and `right`. Centred lines
// have it on both sides; `centred` says whether the lines of this block are.
double room_behind(const core::Line& line, double left, double right, bool centred);

// Whether lines share their middle rather than their start.
bool are_centred(const std::vector<core::Line>& lines, double left, double right);

}  // namespace truat::layout
