// Lines of paragraphs that end in a score or tell a status and gave none: a table that wasn't seen
// as one.
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

// The same for measures: lines that tell a status, by a box, by a tick at their end or as nothing
// but its word, and lines of several names of columns, the head of a table.
std::optional<core::UnreadRows> unread_measures(const core::Document& document,
                                                const Lexicon& lexicon);

}  // namespace truat::parse
