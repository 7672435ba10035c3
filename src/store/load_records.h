// Writes the records of one report: scores, measures, findings, and for each of their fields the
// places that it came from.
#pragma once

#include <string>

#include "core/report.h"
#include "store/database.h"

namespace truat::store {

// Into an open transaction; the document's row must be there.
void load_records(Database& database, const core::Report& report, const std::string& document_id);

}  // namespace truat::store
