// Printed periods to dates: "ต.ค. ๖๗ - ก.ย. ๖๘" -> 2024-10-01 … 2025-09-30.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/year.h"
#include "parse/lexicon.h"

namespace truat::parse {

// Inclusive ISO CE dates; an end that is not printed or can't be decided is missing.
struct Period {
  std::optional<std::string> start, end;
  // The text that the dates were taken from, where a month's name had to be put right.
  std::optional<std::string> read_as = std::nullopt;
  bool half = false;  // dates are printed of which one or all were not read
  // Of the dates and where they come from.
  bool operator==(const Period& other) const {
    return start == other.start && end == other.end && read_as == other.read_as;
  }
};

// `context`: the fiscal year that periods without a year refer to ("ตลอดปีงบประมาณ",
// "ไตรมาส ๒"); without it they stay open.
Period parse_period(std::string_view printed, const Lexicon& lexicon,
                    std::optional<core::FiscalYear> context);

// Months first … last, counted within a fiscal year from October = 1.
Period months_of_fiscal_year(core::FiscalYear year, int first, int last);

// A column that stands for a part of the fiscal year ("ไตรมาส ๒", "ต.ค. 67"): months counted from
// October = 1, or nothing.
struct FiscalMonths {
  int first = 0, last = 0;
};
std::optional<FiscalMonths> fiscal_months_in_header(std::string_view header,
                                                    const Lexicon& lexicon);

}  // namespace truat::parse
