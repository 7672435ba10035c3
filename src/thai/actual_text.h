// Uses /ActualText claims to learn what single glyphs show. LibreOffice and Chromium state whole
// clusters ("ู" for a glyph whose ToUnicode says "่") where their glyph map fails.
#pragma once

#include <vector>

#include "core/page.h"
#include "thai/font_decoder.h"

namespace truat::thai {

// Corrects `readings` (one per font of the page). A claim votes for a glyph when all other glyphs
// of its run already show what the claim says; a glyph changes when most of its votes say so.
// Letters that are known otherwise (consonants, table or index readings) stay.
void learn_from_actual_text(const core::Page& page, std::vector<FontReading>& readings);

}  // namespace truat::thai
