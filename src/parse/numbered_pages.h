// The numbers that pages print on themselves.
#pragma once

#include <vector>

#include "core/document.h"
#include "core/report.h"

namespace truat::parse {

// In order of the pages; one for each page that has any.
std::vector<core::NumberedPage> numbered_pages(const core::Document& document);

}  // namespace truat::parse
