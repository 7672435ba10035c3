#include "core/provenance.h"

#include <cassert>

namespace truat::core {

std::string_view method_name(Method method) {
  switch (method) {
    case Method::kTextLayer:
      return "text_layer";
    case Method::kRepaired:
      return "repaired";
    case Method::kOcr:
      return "ocr";
  }
  assert(false);
  return "";
}

}  // namespace truat::core
