#include "store/files.h"

namespace truat::store {

std::vector<std::string> paths_of_document(Database& database, const std::string& document_id) {
  Statement select = database.prepare("SELECT path FROM file WHERE document_id = ? ORDER BY path");
  select.bind_all(document_id);
  std::vector<std::string> paths;
  while (select.step()) paths.push_back(select.text(0));
  return paths;
}

}  // namespace truat::store
