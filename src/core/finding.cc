#include "core/finding.h"

#include <cassert>

namespace truat::core {

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kInfo:
      return "info";
  }
  assert(false);
  return "";
}

std::string_view record_kind_name(RecordKind kind) {
  switch (kind) {
    case RecordKind::kDocument:
      return "document";
    case RecordKind::kScore:
      return "score";
    case RecordKind::kMeasure:
      return "measure";
  }
  assert(false);
  return "";
}

}  // namespace truat::core
