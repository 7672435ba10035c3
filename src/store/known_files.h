// Where the bytes of documents lie, for reading them again.
#pragma once

#include <string>
#include <vector>

#include "store/database.h"

namespace truat::store {

struct KnownFile {
  std::string path, file_name;
  std::string sha256;  // empty: its bytes could not be read
};

struct KnownFileQuery {
  bool only_failed = false;            // documents that failed or are partial
  std::vector<std::string> documents;  // document_id or file name; empty: all
};

// One file for each document, the first of its paths; ordered by path.
std::vector<KnownFile> known_files(Database& database, const KnownFileQuery& query);

}  // namespace truat::store
