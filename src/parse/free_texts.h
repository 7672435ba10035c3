// What is in no record: kept with a kind, so that every line of a document is accounted for.
#pragma once

#include <vector>

#include "core/document.h"
#include "core/report.h"
#include "parse/document_parts.h"

namespace truat::parse {

// Paragraphs whole, also those that a score was read from; cells of tables one by one, unless they
// are used.
std::vector<core::FreeText> free_texts(const core::Document& document,
                                       const std::vector<TablePart>& tables);

}  // namespace truat::parse
