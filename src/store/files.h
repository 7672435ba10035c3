// Where the file of a document was seen.
#pragma once

#include <string>
#include <vector>

#include "store/database.h"

namespace truat::store {

// Absolute paths in order of their bytes.
std::vector<std::string> paths_of_document(Database& database, const std::string& document_id);

}  // namespace truat::store
