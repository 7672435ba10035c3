// Finds the glyphs that draw the two halves of ำ, whatever they claim. Exact, from how glyphs stand
// on the page: a nikhahit has no advance and an aa begins where it stands.
#pragma once

#include <vector>

#include "core/page.h"
#include "thai/font_decoder.h"

namespace truat::thai {

// Corrects `readings` (one per font of the page): glyphs without advance that claim to be a space,
// nothing or ำ and are followed by an aa become nikhahit; aa glyphs that claim ำ in a font that
// draws ำ in halves become aa.
void correct_sara_am(const core::Page& page, std::vector<FontReading>& readings);

}  // namespace truat::thai
