// Writes stacks as the clusters of a PageText. Decides nothing.
#pragma once

#include <vector>

#include "core/page.h"
#include "core/page_text.h"
#include "thai/clusters.h"
#include "thai/drawn_glyph.h"
#include "thai/quality.h"

namespace truat::thai {

// Fills clusters and counted repairs. Stacks of unreadable fonts (one judgement per font of the
// page) and of invisible glyphs give no clusters; the former become unread areas, one for each
// piece of a line without wide gaps, whatever else it holds. So does a line with an unread glyph in
// a font that was `voted` on (one entry per font of the page): its picture says more.
void write_clusters(const core::Page& page, const std::vector<Stack>& stacks,
                    const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines,
                    const std::vector<Judgement>& fonts, const std::vector<bool>& voted,
                    core::PageText& text);

// Adds drawn checkboxes as ☐ and ☑.
void write_drawn_boxes(const core::Page& page, core::PageText& text);

}  // namespace truat::thai
