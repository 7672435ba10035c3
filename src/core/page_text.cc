#include "core/page_text.h"

#include <cassert>

namespace truat::core {

std::string_view page_method_name(PageMethod method) {
  switch (method) {
    case PageMethod::kTextLayer:
      return "text_layer";
    case PageMethod::kRepaired:
      return "repaired";
    case PageMethod::kOcr:
      return "ocr";
    case PageMethod::kMixed:
      return "mixed";
    case PageMethod::kBlank:
      return "blank";
  }
  assert(false);
  return "";
}

std::span<const PageText> leaves_of(const PageText& page) {
  if (page.leaves.empty()) return {&page, 1};
  return page.leaves;
}

}  // namespace truat::core
