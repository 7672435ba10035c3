// Proof that arranging loses and invents nothing: every letter that was read stands in exactly one
// line of a paragraph, a cell or the furniture.
#pragma once

#include <vector>

#include "core/document.h"
#include "core/page_text.h"

namespace truat::layout {

// Letters are code points other than spaces; a cell that stands in several rows counts once.
struct LetterCount {
  long read = 0, arranged = 0;
  long lost = 0;      // read but not arranged
  long invented = 0;  // arranged more often than read
  bool balanced() const { return lost == 0 && invented == 0; }
};

LetterCount count_letters(const std::vector<core::PageText>& pages, const core::Document& document);

}  // namespace truat::layout
