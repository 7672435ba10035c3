#include "parse/period.h"

#include <gtest/gtest.h>

#include "unit/parse/models.h"

namespace truat::parse {
namespace {

const core::FiscalYear kYear2568{core::BuddhistYear(2568)};

Period parsed(std::string_view text) { return parse_period(text, lexicon(), kYear2568); }

struct Case {
  const char* printed;
  std::optional<std::string> start, end;
};

TEST(Period, PrintedFormsBecomeInclusiveDates) {
  const Case cases[] = {
      {"๑ ตุลาคม ๒๕๖๘ ถึง ๓๐ กันยายน ๒๕๖๙", "2025-10-01", "2026-09-30"},
      {"๑ มีนาคม ๒๕๖๙ ถึง\n๓๐ กันยายน ๒๕๖๙", "2026-03-01", "2026-09-30"},
      {"ต.ค.๒๕๖๖- มี.ค.๒๕๖๗", "2023-10-01", "2024-03-31"},
      {"ตุลาคม ๒๕๖๗ ถึง มีนาคม ๒๕๖๘", "2024-10-01", "2025-03-31"},
      {"ตุลาคม 2567 ถึงเดือน กันยายน 2568", "2024-10-01", "2025-09-30"},
      {"ธันวาคม ๒๕๖๖-มีนาคม ๒๕๖๗", "2023-12-01", "2024-03-31"},
      {"ตุลาคม ๒๕๖๘", "2025-10-01", "2025-10-31"},
      {"ประจำเดือนกุมภาพันธ์ ๒๕๖๗", "2024-02-01", "2024-02-29"},
      {"ต.ค. 67 - ก.ย. 68", "2024-10-01", "2025-09-30"},
      {"ม.ค.๖๕-ก.ย.๖๕", "2022-01-01", "2022-09-30"},
      {"มกราคม 2568 – กันยายน 2568", "2025-01-01", "2025-09-30"},
      {"ม.ค. - มี.ค. ๒๕๖๘", "2025-01-01", "2025-03-31"},
      {"ต.ค. - มี.ค. ๒๕๖๘", "2024-10-01", "2025-03-31"},
      {"๑ ต.ค ๖๕ - ๓๑ มี.ค. ๖๖", "2022-10-01", "2023-03-31"},
      {"1 - 15 ธันวาคม 2567", "2024-12-01", "2024-12-15"},
      {"๑๗ มกราคม ๒๕๖๘", "2025-01-17", "2025-01-17"},
      {"เมื่อวันที่ ๔ มกราคม ๒๕๖๖", "2023-01-04", "2023-01-04"},
      {"1/10/2567 - 30/9/2568", "2024-10-01", "2025-09-30"},
      {"ไตรมาสที่ ๔ (ก.ค. - ก.ย. ๒๕๖๘)", "2025-07-01", "2025-09-30"},
      {"ตุลาคม ๒๕๖๗ - กันยายน ๒๖๖๘", "2024-10-01", "2125-09-30"},
      {"ภายในวันที่ 30 กันยายน 2568", std::nullopt, "2025-09-30"},
      {"ตั้งแต่ 1 ตุลาคม 2567 เป็นต้นไป", "2024-10-01", std::nullopt},
      {"ปีงบประมาณ พ.ศ. 2567", "2023-10-01", "2024-09-30"},
      {"ปีงบประมาณ 2566 - 2570", "2022-10-01", "2027-09-30"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(parsed(c.printed), (Period{c.start, c.end})) << c.printed;
  }
}

TEST(Period, OfASpanOnlyTheSideThatWasReadIsKnown) {
  const Period end_unread = parsed("ต.ค. ๒๕๖๗ - ๓๐ ??? ๒๕๖๘");
  EXPECT_EQ(end_unread.start, "2024-10-01");
  EXPECT_EQ(end_unread.end, std::nullopt);
  EXPECT_TRUE(end_unread.half);
  const Period start_unread = parsed("??? ๒๕๖๗ ถึง กันยายน ๒๕๖๘");
  EXPECT_EQ(start_unread.start, std::nullopt);
  EXPECT_EQ(start_unread.end, "2025-09-30");
  EXPECT_TRUE(start_unread.half);
  EXPECT_FALSE(parsed("ต.ค. ๒๕๖๗ - จัดประชุม").half);
}

TEST(Period, PeriodsWithoutYearTakeItFromTheirReport) {
  const Case cases[] = {
      {"ตลอดปีงบประมาณ", "2024-10-01", "2025-09-30"},
      {"รอบ ๖ เดือน", "2024-10-01", "2025-03-31"},
      {"๖ เดือนหลัง", "2025-04-01", "2025-09-30"},
      {"รอบ ๑๒ เดือน", "2024-10-01", "2025-09-30"},
      {"ไตรมาส 2", "2025-01-01", "2025-03-31"},
      {"ไตรมาสที่ 1 - 3", "2024-10-01", "2025-06-30"},
      {"ไตรมาสที่ 1 ถึงไตรมาสที่ 2", "2024-10-01", "2025-03-31"},
      {"ตุลาคม", "2024-10-01", "2024-10-31"},
      {"พ.ย. - ม.ค.", "2024-11-01", "2025-01-31"},
      {"รอบ ๑๒ เดือน ปีงบประมาณ ๒๕๖๗", "2023-10-01", "2024-09-30"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(parsed(c.printed), (Period{c.start, c.end})) << c.printed;
  }
}

TEST(Period, NamesOfMonthsAreReadWithWrongLetters) {
  struct Misread {
    const char *printed, *read_as, *start, *end;
  };
  const Misread cases[] = {
      {"ตลาคม ๒๕๖๗ -ก้นยายน ๒๕๖๘", "ตุลาคม 2567 -กันยายน 2568", "2024-10-01", "2025-09-30"},
      {"ตลาคม ๒๕๖๗ - กันยายน ๒๖๖๘", "ตุลาคม 2567 - กันยายน 2668", "2024-10-01", "2125-09-30"},
      {"ประจำเดือนตฺลาคม ๒๕๖๗", "ประจำเดือนตุลาคม 2567", "2024-10-01", "2024-10-31"},
      {"๑ มนาคม ๒๕๖๘ ถึงเดือนพฤศจกายบ ๒๕๖๘", "1 มีนาคม 2568 ถึงเดือนพฤศจิกายน 2568", "2025-03-01",
       "2025-11-30"},
      {"ตลาคมถึงกันยายน ๒๕๖๘", "ตุลาคมถึงกันยายน 2568", "2024-10-01", "2025-09-30"},
      {"กุมภาพนธ์ 2568", "กุมภาพันธ์ 2568", "2025-02-01", "2025-02-28"},
      {"ต,ค. 67 - กย.68", "ต.ค. 67 - ก.ย.68", "2024-10-01", "2025-09-30"},
  };
  for (const Misread& c : cases) {
    EXPECT_EQ(parsed(c.printed), (Period{c.start, c.end, c.read_as})) << c.printed;
  }
}

TEST(Period, LettersThatMayBeTwoMonthsAndOtherWordsAreLeftAlone) {
  // As near to มกราคม as to มีนาคม; short forms of which a letter is wrong; words.
  for (const char* text : {"มกนาคม ๒๕๖๘", "ศ.ค. 68", "มคา 68", "คณะกรรมการประชาคม ๒๕๖๘",
                           "สมาคม 2568", "ตลาดนัด 2568", "นิคม 2568"}) {
    EXPECT_EQ(parsed(text), Period{}) << text;
  }
  for (const char* text : {"ต.ค ๖๕ - มี.ค. ๖๖", "กรกฏาคม 2568", "๑ ตุลาคม ๒๕๖๗"}) {
    EXPECT_FALSE(parsed(text).read_as) << text;
  }
}

TEST(Period, HalfARangeIsNoWholePeriod) {
  EXPECT_EQ(parsed("1 ต.ค. 67 -"), (Period{"2024-10-01", std::nullopt}));
  EXPECT_EQ(parsed("๑ มี.ค. ๒๕๖๘ - ๓"), (Period{"2025-03-01", std::nullopt}));
  EXPECT_EQ(parsed("- 30 ก.ย. 68"), (Period{std::nullopt, "2025-09-30"}));
}

TEST(Period, DayBrokenByANarrowCellIsWhole) {
  EXPECT_EQ(parsed("๓ ๑ มีนาคม ๒๕๖๘"), (Period{"2025-03-31", "2025-03-31"}));
  EXPECT_EQ(parsed("1 ม.ค. 68 - 3\n1 มี.ค. 68"), (Period{"2025-01-01", "2025-03-31"}));
  EXPECT_EQ(parsed("ครั้งที่ 2 1 มีนาคม 2568"), (Period{"2025-03-01", "2025-03-01"}));
}

TEST(Period, QuartersApartAreNoRange) {
  EXPECT_EQ(parsed("ไตรมาส 2, 4"), Period{});
  EXPECT_EQ(parsed("ไตรมาส 1 และ 2"), parsed("ไตรมาส 1 - 2"));
}

TEST(Period, WhatIsNotDecidableStaysOpen) {
  for (const char* text : {"ทุกเดือน", "รายไตรมาส", "ราย ๖ เดือน", "๓๐ วัน", "ภายใน ๑๕ วัน", "-", "",
                           "ต่อเนื่อง", "ม.ค. และ มิ.ย. 2568", "31 กุมภาพันธ์ 2568"}) {
    EXPECT_EQ(parsed(text), Period{}) << text;
  }
  EXPECT_EQ(parse_period("ตลอดปีงบประมาณ", lexicon(), std::nullopt), Period{});
}

TEST(Period, ColumnsMayStandForQuartersAndMonths) {
  const auto quarter = fiscal_months_in_header("ไตรมาส\n๒", lexicon());
  ASSERT_TRUE(quarter);
  EXPECT_EQ(quarter->first, 4);
  EXPECT_EQ(quarter->last, 6);
  const auto month = fiscal_months_in_header("ต.ค.", lexicon());
  ASSERT_TRUE(month);
  EXPECT_EQ(month->first, 1);
  EXPECT_FALSE(fiscal_months_in_header("หมายเหตุ", lexicon()));
}

}  // namespace
}  // namespace truat::parse
