#include "layout/printed_score.h"

#include <string>

#include "core/thai_characters.h"

namespace truat::layout {

bool is_score(std::string_view printed) {
  const std::string text = core::arabic_digits(printed);
  const size_t point = text.find('.');
  return point != std::string::npos && point > 0 && text.size() == point + 3 &&
         text.find_first_not_of("+-0123456789.") == std::string::npos;
}

}  // namespace truat::layout
