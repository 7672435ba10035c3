// Whether rows that were not read look like measures all the same: by the names of some columns, by
// what stands in them, or because they go on where a table of measures was cut. Only for warnings.
#pragma once

#include "parse/document_parts.h"
#include "parse/lexicon.h"

namespace truat::parse {

// A column of measures. A result or a remark alone may be of anything.
bool is_measure_column(Column field);

// `before`, `after`: the parts above and below in the document, nullptr for none.
bool like_measures(const TablePart& part, const TablePart* before, const TablePart* after,
                   const Lexicon& lexicon);

}  // namespace truat::parse
