// The text of pages as people read it: lines in reading order, the cells of a table row by row.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/page_text.h"

namespace truat::pipeline {

// Page -> text. Paragraphs and rows end in a newline, cells of a row are parted by tabs.
std::map<core::PageNumber, std::string> written_text(const core::Document& document);

// Lines of the page in the same order.
std::vector<core::Line> written_lines(const core::Document& document, core::PageNumber page);

}  // namespace truat::pipeline
