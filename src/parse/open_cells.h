// Cells merged over rows where no line shows it: the text stands in the first of the rows, and the
// others have none in that column.
#pragma once

#include <vector>

#include "parse/table_columns.h"
#include "parse/table_rows.h"

namespace truat::parse {

// For the rows of a table without lines between them: topics and indicators are repeated in the
// rows below them, up to the next one or a section; who is responsible and when, where the first
// row alone says it for all. The rows share the cell, as they do where lines show it. Columns whose
// text stands anywhere but at the top of its row are left alone: there, nothing says which rows a
// text in their middle is about.
void repeat_open_cells(std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns);

}  // namespace truat::parse
