// Which lines of a picture are printed in bold: their strokes hold more ink, for the size of their
// letters, than those of most of the page.
#pragma once

#include <vector>

#include "core/raster.h"
#include "ocr/components.h"
#include "ocr/text_lines.h"

namespace truat::ocr {

// For each line. A page that is bold throughout, or too short to tell, has none.
std::vector<bool> bold_lines(const std::vector<TextLine>& lines, const Components& components,
                             const core::Raster& page);

}  // namespace truat::ocr
