// One database into another: documents with all their rows, under the same ids.
#pragma once

#include <string>
#include <vector>

#include "store/database.h"

namespace truat::store {

// A document that both databases have with different rows, or a path that leads to different bytes.
// What the target has is kept.
struct MergeConflict {
  std::string document_id, file_name;
  std::string what;  // "score, finding": the tables that differ; or a sentence about a path
};

struct MergeResult {
  int added = 0;  // documents that only the source had
  int same = 0;   // documents that both had, alike
  std::vector<MergeConflict> conflicts;
};

// Throws DatabaseError, saying what to redo, when the documents of all these databases were not
// read by the same version of truat.
void require_one_version(const std::vector<Database*>& databases);

// Everything or nothing. `source` is a database with the same schema, by its path.
MergeResult merge(Database& target, const std::string& source);

}  // namespace truat::store
