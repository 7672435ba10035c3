// The database of a command that only reads what was ingested before.
#pragma once

#include "pipeline/cli/options.h"
#include "store/database.h"

namespace truat::cli {

// Throws store::DatabaseError, also when no document is in it: an empty export or a check that
// finds nothing would look like an answer.
store::Database open_with_documents(const CommonOptions& common);

}  // namespace truat::cli
