// Years that stand in a column of their own, one for each score.
#pragma once

#include <optional>
#include <vector>

#include "parse/list_columns.h"
#include "parse/table_rows.h"

namespace truat::parse {

// The column that says the year of each row: "ปี พ.ศ." over 2566 and 2567.
std::optional<size_t> year_column(const std::vector<BodyRow>& rows,
                                  const std::vector<TableColumn>& columns, ColumnGroup group);

// The rows, one for each year. Years that stand below each other in one cell, with a score beside
// each of them, are parted; other years than the usual ones come of rows that a page's end cut, and
// stay as they are. A cell merged over as many rows as it has years gives each row its own. A row
// whose name stands on the page before has it, too. `year_at` and `scores_at`: their columns.
std::vector<BodyRow> rows_of_years(const std::vector<BodyRow>& rows, size_t year_at,
                                   const std::vector<size_t>& scores_at);

// Nothing says of which year a score beside such a cell is.
bool is_of_several_years(const RowCell& cell);

}  // namespace truat::parse
