// Lines that number their page: "- ๓ -", "หน้า 2 จาก 5", "4".
#pragma once

#include <optional>
#include <string>

#include "core/document.h"

namespace truat::layout {

struct PageNumberLine {
  core::PrintedPageNumber printed;
  bool plain = false;  // the number stands alone, without anything that says what it is
};

// Nothing for other text.
std::optional<PageNumberLine> printed_page_number(const std::string& text);

}  // namespace truat::layout
