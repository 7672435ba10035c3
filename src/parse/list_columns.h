// What the columns of a table of scores are for: some number its rows, some hold their values, and
// a table of two halves has the columns of two lists.
#pragma once

#include <vector>

#include "parse/table_columns.h"

namespace truat::parse {

// Columns of numbers that name a row: "ที่", codes.
bool is_number_column(Column field);

// Columns whose cells say something of a row and don't name it: scores, weights, remarks.
bool is_value_column(Column field);

// Columns [first, end) of a table that stand for one list; tables of two halves have two.
struct ColumnGroup {
  size_t first = 0, end = 0;
};
std::vector<ColumnGroup> column_groups(const std::vector<TableColumn>& columns);

}  // namespace truat::parse
