// From clusters on pages to paragraphs and tables in reading order, joined over pages. Geometry
// only: what a header means is asked through HeaderTest.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/page_text.h"

namespace truat::layout {

// Whether a printed text is a known column header ("ผู้รับผิดชอบ"). Spaces and line breaks inside
// it don't count.
using HeaderTest = std::function<bool(std::string_view text)>;

// `pages` in order, all of one document.
core::Document arrange(const std::vector<core::PageText>& pages, const HeaderTest& is_header);

}  // namespace truat::layout
