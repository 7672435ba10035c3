// Heads of tables of which lines show little or nothing: what belongs to them, and which of their
// names stand over several columns. Trials with unseen layouts found each of these.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/arranged.h"

namespace truat::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

TEST(OpenHeads, TitleAboveTheFirstNamesIsNoNameOverThem) {
  PageBuilder page(1);
  page.bold(50, 80, "ผลการดำเนินการ");
  page.bold(60, 100, "ที่").bold(100, 100, "ตัวชี้วัด").bold(300, 100, "คะแนน");
  for (int i = 0; i < 3; ++i) {
    const double y = 120 + 20 * i;
    page.text(60, y, std::to_string(i + 1)).text(85, y, "การใช้อำนาจ").text(300, y, "95.02");
  }
  const core::Document document = arranged({page.page});
  const auto found = tables(document);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0, core::RowKind::kHeader), ElementsAre("ที่"));
  EXPECT_THAT(texts(document), ElementsAre("ผลการดำเนินการ"));
}

TEST(OpenHeads, NameThatIsTooLongForItsColumnMakesNoGroupOfItsNeighbour) {
  PageBuilder page(1);
  page.bold(60, 100, "มาตรการ").bold(228, 100, "ผู้รับ").bold(262, 100, "ผลการ");
  page.bold(400, 100, "คะแนน");
  page.bold(239, 115, "ผิดชอบ").bold(271, 115, "ดำเนินการ");  // the first reaches under "ผลการ"
  for (int i = 0; i < 4; ++i) {
    const double y = 135 + 20 * i;
    page.text(60, y, "ประชุม").text(200, y, "กองช่าง").text(275, y, "ทำ").text(400, y, "9");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 2, core::RowKind::kHeader), SizeIs(1));
}

TEST(OpenHeads, NameOfTwoLinesIsNoGroupOverColumnsThatAreNotItsNeighbours) {
  PageBuilder page(1);
  page.bold(200, 100, "ผู้รับ").bold(320, 100, "คะแนน");
  page.bold(60, 115, "มาตรการ").bold(302, 115, "ผลการดำเนินการ").bold(420, 115, "หมายเหตุ");
  page.bold(200, 130, "ผิดชอบ");
  for (int i = 0; i < 3; ++i) {
    const double y = 150 + 20 * i;
    page.text(60, y, "ประชุม").text(200, y, "กองช่าง").text(302, y, "95.02").text(420, y, "ไม่มี");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 2, core::RowKind::kHeader), SizeIs(1));
}

TEST(OpenHeads, SentencesWithScoresInAFaceWithWideSpacesAreText) {
  PageBuilder page(1);
  for (int i = 0; i < 4; ++i) {
    const double y = 100 + 25 * i;
    page.text(60, y, "ตัวชี้วัด").text(160, y, std::to_string(i + 1));
    page.text(190, y, "คะแนน").text(250, y, "95.02");
  }
  EXPECT_THAT(tables(arranged({page.page})), SizeIs(0));
}

TEST(OpenHeads, NamesOfManyLinesMayStandBetweenEachOthersLines) {
  PageBuilder page(1);
  const std::vector<std::string> one{"ผู้", "รับ", "ผิด", "ช", "อ", "บ"},
      other{"ผล", "การ", "ดำ", "เนิน", "กา", "ร"};
  for (size_t i = 0; i < one.size(); ++i) {
    const double y = 100 + 20 * static_cast<double>(i);
    page.bold(120, y, one[i]).bold(220, y + 10, other[i]);
  }
  page.bold(60, 160, "ที่").bold(320, 160, "คะแนน");
  for (int i = 0; i < 3; ++i) {
    const double y = 235 + 20 * i;
    page.text(60, y, std::to_string(i + 1)).text(120, y, "ช่าง").text(220, y, "ทำ");
    page.text(320, y, "95.02");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3"));
  EXPECT_THAT(column(found[0], 1), ElementsAre("ช่าง", "ช่าง", "ช่าง"));
}

TEST(OpenHeads, GroupsUnderlinedNearlyAsLongAsTheTableStandOverCountedNames) {
  PageBuilder page(1);
  page.horizontal(50, 550, 85).bold(60, 100, "ตัวชี้วัด").bold(200, 100, "แล้ว").bold(420, 100, "ยัง");
  page.horizontal(110, 550, 107);
  for (int i = 0; i < 6; ++i) page.bold(140 + 70 * i, 122, std::to_string(i + 1));
  page.horizontal(50, 550, 130);
  for (int row = 0; row < 2; ++row) {
    const double y = 145 + 20 * row;
    page.text(60, y, "256" + std::to_string(7 + row));
    for (int i = 0; i < 6; ++i) page.text(130 + 70 * i, y, "95.0" + std::to_string(i));
  }
  page.horizontal(50, 550, 175);
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  ASSERT_EQ(found[0].columns, 7);
  EXPECT_EQ(column(found[0], 6, core::RowKind::kHeader).back(), "6");
  EXPECT_THAT(column(found[0], 6), ElementsAre("95.05", "95.05"));
}

// Names with their numbers, each in one to three lines in the middle of the head, below groups that
// stand over the middle of their columns.
TEST(OpenHeads, NumberedNamesAreColumnsAndGroupsInTheMiddlePartThem) {
  PageBuilder page(1);
  page.bold(231, 86, "แล้ว").bold(420, 86, "ยัง").bold(60, 100, "ตัวชี้วัด");
  for (int i = 0; i < 6; ++i) {
    const int lines = 1 + 2 * (i % 2);
    const double x = 140 + 60 * i;
    page.bold(x, lines == 1 ? 107 : 100, std::to_string(i + 1) + ". การ");
    if (lines > 1) page.bold(x + 5, 114, "ใช้");
  }
  for (int row = 0; row < 2; ++row) {
    const double y = 134 + 20 * row;
    page.text(60, y, "ปี 256" + std::to_string(7 + row));
    for (int i = 0; i < 6; ++i) page.text(143 + 60 * i, y, "95.0" + std::to_string(i));
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  ASSERT_EQ(found[0].columns, 7);
  EXPECT_THAT(column(found[0], 4, core::RowKind::kHeader), ElementsAre("แล้ว", "4. การ\nใช้"));
  EXPECT_THAT(column(found[0], 5, core::RowKind::kHeader), ElementsAre("ยัง", "5. การ"));
  EXPECT_THAT(column(found[0], 5), ElementsAre("95.04", "95.04"));
}

TEST(OpenHeads, HeadEndsAtARuleThoughTheRowsStandCloseBelowIt) {
  PageBuilder page(1);
  page.bold(50, 60, "ก่อนตาราง").horizontal(50, 400, 82);
  page.bold(60, 104, "ที่").bold(100, 97, "มาตรการ").bold(200, 104, "ผู้รับผิดชอบ");
  page.bold(300, 97, "ผลการ").bold(300, 111, "ดำเนินการ").horizontal(50, 400, 113);
  for (int i = 0; i < 3; ++i) {
    const double y = 120 + 24 * i;
    page.text(60, y, std::to_string(i + 1)).text(100, y, "ประชุม").text(200, y, "กองช่าง");
    page.text(300, y, "ทำแล้ว");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3"));
}

TEST(OpenHeads, HeadOfManyNamesEndsATableThoughOneNameIsNew) {
  PageBuilder page(1);
  for (const double y : {100.0, 230.0}) {
    page.text(60, y, "ที่").text(100, y, "มาตรการ").text(200, y, "หมายเหตุ");
    page.text(300, y, "ผู้รับผิดชอบ").text(400, y, "ปัญหาอื่น");
    for (int i = 0; i < 3; ++i) {
      const double below = y + 20 + 20 * i;
      page.text(60, below, std::to_string(i + 1)).text(100, below, "ประชุม");
      page.text(200, below, "ทุกปี").text(300, below, "กองช่าง").text(400, below, "ไม่มี");
    }
    page.horizontal(50, 450, y - 15).horizontal(50, 450, y + 6).horizontal(50, 450, y + 70);
  }
  page.text(60, 207, "แผนของปีหน้า");
  const core::Document document = arranged({page.page});
  std::vector<std::string> numbers;
  for (const core::Table& table : tables(document)) {
    for (const std::string& text : column(table, 0)) numbers.push_back(text);
  }
  EXPECT_THAT(numbers, ElementsAre("1", "2", "3", "1", "2", "3"));
}

}  // namespace
}  // namespace truat::layout
