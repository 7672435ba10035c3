#include "core/year.h"

namespace truat::core {

std::optional<BuddhistYear> year_from_printed(int number, int digits) {
  if (digits == 2 && number >= 0 && number <= 99) return BuddhistYear(2500 + number);
  if (digits != 4) return std::nullopt;
  if (number >= 2400 && number <= 2699) return BuddhistYear(number);
  if (number >= 1957 && number <= 2099) return BuddhistYear(number + 543);
  return std::nullopt;
}

std::string FiscalYear::first_day() const { return std::to_string(year_.ce() - 1) + "-10-01"; }
std::string FiscalYear::last_day() const { return std::to_string(year_.ce()) + "-09-30"; }

}  // namespace truat::core
