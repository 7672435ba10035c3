// Rows of the contract's views, for people and for export. Row by row: a view may be larger than
// memory.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "store/database.h"

namespace truat::store {

// Names of all views, in the order of the contract.
const std::vector<std::string>& view_names();

struct ViewRow {
  const std::vector<std::string>& columns;
  std::vector<Value> values;
};

// Calls `visit` for every row that the statement gives; its parameters are bound.
void visit_rows(Statement& select, const std::function<void(const ViewRow&)>& visit);

struct ViewQuery {
  std::string view;         // one of view_names()
  std::string document_id;  // only rows of this document; empty: all
};

// Calls `visit` for every row, in an order that depends on the content only.
void for_each_row(Database& database, const ViewQuery& query,
                  const std::function<void(const ViewRow&)>& visit);

// document_id of documents whose id starts with, or whose file name is or contains, `name`.
std::vector<std::string> find_documents(Database& database, const std::string& name);

}  // namespace truat::store
