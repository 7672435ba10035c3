// What ends a table of which lines show little, what only seems to, and whose words tell its
// columns.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/spanning_lines.h"
#include "unit/layout/arranged.h"

namespace truat::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

TEST(OpenTableEnds, NameOfAGroupOverTwoColumnsWithItsScoreIsARow) {
  PageBuilder page(1);
  page.bold(60, 100, "ที่").bold(200, 100, "ตัวชี้วัด").bold(400, 100, "คะแนน");
  page.bold(60, 120, "การเปิดเผยข้อมูล").text(400, 120, "91.34");
  for (int i = 1; i <= 14; ++i) {
    const double y = 120 + 20 * i;
    page.text(60, y, "O" + std::to_string(i)).text(85, y, "คู่มือ").text(400, y, "100.00");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  ASSERT_THAT(column(found[0], 0), SizeIs(15));
  EXPECT_EQ(column(found[0], 0)[0], "การเปิดเผยข้อมูล");
  EXPECT_EQ(column(found[0], 2)[0], "91.34");
  EXPECT_EQ(column(found[0], 1)[1], "คู่มือ");
}

TEST(OpenTableEnds, PlaceToSignAtTheTopOfTheNextPageIsNoPartOfTheLastRow) {
  PageBuilder first(1), second(2);
  first.bold(60, 100, "ที่").bold(100, 100, "ตัวชี้วัด").bold(400, 100, "คะแนน");
  for (int i = 0; i < 4; ++i) {
    const double y = 120 + 20 * i;
    first.text(60, y, std::to_string(i + 1)).text(100, y, "การใช้อำนาจ").text(400, y, "95.02");
  }
  second.text(240, 60, "ลงชื่อ ............... ผู้รายงาน").text(270, 75, "(นายสมชาย ใจตรง)");
  const core::Document document = arranged({first.page, second.page});
  const auto found = tables(document);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1),
              ElementsAre("การใช้อำนาจ", "การใช้อำนาจ", "การใช้อำนาจ", "การใช้อำนาจ"));
  EXPECT_THAT(texts(document), SizeIs(2));
}

TEST(OpenTableEnds, PlaceToSignTellsNothingOfColumns) {
  PageBuilder page(1);
  page.bold(60, 100, "ที่").bold(150, 100, "มาตรการ").bold(300, 100, "สถานะ");
  for (int i = 0; i < 4; ++i) {
    const double y = 120 + 20 * i;
    page.text(60, y, std::to_string(i + 1)).text(100, y, "ประชุมประชาคมหมู่บ้านทุกแห่งของเรา");
    page.text(310, y, "/");
  }
  for (int i = 0; i < 3; ++i)
    page.text(200, 200 + 20 * i, "ลงชื่อ").text(225, 200 + 20 * i, std::string(30, '.'));
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 2), ElementsAre("/", "/", "/", "/"));
  // The longest text ends at 250.
  EXPECT_GT(found[0].column_areas[2].x0, 249);
}

TEST(OpenTableEnds, WordsOfTheNextPageTellNothingOfColumnsThatEndOnThisOne) {
  PageBuilder first(1), second(2);
  first.bold(60, 100, "ที่").bold(180, 100, "ตัวชี้วัด").bold(400, 100, "คะแนน");
  for (int i = 0; i < 4; ++i) {
    const double y = 120 + 20 * i;
    first.text(60, y, std::to_string(i + 1)).text(82, y, "การใช้อำนาจ").text(400, y, "95.02");
  }
  first.text(50, 220,
             "ข้อความใต้ตาราง ซึ่งยาวจนถึงขอบอีกด้านหนึ่งของหน้ากระดาษ และไม่เป็นส่วนหนึ่งของตารางแต่อย่างใด");
  for (int i = 0; i < 12; ++i) {
    second.text(60, 60 + 15 * i, "ประชุมประชาคมหมู่บ้าน").text(160, 60 + 15 * i, "ทุกไตรมาส");
  }
  const auto found = tables(arranged({first.page, second.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3", "4"));
  EXPECT_THAT(column(found[0], 1),
              ElementsAre("การใช้อำนาจ", "การใช้อำนาจ", "การใช้อำนาจ", "การใช้อำนาจ"));
}

TEST(OpenTableEnds, ScoresAsNearAsWordsAreARowNotASection) {
  PageBuilder page(1);
  page.text(66, 100, "คะแนน");
  std::vector<double> xs{50, 93.5};
  for (int i = 0; i < 5; ++i) {
    page.text(96 + 35 * i, 100, "100.00");
    xs.push_back(128.5 + 35 * i);
  }
  Clusters clusters;
  for (const core::Cluster& c : page.page.clusters) clusters.push_back(&c);
  const auto lines = group_lines(std::move(clusters));
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_FALSE(is_spanning(lines[0], xs));
  EXPECT_TRUE(is_spanning(lines[0], {50, 93.5, 140, 280}));
}

TEST(OpenTableEnds, ScoresBelowEachOtherAreRowsWhereOnlyColumnsAreRuled) {
  PageBuilder page(1);
  page.grid({50, 120, 200, 280, 360}, {90, 110, 150});
  page.text(55, 105, "ตัวชี้วัด").text(150, 105, "1").text(230, 105, "2").text(310, 105, "3");
  for (int i = 0; i < 2; ++i) {
    const double y = 125 + 15 * i;
    page.text(55, y, i == 0 ? "ปีก่อน" : "ปีนี้");
    for (int k = 0; k < 3; ++k) page.text(140 + 80 * k, y, i == 0 ? "95.02" : "87.40");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("ปีก่อน", "ปีนี้"));
  EXPECT_THAT(column(found[0], 3), ElementsAre("95.02", "87.40"));
}

}  // namespace
}  // namespace truat::layout
