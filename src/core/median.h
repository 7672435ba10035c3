// The middle one of some values.
#pragma once

#include <algorithm>
#include <vector>

namespace truat::core {

// Of an even number of values the upper one of the middle two; 0 of none.
template <typename Value>
Value median(std::vector<Value> values) {
  if (values.empty()) return {};
  const auto middle = values.begin() + static_cast<long>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace truat::core
