// Rows of tables that name what records are about and are in none: a head that wasn't understood, a
// table that was taken apart wrongly. The last net before a number is lost without a word.
#pragma once

#include <vector>

#include "core/report.h"
#include "parse/document_parts.h"
#include "parse/lexicon.h"

namespace truat::parse {

// For each table at most one entry of each kind. `tables`: after reading, with
// the cells that are in records.
//   scores: a row of a table of scores, of questions, or of numbers that all look like scores, or
//     one that names an instrument or indicator, with a number of two decimals of which no column's
//     name says that it is something else (a weight, a share); a row of the head with several such
//     numbers
//   numbers: a row of a table of scores whose score has digits and is no number
//   measures: a row with text in a table like those of measures (like_measures.h), or a row of a
//     table of measures that gave none
std::vector<core::UnreadRows> unread_rows(const std::vector<TablePart>& tables,
                                          const Lexicon& lexicon);

}  // namespace truat::parse
