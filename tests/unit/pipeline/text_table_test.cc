#include "pipeline/cli/text_table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace truat::cli {
namespace {

TEST(DisplayWidth, ThaiMarksTakeNoColumn) {
  EXPECT_EQ(display_width("กิ่ง"), 2);    // two consonants, a vowel and a tone above
  EXPECT_EQ(display_width("ตำบล"), 4);  // ำ takes one
  EXPECT_EQ(display_width("๙๓.๙๖"), 5);
  EXPECT_EQ(display_width("中"), 2);
}

std::string printed(const TextTable& table, int widest = 40) {
  std::ostringstream out;
  table.print(out, widest);
  return out.str();
}

TEST(TextTable, ColumnsStayStraightWithThai) {
  TextTable table({"a", "b"});
  table.add_row({"กิ่ง", "x"});
  table.add_row({"abcd", "y"});
  EXPECT_EQ(printed(table), "a     b\n────  ─\nกิ่ง    x\nabcd  y\n");
}

TEST(TextTable, NumbersStandToTheRight) {
  TextTable table({"number"});
  table.add_row({"7"});
  EXPECT_EQ(printed(table), "number\n──────\n     7\n");
}

TEST(TextTable, LongCellsAreCutBetweenLettersWithTheirMarks) {
  TextTable table({"h"});
  table.add_row({"กี่กี่กี่"});
  EXPECT_EQ(printed(table, 2), "h\n──\nกี่…\n");
}

TEST(TextTable, LineBreaksBecomeSpaces) {
  TextTable table({"h"});
  table.add_row({"a\nb"});
  EXPECT_EQ(printed(table), "h\n───\na b\n");
}

}  // namespace
}  // namespace truat::cli
