// Stage 2: from a PDF file to what its pages draw.
#pragma once

#include "core/page.h"
#include "pdf/pdf_file.h"

namespace truat::pipeline {

// Throws core::DocumentError when this page can't be drawn.
core::Page extract(const pdf::PdfFile& file, core::PageNumber page);

}  // namespace truat::pipeline
