#include "layout/printed_page_number.h"

#include <gtest/gtest.h>

namespace truat::layout {
namespace {

TEST(PrintedPageNumber, IsReadInItsUsualDress) {
  EXPECT_EQ(printed_page_number("- ๑๒ -")->printed.number, 12);
  EXPECT_EQ(printed_page_number("หน้าที่ 3")->printed.number, 3);
  EXPECT_EQ(printed_page_number("Page 2 of 5")->printed.of, 5);
  EXPECT_EQ(printed_page_number("หน้า ๒ จาก ๕")->printed.of, 5);
  EXPECT_FALSE(printed_page_number("(4)")->printed.of);
}

TEST(PrintedPageNumber, IsPlainWithoutAnythingThatSaysWhatItIs) {
  EXPECT_TRUE(printed_page_number("4")->plain);
  EXPECT_FALSE(printed_page_number("4/9")->plain);
  EXPECT_FALSE(printed_page_number("| 4")->plain);
}

TEST(PrintedPageNumber, IsNothingElse) {
  for (const char* text : {"", "-", "2568", "หน้า", "1/2568", "ข้อ 4", "4 มีนาคม", "๑.๒"}) {
    EXPECT_FALSE(printed_page_number(text)) << text;
  }
}

}  // namespace
}  // namespace truat::layout
