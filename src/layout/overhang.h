// Letters that a producer draws twice at a page break: a line that stands on the next page reaches
// over its upper edge, and those of its letters that are tall enough are drawn (and cut off) at the
// end of this page too. What is seen there is a sliver; the text belongs to the next page.
#pragma once

#include <vector>

#include "core/page_text.h"

namespace truat::layout {

// Indexes of clusters of `page` that are such slivers: each has its twin in one of the first lines
// of `next`, and most of them stand alone where their twins stand in a word.
std::vector<size_t> overhanging(const core::PageText& page, const core::PageText& next);

}  // namespace truat::layout
