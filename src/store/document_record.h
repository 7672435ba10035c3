// What one input file came to: its state, pages and report, ready to be written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/page_text.h"
#include "core/report.h"

namespace truat::store {

enum class DocumentStatus { kLoaded, kPartial, kNoRecords, kFailed };
std::string_view document_status_name(DocumentStatus status);  // "loaded", …, "failed"
std::optional<DocumentStatus> document_status_from_name(std::string_view name);

// A file as it was found. `sha256` is empty when the bytes could not be read.
struct FileIdentity {
  std::string path;       // absolute; bytes of the file system, not always UTF-8
  std::string file_name;  // last part of the path, UTF-8 (other bytes replaced by U+FFFD)
  std::string sha256;
};

// 16 hex digits, from the content; from the path where there is no content.
std::string document_id(const FileIdentity& file);

struct PageRecord {
  core::PageNumber page;
  core::PageMethod method = core::PageMethod::kBlank;
  std::string reason;
  double quality = 1;
  std::optional<core::Confidence> confidence;  // nothing: no characters were read
  std::string text;                            // in reading order
};

// The agency that the printed names resolve to; empty where the print leaves it open.
struct AgencyRecord {
  std::optional<std::string> code, name, province;
};

struct DocumentRecord {
  FileIdentity file;
  std::optional<int> pages;
  DocumentStatus status = DocumentStatus::kFailed;
  std::optional<std::string> error_code, error;
  std::string reading;  // version, options and models that made the rows
  AgencyRecord agency;
  std::vector<PageRecord> page_records;
  core::Report report;     // its findings included
  std::string signatures;  // signatures_of it; empty: not made yet
};

}  // namespace truat::store
