#include "parse/run_together_scores.h"

#include <string>

#include "core/thai_characters.h"

namespace truat::parse {

std::vector<double> run_together_scores(std::string_view printed) {
  constexpr size_t kSeveral = 3, kMostDigits = 3, kDecimals = 2;
  const std::string text = core::arabic_digits(printed);
  const auto digits_at = [&text](size_t at) {
    const size_t end = text.find_first_not_of("0123456789", at);
    return (end == std::string::npos ? text.size() : end) - at;
  };
  std::vector<double> out;
  for (size_t at = 0; at < text.size();) {
    const size_t digits = digits_at(at), dot = at + digits;
    const bool number = digits >= 1 && digits <= kMostDigits && dot < text.size() &&
                        text[dot] == '.' && digits_at(dot + 1) >= kDecimals;
    if (number) out.push_back(std::stod(text.substr(at, digits + 1 + kDecimals)));
    at = number ? dot + 1 + kDecimals : dot + 1;
  }
  return out.size() >= kSeveral ? out : std::vector<double>{};
}

}  // namespace truat::parse
