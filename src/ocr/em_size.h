// How large the type of a scan is. Fonts draw Thai letters in very different parts of their em, so
// that a letter's height tells little; but no line is set closer to the next than an em.
#pragma once

#include <vector>

#include "ocr/text_lines.h"

namespace truat::ocr {

// What to multiply sizes by so that they agree with the usual distance of lines in a column: 1
// where they do or where too few lines stand under each other. `sizes`: em of each line in pixels,
// as its letters suggest.
double size_correction(const std::vector<TextLine>& lines, const std::vector<double>& sizes);

}  // namespace truat::ocr
