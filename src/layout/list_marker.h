// The sign that starts an entry of a list: "- ", "๑.", "(๑)", "ก.", "1)", "☐". A line that starts
// with one is not the continuation of the line above it.
#pragma once

#include <string_view>

namespace truat::layout {

struct ListMarker {
  enum class Kind {
    kNone,
    kBullet,  // -, •, ● …
    kBox,     // ☐ ☑
    kNumber,  // 1. ๑) (1) 1.2
    kLetter,  // ก. ข) (ค) a)
  };
  Kind kind = Kind::kNone;
  int value = 0;  // of numbers and letters (ก = 1, ข = 2, ค = 3, ง = 4), the last part of "1.2"

  explicit operator bool() const { return kind != Kind::kNone; }
};

// "๒) จัดทำ" -> number 2; "96.77 คะแนน" -> none; "ก. จัดทำ" -> letter 1; "ก.ย. 68" -> none.
ListMarker list_marker(std::string_view text);

}  // namespace truat::layout
