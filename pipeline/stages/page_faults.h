// Pages on which something is missing that no row of theirs can tell.
#pragma once

#include <vector>

#include "core/page_text.h"

namespace truat::pipeline {

// Pages without anything on them that stand between others; the last ones of a file often are.
std::vector<core::PageNumber> blank_pages(const std::vector<core::PageText>& pages);

// Pages whose left, right or lower edge cuts letters: a table that is too wide for its page goes on
// beyond it, where nothing is seen.
std::vector<core::PageNumber> cut_pages(const std::vector<core::PageText>& pages);

}  // namespace truat::pipeline
