// The number of a page in its document, counted from 1 as people (and the database) do.
#pragma once

#include <cassert>
#include <compare>

namespace truat::core {

class PageNumber {
 public:
  constexpr PageNumber() = default;
  // `one_based` >= 1.
  constexpr explicit PageNumber(int one_based) : value_(one_based) { assert(one_based >= 1); }
  constexpr int value() const { return value_; }
  constexpr int index() const { return value_ - 1; }  // counted from 0, for arrays
  constexpr auto operator<=>(const PageNumber&) const = default;

 private:
  int value_ = 1;
};

}  // namespace truat::core
