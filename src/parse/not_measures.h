// Tables and rows that look like those of measures and are none.
#pragma once

#include <string_view>
#include <vector>

#include "parse/table_columns.h"
#include "parse/table_rows.h"

namespace truat::parse {

// Programmes of meetings have activities, times and persons too, but their times are of a clock.
bool is_timetable(const std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns);

// "ลงชื่อ ....... (นายสมชาย ใจดี)": who signed below a table.
bool is_signature(std::string_view text);

}  // namespace truat::parse
