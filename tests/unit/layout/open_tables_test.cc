// Tables of which lines show little or nothing. Trials with unseen layouts found each of these.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/arranged.h"

namespace truat::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

// A narrow column of numbers and a wide one under a name in its middle, as centred heads leave it.
PageBuilder& indicators(PageBuilder& page, double y, int count) {
  page.bold(60, y, "ที่").bold(250, y, "ตัวชี้วัด").bold(450, y, "คะแนน");
  for (int i = 0; i < count; ++i) {
    y += PageBuilder::kLeading;
    page.text(60, y, std::to_string(i + 1)).text(100, y, "การปฏิบัติหน้าที่").text(450, y, "95.02");
  }
  return page;
}

TEST(OpenTables, ColumnStartsWhereItsCellsStartNotWhereItsNameStands) {
  PageBuilder page(1);
  indicators(page, 100, 6);
  page.text(50, 230, "แผนภูมิแสดงคะแนนรายตัวชี้วัด");
  for (int i = 0; i < 9; ++i) page.text(90 + 30 * i, 300 + 10 * (i % 3), "95.02");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3", "4", "5", "6"));
  EXPECT_EQ(column(found[0], 1)[3], "การปฏิบัติหน้าที่");
}

TEST(OpenTables, TextSetOffBelowTheLastRowIsNoPartOfIt) {
  PageBuilder page(1);
  indicators(page, 100, 4);
  page.text(240, 190, "ลงชื่อ ............... ผู้รายงาน").text(270, 205, "(นายสมชาย ใจตรง)");
  const core::Document document = arranged({page.page});
  const auto found = tables(document);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3", "4"));
  EXPECT_THAT(texts(document), SizeIs(2));
}

TEST(OpenTables, ScoresBelowEachOtherAreRows) {
  PageBuilder page(1);
  page.bold(55, 100, "มาตรการ").bold(180, 100, "ตัวชี้วัด").bold(350, 100, "คะแนน");
  for (int i = 0; i < 5; ++i) {
    if (i % 3 == 0) page.text(55, 115 + 15 * i, "ภายใน");
    page.text(150, 115 + 15 * i, "การใช้อำนาจ")
        .text(350, 115 + 15 * i, "90." + std::to_string(10 + i));
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 2), ElementsAre("90.10", "90.11", "90.12", "90.13", "90.14"));
}

TEST(OpenTables, LinesWithoutRoomBetweenThemAreOneRowWhereTheirCellsAreFull) {
  PageBuilder page(1);
  page.bold(55, 100, "มาตรการ").bold(180, 100, "หมายเหตุ").bold(320, 100, "ผู้รับผิดชอบ");
  page.text(50, 115, "กำหนดแนวทางให้ครอบคลุมทุกคน")
      .text(180, 115, "ประชุมชี้แจงทุกส่วนราชการใน")
      .text(320, 115, "กองช่าง");
  page.text(50, 130, "ในหน่วยงานและแจ้งผู้เกี่ยว")
      .text(180, 130, "วันที่หนึ่งของทุกไตรมาสตาม")
      .text(320, 130, "และ");
  page.text(50, 145, "ข้องทราบ").text(180, 145, "แผนงานที่วางไว้");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), SizeIs(1));
}

TEST(OpenTables, LinesWithoutRoomBetweenThemAreRowsWhereTheirCellsAreShort) {
  PageBuilder page(1);
  page.bold(55, 100, "มาตรการ").bold(180, 100, "หมายเหตุ").bold(320, 100, "ผู้รับผิดชอบ");
  for (int i = 0; i < 4; ++i) {
    page.text(50, 115 + 15 * i, "ทำป้าย")
        .text(180, 115 + 15 * i, "ทุกปี")
        .text(320, 115 + 15 * i, "กองช่าง");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), SizeIs(4));
}

TEST(OpenTables, ShortGroupNameOverTheMiddleOneOfItsColumns) {
  PageBuilder page(1);
  page.bold(55, 100, "ที่").bold(120, 100, "มาตรการ").bold(362, 100, "สถานะ");
  page.bold(290, 115, "แล้ว").bold(365, 115, "ยัง").bold(440, 115, "หมายเหตุ");
  page.text(55, 135, "1").text(120, 135, "ทำป้าย").text(295, 135, "✓");
  page.text(55, 155, "2").text(120, 155, "ทำคู่มือ").text(370, 155, "✓");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  ASSERT_EQ(found[0].columns, 5);
  EXPECT_EQ(column(found[0], 3, core::RowKind::kHeader).back(), "ยัง");
  EXPECT_THAT(column(found[0], 3), ElementsAre("", "✓"));
}

TEST(OpenTables, GroupNameOverTheGapBetweenItsTwoColumns) {
  PageBuilder page(1);
  page.bold(55, 100, "ที่").bold(120, 100, "มาตรการ").bold(335, 100, "สถานะ");
  page.bold(440, 100, "หมายเหตุ").bold(300, 115, "แล้ว").bold(390, 115, "ยัง");
  page.text(55, 135, "1").text(120, 135, "ทำป้าย").text(300, 135, "✓").text(440, 135, "ก");
  page.text(55, 155, "2").text(120, 155, "ทำคู่มือ").text(390, 155, "✓").text(440, 155, "ข");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  ASSERT_EQ(found[0].columns, 5);
  EXPECT_THAT(column(found[0], 2), ElementsAre("✓", ""));
  EXPECT_THAT(column(found[0], 3), ElementsAre("", "✓"));
}

TEST(OpenTables, NamesThatStandCloseArePartedWhereBothAreKnown) {
  PageBuilder page(1);
  page.bold(55, 100, "ที่").bold(120, 100, "มาตรการ").bold(250, 100, "สถานะ");
  page.bold(280, 100, "หมายเหตุ");  // half an em behind "สถานะ"
  page.text(55, 135, "1").text(120, 135, "ทำป้าย").text(250, 135, "✓").text(280, 135, "ก");
  page.text(55, 155, "2").text(120, 155, "ทำคู่มือ").text(250, 155, "✓").text(280, 155, "ข");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].columns, 4);
  EXPECT_THAT(column(found[0], 3), ElementsAre("ก", "ข"));
}

TEST(OpenTables, FiguresOfNarrowColumnsMayStandCloserThanTheNamesAboveThem) {
  PageBuilder page(1);  // names that no list knows, 1.8 em apart; figures 0.8 em
  page.text(105, 100, "กขค").text(138, 100, "ฉชซ").text(171, 100, "ฐฑฒ");
  page.text(100, 115, "98.25").text(133, 115, "97.10").text(166, 115, "96.41");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].columns, 3);
}

TEST(OpenTables, NameOfTwoLinesOverOneColumnIsNoGroup) {
  PageBuilder page(1);
  page.bold(120, 100, "ผู้รับ");
  page.bold(55, 115, "ที่").bold(120, 115, "ผิดชอบ").bold(250, 115, "มาตรการ");
  page.text(55, 135, "1").text(120, 135, "กองช่าง").text(250, 135, "ทำป้าย");
  page.text(55, 155, "2").text(120, 155, "กองคลัง").text(250, 155, "ทำคู่มือ");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].columns, 3);
  EXPECT_THAT(column(found[0], 1), ElementsAre("กองช่าง", "กองคลัง"));
}

TEST(OpenTables, YearThatEndsAParagraphIsNoNameOfTheBoldHeadBelow) {
  PageBuilder page(1);
  page.text(50, 85, "2565").bold(120, 100, "มาตรการ").bold(300, 100, "คะแนน");
  page.text(70, 120, "แบบวัดภายใน").text(300, 120, "90.10");
  page.text(70, 140, "แบบวัดภายนอก").text(300, 140, "90.20");
  const auto or_year = [](std::string_view text) { return is_header(text) || text == "2565"; };
  const auto found = tables(arrange({page.page}, or_year));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].columns, 2);
}

TEST(OpenTables, BoldHeadStartsANewTableThoughOneNameIsUnknown) {
  PageBuilder page(1);
  for (const double y : {100.0, 120.0, 140.0, 160.0}) page.horizontal(50, 450, y);
  page.bold(60, 114, "ตัวชี้วัด").bold(300, 114, "คะแนน");
  page.text(60, 134, "การใช้อำนาจ").text(300, 134, "90.10");
  page.text(60, 154, "การใช้งบประมาณ").text(300, 154, "90.20");
  page.bold(50, 180, "มาตรการของหน่วยงาน");
  for (const double y : {190.0, 210.0, 230.0}) page.horizontal(50, 450, y);
  page.bold(55, 204, "ที่")
      .bold(120, 204, "มาตรการ")
      .bold(250, 204, "ไม่รู้จัก")
      .bold(350, 204, "หมายเหตุ");
  page.text(55, 224, "1").text(120, 224, "ทำป้าย").text(250, 224, "อื่น").text(350, 224, "ทุกปี");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[1].columns, 4);
}

TEST(OpenTables, CellsNearerThanSectionsAreSpacedStillStartARow) {
  // The second cell starts where the first one's text nearly ends: a gap of 0.8 ems.
  PageBuilder page(1);
  page.horizontal(50, 450, 100).horizontal(50, 450, 120);
  page.bold(60, 114, "มาตรการ").bold(220, 114, "ผลการดำเนินการ").bold(380, 114, "หมายเหตุ");
  page.text(55, 134, "กำหนดแนวทางให้ครอบคลุมทุกคน").text(191, 134, "ประชุมครั้งที่หนึ่งของปีนี้");
  page.text(55, 149, "หน่วยงาน").text(191, 149, "ประชุมครั้งที่สองของปีนี้");
  page.text(191, 164, "ประชุมครั้งที่สาม").text(380, 134, "ทุกปี");
  page.horizontal(50, 450, 172).text(55, 186, "ทำป้าย").text(191, 186, "มี").text(380, 186, "-");
  page.horizontal(50, 450, 194);
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].columns, 3);
  ASSERT_THAT(column(found[0], 0), SizeIs(2));
  EXPECT_EQ(column(found[0], 2)[0], "ทุกปี");
}

TEST(OpenTables, RuleBrokenAtAMergedCellPartsTheOtherColumns) {
  PageBuilder page(1);
  page.horizontal(50, 450, 100).horizontal(50, 450, 120).horizontal(50, 450, 180);
  page.horizontal(50, 200, 140).horizontal(300, 450, 140);
  page.horizontal(50, 200, 160).horizontal(300, 450, 160);
  page.bold(55, 114, "ที่")
      .bold(120, 114, "มาตรการ")
      .bold(210, 114, "ผู้รับผิดชอบ")
      .bold(320, 114, "หมายเหตุ");
  page.text(55, 134, "1").text(110, 134, "ทำป้าย").text(205, 134, "กองช่าง").text(305, 134, "ทุกปี");
  page.text(55, 154, "2").text(110, 154, "ทำคู่มือ").text(305, 154, "ทุกเดือน");
  page.text(55, 174, "3").text(110, 174, "ทำแผน").text(305, 174, "ทุกวัน");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3"));
  EXPECT_THAT(column(found[0], 2), ElementsAre("กองช่าง", "กองช่าง", "กองช่าง"));
}

TEST(OpenTables, CellMergedOverAWholePageKeepsTheGridTogether) {
  // Rows 1 to 3 share the second column; row 2 ends and row 3 begins on the second page, on which
  // no line touches that column.
  const std::vector<double> xs{50, 100, 200, 400};
  PageBuilder first(1, 600, 220), second(2, 600, 220);
  first.grid(xs, {100, 120});
  first.bold(55, 114, "ที่").bold(120, 114, "ตัวชี้วัด").bold(250, 114, "มาตรการ");
  for (const double x : xs) first.vertical(x, 120, 210);
  first.horizontal(50, 100, 160).horizontal(200, 400, 160);
  first.text(55, 134, "1").text(105, 134, "การใช้อำนาจ").text(205, 134, "ทำป้าย");
  first.text(55, 174, "2").text(205, 174, "ทำคู่มือ");
  for (const double x : xs) second.vertical(x, 40, 210);
  second.horizontal(50, 100, 80).horizontal(200, 400, 80);
  second.text(205, 54, "และแจก").text(55, 94, "3").text(205, 94, "ทำแผน");
  const auto found = tables(arranged({first.page, second.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].columns, 3);
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3"));
  EXPECT_EQ(column(found[0], 2)[2], "ทำแผน");
}

TEST(OpenTables, GroupsStandOverTheNamesThatTheyAreNearestTo) {
  PageBuilder page(1);
  page.bold(60, 107, "ที่")
      .bold(160, 107, "ตัวชี้วัด")
      .bold(290, 100, "ผลการดำเนินการ")
      .bold(400, 100, "ผู้รับผิดชอบ");
  page.bold(290, 114, "คะแนน").bold(335, 114, "แล้ว").bold(390, 114, "คะแนน").bold(435, 114, "แล้ว");
  for (int i = 0; i < 3; ++i) {
    const double y = 135 + 15 * i;
    page.text(60, y, std::to_string(i + 1)).text(80, y, "การใช้อำนาจ").text(290, y, "95.02");
    page.text(337, y, "A").text(390, y, "96.02").text(437, y, "B");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  const auto heads = [&](int c) { return column(found[0], c, core::RowKind::kHeader).front(); };
  EXPECT_EQ(heads(1), "ตัวชี้วัด");
  EXPECT_EQ(heads(2), "ผลการดำเนินการ");
  EXPECT_EQ(heads(3), "ผลการดำเนินการ");
  EXPECT_EQ(heads(4), "ผู้รับผิดชอบ");
  EXPECT_EQ(heads(5), "ผู้รับผิดชอบ");
}

TEST(OpenTables, ColumnIsAsWideAsItsCellsOnThePagesBehind) {
  PageBuilder first(1), second(2);
  first.bold(60, 700, "ที่").bold(100, 700, "มาตรการ").bold(200, 700, "ผู้รับผิดชอบ");
  first.text(60, 715, "1").text(100, 715, "ประชุม").text(200, 715, "กองช่าง");
  second.text(200, 55, "และทุกส่วนราชการในสังกัดของเทศบาล");
  second.text(60, 75, "2").text(100, 75, "อบรม").text(200, 75, "กองคลัง");
  const auto found = tables(arranged({first.page, second.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2"));
}

TEST(OpenTables, LabelsOfAChartBelowAreNoRows) {
  PageBuilder page(1);
  page.bold(60, 100, "ตัวชี้วัด").bold(150, 100, "1").bold(250, 100, "2").bold(350, 100, "3");
  page.text(60, 115, "คะแนน")
      .text(150, 115, "95.02")
      .text(250, 115, "81.36")
      .text(350, 115, "97.75");
  page.text(60, 140, "แผนภูมิแสดงคะแนนรายตัวชี้วัด");
  PageBuilder chart(1);
  chart.text(110, 170, "95.02").text(190, 170, "81.36").text(280, 170, "97.75");
  for (core::Cluster& label : chart.page.clusters) {
    label.font_size = 6;
    page.page.clusters.push_back(label);
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1), ElementsAre("95.02"));
}

TEST(OpenTables, LineOfANameThatIsTooWideForItsColumnStillEndsTheHead) {
  PageBuilder page(1);
  page.bold(205, 100, "ผล").bold(60, 107, "มาตรการ").bold(240, 107, "ผู้รับผิดชอบ");
  page.bold(200, 115, "การดำเนินการ");
  page.horizontal(50, 400, 85).horizontal(50, 400, 122);
  for (int i = 0; i < 3; ++i) {
    const double y = 137 + 25 * i;
    page.text(60, y, "ประชุม").text(200, y, "ทุกปี").text(245, y, "กองช่าง").horizontal(50, 400, y + 8);
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("ประชุม", "ประชุม", "ประชุม"));
}

TEST(OpenTables, WordOverItsColumnsEdgeDoesNotEndTheTable) {
  PageBuilder page(1);
  page.bold(60, 100, "ที่")
      .bold(100, 100, "มาตรการ")
      .bold(200, 100, "ผู้รับผิดชอบ")
      .bold(300, 100, "สถานะ");
  for (int i = 0; i < 4; ++i) {
    const double y = 115 + 20 * i;
    page.text(60, y, std::to_string(i + 1))
        .text(100, y, i == 2 ? "จัดประชุมประชาคมหมู่บ้านทุก" : "ประชุม");
    page.text(i == 2 ? 246 : 200, y, "กองช่าง").text(300, y, "/");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3", "4"));
}

TEST(OpenTables, NumbersOfTheColumnsBelongToTheHead) {
  PageBuilder page(1);
  page.bold(60, 100, "ที่").bold(100, 100, "มาตรการ").bold(200, 100, "ผู้รับผิดชอบ");
  page.bold(60, 115, "(๑)").bold(105, 115, "(๒)").bold(215, 115, "(๓)");
  for (int i = 0; i < 3; ++i) {
    const double y = 135 + 20 * i;
    page.text(60, y, std::to_string(i + 1)).text(100, y, "ประชุม").text(200, y, "กองช่าง");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3"));
  EXPECT_THAT(column(found[0], 1, core::RowKind::kHeader), ElementsAre("มาตรการ", "(๒)"));
}

TEST(OpenTables, RowIsClosedWhereHalfOfItsCellsAreClosed) {
  std::vector<core::PageText> pages;
  PageBuilder first(1), second(2);
  for (PageBuilder* page : {&first, &second}) {
    page->bold(60, 60, "ที่").bold(100, 60, "ตัวชี้วัด").bold(220, 60, "หมายเหตุ").bold(320, 60, "คะแนน");
    page->horizontal(50, 400, 45).horizontal(50, 400, 68);
  }
  first.text(60, 92, "1").text(100, 92, "การใช้อำนาจ").text(220, 83, "2566").text(320, 83, "89.90");
  first.horizontal(210, 400, 90).text(220, 105, "2567").text(320, 105, "72.89");
  first.horizontal(50, 400, 112).text(60, 127, "2").text(100, 127, "การใช้งบประมาณ");
  first.text(220, 127, "2566").text(320, 127, "91.54").horizontal(210, 400, 134);
  second.text(220, 83, "2567").text(320, 83, "85.17").horizontal(50, 400, 90);
  second.text(60, 105, "3").text(100, 105, "การเปิดเผยข้อมูล").text(220, 105, "2566");
  second.text(320, 105, "85.74").horizontal(50, 400, 112);
  const auto found = tables(arranged({first.page, second.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 3), ElementsAre("89.90", "72.89", "91.54", "85.17", "85.74"));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "1", "2", "2", "3"));
}

// "หมายเหตุ" reaches over the edge up to the name beside it, whose column's texts begin under it.
TEST(OpenTables, ANameTooWideForItsColumnMovesNoEdgeIntoTheTextsBelow) {
  PageBuilder page(1);
  page.bold(60, 100, "ที่").bold(120, 100, "มาตรการ").bold(250, 100, "หมายเหตุ");  // up to 285
  page.bold(290, 100, "ผลการดำเนินการ");
  for (int i = 0; i < 4; ++i) {
    const double y = 120 + 20 * i;
    page.text(60, y, std::to_string(i + 1)).text(110, y, "จัดทำคู่มือ").text(250, y, "แนบ");
    page.text(280, y, "เผยแพร่แล้ว");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 2), ElementsAre("แนบ", "แนบ", "แนบ", "แนบ"));
  EXPECT_EQ(column(found[0], 3)[0], "เผยแพร่แล้ว");
}

}  // namespace
}  // namespace truat::layout
