// Scores as a wide table: one row for each agency and fiscal year, a column for each indicator.
// Not a view of the contract; made from the views when it is asked for.
#pragma once

#include <functional>
#include <string>

#include "store/database.h"
#include "store/view_rows.h"

namespace truat::store {

// The query behind the panel. An agency that is not resolved stands for itself in each document.
// Where one score is printed with several values, the cell stays empty and `conflicts` names them.
const std::string& panel_query();

// By agency and year.
void for_each_panel_row(Database& database, const std::function<void(const ViewRow&)>& visit);

}  // namespace truat::store
