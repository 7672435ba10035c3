// What a row of a score table is about, from all its cells.
#pragma once

#include <optional>
#include <vector>

#include "parse/lexicon.h"
#include "parse/subject.h"
#include "parse/table_columns.h"
#include "parse/table_rows.h"

namespace truat::parse {

// Whether the numbers of a "ที่" column are numbers of indicators or count rows ("ลำดับ").
enum class Numbering { kIndicators, kRows };

// Columns [first, end) of a table that stand for one list; tables of two halves have two.
struct ColumnGroup {
  size_t first = 0, end = 0;
};
std::vector<ColumnGroup> column_groups(const std::vector<TableColumn>& columns);

Numbering numbering_of(const std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns,
                       ColumnGroup group, const Lexicon& lexicon);

struct RowSubject {
  Subject subject;
  std::optional<size_t> column;  // where its name is printed
};

// Nothing when the row names no known subject. Items get their indicator from the row only.
std::optional<RowSubject> row_subject(const BodyRow& row, const std::vector<TableColumn>& columns,
                                      ColumnGroup group, Numbering numbering,
                                      const Lexicon& lexicon);

// The indicator that a row's indicator cell or section names.
std::optional<int> row_indicator(const BodyRow& row, const std::vector<TableColumn>& columns,
                                 ColumnGroup group, const Lexicon& lexicon);

}  // namespace truat::parse
