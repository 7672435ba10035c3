// What a row of a score table is about, from all its cells.
#pragma once

#include <optional>
#include <vector>

#include "parse/lexicon.h"
#include "parse/list_columns.h"
#include "parse/subject.h"
#include "parse/table_columns.h"
#include "parse/table_rows.h"

namespace truat::parse {

struct RowSubject {
  Subject subject;
  std::optional<size_t> column;  // where its name is printed
};

// The subjects of the rows of a list; nothing for a row that names no known one. Items get their
// indicator from the row only. `scored`: which rows have a score; among those an instrument may be
// told by elimination (left_instrument.h).
std::vector<std::optional<RowSubject>> row_subjects(const std::vector<BodyRow>& rows,
                                                    const std::vector<bool>& scored,
                                                    const std::vector<TableColumn>& columns,
                                                    ColumnGroup group, const Lexicon& lexicon);

// The indicator that a row's indicator cell or section names.
std::optional<int> row_indicator(const BodyRow& row, const std::vector<TableColumn>& columns,
                                 ColumnGroup group, const Lexicon& lexicon);

}  // namespace truat::parse
