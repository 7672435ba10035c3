// Something that an auditor must look at. Imperfect data is a value, not an exception: findings are
// returned, stored and shown, never only logged.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/box.h"
#include "core/page_number.h"

namespace truat::core {

enum class Severity { kError, kWarning, kInfo };
std::string_view severity_name(Severity severity);  // "error", "warning", "info"

enum class RecordKind { kDocument, kScore, kMeasure };
std::string_view record_kind_name(RecordKind kind);  // "document", "score", "measure"

struct Finding {
  Severity severity = Severity::kWarning;
  std::string rule;     // id from models/ita/rules.tsv, e.g. "overall_weighted"
  std::string message;  // quotes what is printed, says what was expected and why
  std::optional<PageNumber> page;
  std::optional<Box> box;
  RecordKind record_kind = RecordKind::kDocument;
  int record_index = -1;  // into Report::scores or Report::measures; -1 for the document
};

}  // namespace truat::core
