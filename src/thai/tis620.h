// Fonts whose TIS-620 bytes are claimed to be Latin-1: "ÊÓ¹Ñ¡§Ò¹" for "สำนักงาน". Pure.
#pragma once

#include <vector>

#include "thai/claims.h"
#include "thai/font_evidence.h"

namespace truat::thai {

// Accented letters are rare in Latin writing and nearly everything in such a font; a font that
// claims any Thai isn't one.
bool is_tis620(const FontUse& use);

void read_as_tis620(const FontUse& use, std::vector<Meaning>& meanings);

}  // namespace truat::thai
