// What a page says of its place among the pages: "- ๓ -", "หน้า 2 จาก 5". Not its place in the file,
// which is PageNumber.
#pragma once

#include <optional>

namespace truat::core {

struct PrintedPageNumber {
  int number = 0;
  std::optional<int> of;  // how many there are
};

}  // namespace truat::core
