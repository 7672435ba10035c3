#include "pipeline/cli/named_documents.h"

#include <algorithm>

#include "store/findings.h"
#include "store/view_rows.h"

namespace truat::cli {

std::vector<std::string> named_documents(store::Database& database,
                                         const std::vector<std::string>& names) {
  if (names.empty()) return store::all_documents(database);
  std::vector<std::string> out;
  for (const std::string& name : names) {
    const auto found = store::find_documents(database, name);
    if (found.empty()) {
      throw NoSuchDocument("no document of " + database.path() + " is named " + name +
                           "; give a file name, a part of it, or a document_id");
    }
    for (const std::string& id : found) {
      if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
    }
  }
  return out;
}

}  // namespace truat::cli
