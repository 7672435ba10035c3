// Stored findings with their place on the page, as `check` and `report` show them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/box.h"
#include "store/database.h"

namespace truat::store {

struct StoredFinding {
  std::string finding_id, document_id, file_name;
  std::string severity, rule, message;
  std::optional<int> page;
  std::optional<core::Box> box;
  std::string record_kind, record_id;
};

struct FindingQuery {
  std::vector<std::string> documents;  // document_id; empty: all
  std::string least = "info";          // "error", "warning" or "info": this severity and graver
  std::string rule;                    // empty: all
};

// By document, then the gravest first, then as the rules found them. A finding without a place has
// that of its record, if this is known.
void for_each_finding(Database& database, const FindingQuery& query,
                      const std::function<void(const StoredFinding&)>& visit);

// document_id of all documents, by file name.
std::vector<std::string> all_documents(Database& database);

}  // namespace truat::store
