// Writes what one file came to: all of it or nothing.
#pragma once

#include <optional>
#include <string>

#include "store/database.h"
#include "store/document_record.h"

namespace truat::store {

// In one transaction of its own. Rows that an earlier reading of the same bytes left are replaced.
void load_document(Database& database, const DocumentRecord& record);

struct KnownDocument {
  std::string document_id;
  std::string file_name;
  DocumentStatus status = DocumentStatus::kFailed;
  std::optional<std::string> error_code, error;
  std::string reading;
  bool same_path = false;  // seen under this very path before
};

// The document with these bytes, if the database has it.
std::optional<KnownDocument> find_document(Database& database, const FileIdentity& file);

// Notes one more name of a document that is there. Its file_name becomes the smallest of all names,
// so that the order of input doesn't show.
void add_file(Database& database, const FileIdentity& file);

}  // namespace truat::store
