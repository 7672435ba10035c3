// What can be exported: the views of the contract and the wide panel.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/export/table_writer.h"
#include "store/database.h"

namespace truat::pipeline {

const std::vector<std::string>& exported_views();

// Writes one view as one table, in an order that depends on the content only. Returns the rows.
int64_t export_view(store::Database& database, const std::string& view, TableWriter& writer);

}  // namespace truat::pipeline
