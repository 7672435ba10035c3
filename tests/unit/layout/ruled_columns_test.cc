// Tables that rule their columns and not their rows. Trials with unseen layouts found each of
// these.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/arranged.h"

namespace truat::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

// A frame with a head; four columns below it down to 400, whose inner verticals begin at `y`.
PageBuilder framed(double y) {
  PageBuilder page(1);
  page.horizontal(50, 500, 85).horizontal(50, 500, 105).horizontal(50, 500, 400);
  page.vertical(50, 85, 400).vertical(500, 85, 400);
  for (const double x : {200, 300, 400}) page.vertical(x, 85, 105).vertical(x, y, 400);
  page.bold(60, 100, "มาตรการ").bold(210, 100, "ผู้รับผิดชอบ").bold(310, 100, "สถานะ");
  page.bold(410, 100, "หมายเหตุ");
  return page;
}

void row(PageBuilder& page, double y, const std::string& measure) {
  page.text(55, y, measure).text(205, y, "กองช่าง").text(305, y, "ยัง").text(405, y, "ทุกปี");
}

TEST(RuledColumns, ColumnsThatBeginBelowATitleLeaveItASection) {
  PageBuilder page = framed(130);
  page.text(220, 122, "๒. การใช้งบประมาณ");
  row(page, 145, "ประชุม");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0, core::RowKind::kSection), ElementsAre("๒. การใช้งบประมาณ"));
  EXPECT_THAT(column(found[0], 1), ElementsAre("กองช่าง"));
}

TEST(RuledColumns, ColumnsThatEndAboveATitleLeaveItASection) {
  PageBuilder page(1);
  page.horizontal(50, 500, 85).horizontal(50, 500, 105);
  page.vertical(50, 85, 330);
  for (const double x : {200, 300, 400}) page.vertical(x, 85, 300);
  page.bold(60, 100, "มาตรการ").bold(210, 100, "ผู้รับผิดชอบ").bold(310, 100, "สถานะ");
  page.bold(410, 100, "หมายเหตุ");
  row(page, 120, "ประชุม");
  page.text(220, 320, "๓. การใช้อำนาจ");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0, core::RowKind::kSection), ElementsAre("๓. การใช้อำนาจ"));
  EXPECT_THAT(column(found[0], 1), ElementsAre("กองช่าง"));
}

TEST(RuledColumns, RowBeginsBehindAGapWhereMostTextsBegin) {
  PageBuilder page = framed(105);
  page.text(55, 120, "ท้ายแถวก่อน\nท้ายแถวก่อน\nท้ายแถวก่อน");
  row(page, 174, "ประชุม");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1), ElementsAre("", "กองช่าง"));
}

TEST(RuledColumns, RowBeginsWhereTheOtherTextsHadEndedAbove) {
  PageBuilder page = framed(105);
  row(page, 120, "อบรมพนักงาน\nอบรมพนักงาน\nอบรมพนักงาน");
  row(page, 166, "ประชุม");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1), ElementsAre("กองช่าง", "กองช่าง"));
}

TEST(RuledColumns, ShortTextsBesideTheMiddleOfALongOneAreOneRow) {
  PageBuilder page = framed(105);
  page.text(55, 120, "อบรมพนักงาน\nอบรมพนักงาน").text(55, 158, "อบรมพนักงาน");
  page.text(55, 173, "อบรมพนักงาน").text(55, 188, "อบรมพนักงาน");
  page.text(205, 158, "กองช่าง").text(305, 158, "ยัง").text(405, 158, "ทุกปี");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1), ElementsAre("กองช่าง"));
}

TEST(RuledColumns, RowsArePartedWhereCellsWithOneMiddleGiveWayToOthers) {
  PageBuilder page = framed(105);
  page.text(55, 120, "อบรมพนักงาน\nอบรมพนักงาน\nอบรมพนักงาน");
  page.text(205, 135, "กองช่าง").text(305, 135, "ยัง").text(405, 135, "ทุกปี");
  page.text(55, 175, "อบรมพนักงาน\nอบรมพนักงาน\nอบรมพนักงาน\nอบรมพนักงาน\nอบรมพนักงาน");
  page.text(205, 205, "กองคลัง").text(305, 205, "แล้ว").text(405, 205, "ทุกปี");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1), ElementsAre("กองช่าง", "กองคลัง"));
}

TEST(RuledColumns, RowsBetweenLinesAreNotPartedFurther) {
  PageBuilder page = framed(105);
  for (const double y : {200.0, 250.0, 300.0}) page.horizontal(50, 500, y);
  row(page, 120, "ประชุม");
  row(page, 160, "อบรม");
  for (const double y : {215.0, 265.0, 315.0}) row(page, y, "ประเมิน");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("ประชุม\nอบรม", "ประเมิน", "ประเมิน", "ประเมิน"));
}

}  // namespace
}  // namespace truat::layout
