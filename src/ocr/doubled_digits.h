// Digits that the recogniser wrote twice, the second time as another digit: "๕๘๖" for the ink of
// ๘๖. Ink that has room for one digit can't hold two.
#pragma once

#include <vector>

#include "ocr/components.h"
#include "ocr/line_reader.h"

namespace truat::ocr {

// Takes the less certain of two unlike digits out of `read` where both stand on one piece of ink
// that is no wider than a digit, as long as `read` has more digits and letters than the ink has
// room for. `pieces`: the ink that was read, digits and letters only. Returns how many were taken.
size_t drop_doubled_digits(ReadLine& read, const Components& components,
                           const std::vector<int>& pieces);

}  // namespace truat::ocr
