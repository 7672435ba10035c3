// Lines of paragraphs that end in a score and gave none: a table that wasn't seen as one.
#pragma once

#include <optional>

#include "core/document.h"
#include "core/report.h"
#include "parse/lexicon.h"

namespace truat::parse {

// One entry (table_no 0) for all paragraphs with several such lines; nothing without. `report`:
// with all scores that were read.
std::optional<core::UnreadRows> unread_lines(const core::Document& document,
                                             const core::Report& report, const Lexicon& lexicon);

}  // namespace truat::parse
