// Stage 4: from the text of pages to paragraphs and tables.
#pragma once

#include <vector>

#include "core/document.h"
#include "core/page_text.h"
#include "pipeline/stages/models.h"

namespace truat::pipeline {

// Column headers are told by the lexicon.
core::Document arrange(const std::vector<core::PageText>& pages, const Models& models);

}  // namespace truat::pipeline
