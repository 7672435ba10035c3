#include "store/document_record.h"

#include <cassert>

#include "store/content_hash.h"

namespace truat::store {

std::string_view document_status_name(DocumentStatus status) {
  switch (status) {
    case DocumentStatus::kLoaded:
      return "loaded";
    case DocumentStatus::kPartial:
      return "partial";
    case DocumentStatus::kNoRecords:
      return "no_records";
    case DocumentStatus::kFailed:
      return "failed";
  }
  assert(false);
  return "";
}

std::optional<DocumentStatus> document_status_from_name(std::string_view name) {
  for (const auto status : {DocumentStatus::kLoaded, DocumentStatus::kPartial,
                            DocumentStatus::kNoRecords, DocumentStatus::kFailed}) {
    if (document_status_name(status) == name) return status;
  }
  return std::nullopt;
}

std::string document_id(const FileIdentity& file) {
  const std::string& hash = file.sha256.empty() ? sha256("path:" + file.path) : file.sha256;
  return hash.substr(0, 16);
}

}  // namespace truat::store
