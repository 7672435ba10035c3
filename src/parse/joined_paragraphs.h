// Sentences about scores that stand in two paragraphs, because the writer broke a line by hand or
// the typesetter left a ragged end: "… ในปีงบประมาณ" / "พ.ศ. ๒๕๖๗ ได้ ๙๙.๗๖ คะแนน". Read apart, the
// second half would lose its year or subject. Other paragraphs stay as layout found them.
#pragma once

#include "core/document.h"

namespace truat::parse {

core::Document with_joined_paragraphs(const core::Document& document);

}  // namespace truat::parse
