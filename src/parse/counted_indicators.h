// Indicators as columns whose numbers count up, "ตัวชี้วัดที่ | 1 | 2 | 3 | …": a number that was
// misread is known by those beside it, as one of 1 2 3 4 5 6 7 8 2 10 is.
#pragma once

#include <optional>
#include <vector>

#include "parse/subject.h"
#include "parse/table_columns.h"

namespace truat::parse {

// `subjects`: of each column. Where most columns count up and one beside them is out of step, its
// subject becomes the indicator that its place says, inferred. Numbers in another order are left
// alone: a column that no other one contradicts is as it is printed.
void mend_counted_indicators(std::vector<std::optional<Subject>>& subjects,
                             const std::vector<TableColumn>& columns);

}  // namespace truat::parse
