// Counts what the judgement of a page needs. See quality.h for the judgement itself.
#pragma once

#include <vector>

#include "core/page.h"
#include "thai/clusters.h"
#include "thai/drawn_glyph.h"
#include "thai/quality.h"

namespace truat::thai {

// One entry for each font of the page. `unread`: indices into Page::glyphs of those that nothing is
// known of. `voted`: by font.
std::vector<FontFacts> gather_font_facts(const core::Page& page, const std::vector<Stack>& stacks,
                                         const std::vector<DrawnGlyph>& glyphs,
                                         const LineOrder& lines, const std::vector<int>& unread,
                                         const std::vector<bool>& voted);

// Share of the page that images cover, seen on a grid of 32 x 32 fields.
double image_cover(const core::Page& page);

}  // namespace truat::thai
