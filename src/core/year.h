// Years. Thai reports count in the Buddhist era (BE = CE + 543); a fiscal year (ปีงบประมาณ) y runs
// from 1 October y-1 to 30 September y.
#pragma once

#include <compare>
#include <optional>
#include <string>

namespace truat::core {

class BuddhistYear {
 public:
  constexpr explicit BuddhistYear(int be) : be_(be) {}
  constexpr int be() const { return be_; }
  constexpr int ce() const { return be_ - 543; }
  constexpr auto operator<=>(const BuddhistYear&) const = default;

 private:
  int be_;
};

// A year as printed with two or four digits: 67 -> 2567, 2567 -> 2567, 2024 (CE) -> 2567. Nothing
// for numbers that are no year of this kind (100, 3000). Any other four-digit BE year between 2400
// and 2699 is taken as printed, also when it is implausible ("2668"): judging it is a check's work.
std::optional<BuddhistYear> year_from_printed(int number, int digits);

// A fiscal year named by its Buddhist year.
class FiscalYear {
 public:
  constexpr explicit FiscalYear(BuddhistYear year) : year_(year) {}
  constexpr BuddhistYear year() const { return year_; }
  std::string first_day() const;  // ISO CE date, e.g. FY 2568 -> "2024-10-01"
  std::string last_day() const;   // ISO CE date, inclusive, e.g. FY 2568 -> "2025-09-30"
  constexpr auto operator<=>(const FiscalYear&) const = default;

 private:
  BuddhistYear year_;
};

}  // namespace truat::core
