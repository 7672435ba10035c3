// What the outline of a glyph says without anybody's claim.
#pragma once

#include <optional>

#include "core/glyph_shape.h"

namespace truat::pdf {

// U+2610 for the outline of an empty checkbox, U+2611 for one with a tick or cross inside. Nothing
// for others: letters, and squares that are filled.
std::optional<char32_t> checkbox_in(const core::GlyphShape& shape);

}  // namespace truat::pdf
