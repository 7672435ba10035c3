// Where words really end. The recogniser knows that there is a space and only roughly where: its
// letters are a third of a letter off. The ink has no doubt.
#pragma once

#include <vector>

#include "ocr/components.h"
#include "ocr/line_reader.h"

namespace truat::ocr {

// Moves the ends of the letters on both sides of each space to the widest gap of the ink within
// the two; where there is none, they stay. A space between Thai letters over a gap that no space is
// as narrow as is taken out; and Thai letters of one word that the recogniser sets farther apart
// than their ink are moved together. `members`: the pieces of ink that were read; `letter_height`:
// pixels.
void move_spaces_to_gaps(ReadLine& read, const Components& components,
                         const std::vector<int>& members, double letter_height);

}  // namespace truat::ocr
