// Stage 3: from what a page draws to its text, page by page.
#pragma once

#include <string>
#include <vector>

#include "core/page_text.h"
#include "pdf/pdf_file.h"
#include "pipeline/stages/models.h"

namespace truat::pipeline {

// One page. A page that can't be drawn comes back empty and `unreadable`, with the reason: it
// costs itself and not the document.
core::PageText read_page(const pdf::PdfFile& file, core::PageNumber page, const Models& models);

std::vector<core::PageText> read_pages(const pdf::PdfFile& file, const Models& models);

}  // namespace truat::pipeline
