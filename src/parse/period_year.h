// The fiscal year that a table's periods without a year refer to ("ตลอดปีงบประมาณ", a ticked
// quarter). Not the year of the assessment, when the table plans for the next one.
#pragma once

#include <optional>
#include <vector>

#include "core/year.h"
#include "parse/lexicon.h"
#include "parse/measure_table.h"
#include "parse/table_columns.h"
#include "parse/table_rows.h"

namespace truat::parse {

// In this order: the year in which most dated periods of the table lie (2567 when two rows print
// "ต.ค. 66 - มี.ค. 67", "ม.ค. 67"); the year of a heading of the table; for a table that reports
// what was done, the `assessed` year. A plan without any of these leaves the year open.
std::optional<core::FiscalYear> period_year(const std::vector<BodyRow>& rows,
                                            const std::vector<TableColumn>& columns,
                                            const TableContext& context, const Lexicon& lexicon,
                                            std::optional<core::FiscalYear> assessed);

}  // namespace truat::parse
