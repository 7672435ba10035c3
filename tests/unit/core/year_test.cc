#include "core/year.h"

#include <gtest/gtest.h>

namespace truat::core {
namespace {

TEST(Year, FiscalYear2568RunsFromOctober2024ToSeptember2025) {
  const FiscalYear year{BuddhistYear(2568)};
  EXPECT_EQ(year.first_day(), "2024-10-01");
  EXPECT_EQ(year.last_day(), "2025-09-30");
}

TEST(Year, TwoDigitYearsAreBuddhistYearsOfThisCentury) {
  EXPECT_EQ(year_from_printed(67, 2), BuddhistYear(2567));
}

TEST(Year, FourDigitYearsMayBeBuddhistOrChristian) {
  EXPECT_EQ(year_from_printed(2567, 4), BuddhistYear(2567));
  EXPECT_EQ(year_from_printed(2024, 4), BuddhistYear(2567));
}

TEST(Year, AnImplausibleBuddhistYearIsKeptForTheCheckToJudge) {
  EXPECT_EQ(year_from_printed(2668, 4), BuddhistYear(2668));
}

TEST(Year, OtherNumbersAreNoYears) {
  EXPECT_EQ(year_from_printed(100, 3), std::nullopt);
  EXPECT_EQ(year_from_printed(3000, 4), std::nullopt);
}

}  // namespace
}  // namespace truat::core
