// Whole pages in, tables and paragraphs out. Every test also checks that no letter is lost.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/arranged.h"

namespace truat::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

const std::vector<double> kXs{50, 100, 300, 450};

PageBuilder& head(PageBuilder& page, double y) {
  return page.bold(55, y, "ที่").bold(120, y, "มาตรการ").bold(320, y, "ผู้รับผิดชอบ");
}

TEST(Arrange, RuledTableHasHeadAndRows) {
  PageBuilder page(1);
  page.text(50, 60, "บทนำ").grid(kXs, {100, 120, 160, 200});
  head(page, 114)
      .text(55, 134, "1")
      .text(105, 134, "จัดทำ")
      .text(305, 134, "กองคลัง")
      .text(55, 174, "2")
      .text(105, 174, "เผยแพร่")
      .text(305, 174, "กองช่าง");
  const core::Document document = arranged({page.page});
  const auto found = tables(document);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1, core::RowKind::kHeader), ElementsAre("มาตรการ"));
  EXPECT_THAT(column(found[0], 1), ElementsAre("จัดทำ", "เผยแพร่"));
  EXPECT_THAT(texts(document), ElementsAre("บทนำ"));
  EXPECT_TRUE(found[0].ruled);
}

TEST(Arrange, NumbersThatCountUpAreAHeadAlsoWhenOneIsMisread) {
  const std::vector<double> xs{50, 150, 200, 250, 300, 350, 400};
  for (const char* fifth : {"5", "2", "?"}) {
    PageBuilder page(1);
    page.grid(xs, {100, 120, 140}).text(55, 114, "ตัวที่").text(55, 134, "ได้");
    for (size_t i = 1; i + 1 < xs.size(); ++i) {
      page.text(xs[i] + 5, 114, i == 5 ? fifth : std::to_string(i)).text(xs[i] + 5, 134, "91.00");
    }
    const auto found = tables(arranged({page.page}));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(column(found[0], 5, core::RowKind::kHeader), ElementsAre(fifth));
  }
}

TEST(Arrange, WordThatRunsUpToALineAmidTheNextCellsTextEndsThere) {
  const std::vector<double> xs{50, 100, 302, 450};
  PageBuilder page(1);
  page.grid(xs, {80, 105, 160, 200});
  head(page, 94)
      .text(55, 134, "1")
      .text(265, 134, "ขขขขขขขข")  // up to 305
      .text(305, 119, "งาน")
      .text(305, 134, "กองคลัง")
      .text(305, 149, "กองช่าง")
      .text(55, 174, "2")
      .text(265, 174, "ขขขขขขขขขข")  // a word of its own: up to 315
      .text(305, 189, "สำนักปลัด");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1), ElementsAre("ขขขขขขขข", "ขขขขขขขขขข"));
  EXPECT_THAT(column(found[0], 2), ElementsAre("งาน\nกองคลัง\nกองช่าง", "สำนักปลัด"));
}

// A year beside scores, in a column too narrow for it.
TEST(Arrange, WordWhoseLettersAWallPartsStaysInTheCellInWhichItBegins) {
  PageBuilder page(1);
  page.grid({50, 75, 150, 225}, {100, 140, 180, 220})
      .bold(55, 114, "ที่")
      .bold(90, 114, "คะแนน")
      .bold(160, 114, "ระดับ")
      .text(65, 164, "๒๕๖๓")  // up to 85, ๖ begins at the wall
      .text(90, 154, "86.24")
      .text(160, 154, "A")
      .text(65, 204, "๒๕๖๔")
      .text(90, 194, "91.02")
      .text(160, 194, "A");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("๒๕๖๓", "๒๕๖๔"));
  EXPECT_THAT(column(found[0], 1), ElementsAre("86.24", "91.02"));
}

TEST(Arrange, CellMergedOverRowsStandsInEachWithOneId) {
  PageBuilder page(1);
  page.horizontal(50, 450, 100).horizontal(50, 450, 120).horizontal(50, 300, 160);
  page.horizontal(50, 450, 200);
  for (const double x : kXs) page.vertical(x, 100, 200);
  head(page, 114)
      .text(55, 134, "1")
      .text(105, 134, "จัดทำ")
      .text(305, 150, "กองคลัง")
      .text(55, 174, "2")
      .text(105, 174, "เผยแพร่");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 2), ElementsAre("กองคลัง", "กองคลัง"));
  EXPECT_EQ(found[0].rows[1].at(2)->id, found[0].rows[2].at(2)->id);
  EXPECT_EQ(found[0].rows[1].at(2)->row_span, 2);
}

TEST(Arrange, SectionRowSpansTheTable) {
  PageBuilder page(1);
  page.horizontal(50, 450, 100).horizontal(50, 450, 120).horizontal(50, 450, 140);
  page.horizontal(50, 450, 180).vertical(50, 100, 180).vertical(450, 100, 180);
  for (const double x : {100.0, 300.0}) page.vertical(x, 100, 120).vertical(x, 140, 180);
  head(page, 114).bold(55, 134, "1. การปฏิบัติหน้าที่").text(55, 154, "1").text(105, 154, "จัดทำ");
  page.text(305, 154, "กองคลัง");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0, core::RowKind::kSection), ElementsAre("1. การปฏิบัติหน้าที่"));
  EXPECT_THAT(column(found[0], 1), ElementsAre("จัดทำ"));
}

TEST(Arrange, SectionBandWithoutVerticalsKeepsTheTableTogether) {
  // No outer frame: the inner verticals stop at the band.
  PageBuilder page(1);
  for (const double y : {100.0, 120.0, 140.0, 180.0}) page.horizontal(50, 450, y);
  for (const double x : {100.0, 300.0}) page.vertical(x, 100, 120).vertical(x, 140, 180);
  head(page, 114).bold(55, 134, "1. การปฏิบัติหน้าที่").text(55, 154, "1").text(105, 154, "จัดทำ");
  page.text(305, 154, "กองคลัง");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0, core::RowKind::kSection), ElementsAre("1. การปฏิบัติหน้าที่"));
}

// Two pages of a table; the second repeats the head when `repeated`.
std::vector<core::PageText> two_pages(bool repeated, bool closed, const char* seq,
                                      const char* measure, const char* unit) {
  PageBuilder first(1), second(2);
  first.grid(kXs, {680, 700, 720});
  head(first, 694).text(55, 714, "1").text(105, 714, "จัดทำ").text(305, 714, "กองคลัง");
  for (const double x : kXs) first.vertical(x, 720, 780);
  if (closed) first.horizontal(50, 450, 780);
  first.text(55, 734, "2").text(305, 734, "กองช่าง");
  first.text(105, 734, "ประชาสัมพันธ์ช่องทางการร้องเรียนการทุจริต");
  first.text(105, 749, "และการรายงานผลให้ประชาชนทุกกลุ่มในเขตพื้นที่");
  first.text(105, 764, "ทราบอย่างทั่วถึงผ่านช่องทางออนไลน์ของหน่วยงาน");
  double y = 50;
  if (repeated) {
    second.grid(kXs, {50, 70});
    head(second, 64);
    y = 70;
  }
  second.grid(kXs, {y, y + 40});
  second.text(55, y + 14, seq).text(105, y + 14, measure).text(305, y + 14, unit);
  return {first.page, second.page};
}

TEST(Arrange, RowCutByThePageIsOneRow) {
  for (const bool repeated : {false, true}) {
    for (const bool closed : {false, true}) {
      const auto found = tables(arranged(two_pages(repeated, closed, "", "และเว็บไซต์", "")));
      ASSERT_THAT(found, SizeIs(1));
      EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2"));
      EXPECT_THAT(column(found[0], 1)[1], ::testing::EndsWith("ของหน่วยงานและเว็บไซต์"));
      EXPECT_EQ(found[0].rows[2].at(1)->areas.size(), 2u);
      EXPECT_EQ(found[0].last_page.value(), 2);
    }
  }
}

TEST(Arrange, NewRowOnTheNextPageIsNotFused) {
  for (const bool repeated : {false, true}) {
    for (const bool closed : {false, true}) {
      const auto found = tables(arranged(two_pages(repeated, closed, "3", "ติดตาม", "กองคลัง")));
      ASSERT_THAT(found, SizeIs(1));
      EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3"));
    }
  }
}

TEST(Arrange, RepeatedHeadIsDroppedButKeptAsFurniture) {
  const core::Document document = arranged(two_pages(true, true, "3", "ติดตาม", "กองคลัง"));
  EXPECT_THAT(column(tables(document)[0], 0, core::RowKind::kHeader), ElementsAre("ที่"));
  int repeated = 0;
  for (const core::Furniture& f : document.furniture) repeated += f.kind == "repeated_head";
  EXPECT_EQ(repeated, 3);
}

// A picture's words are read anew on each page.
core::PageText as_read_from_a_picture(core::PageText page) {
  page.method = core::PageMethod::kOcr;
  for (core::Cluster& cluster : page.clusters) cluster.method = core::Method::kOcr;
  return page;
}

core::PageText page_with_head(int number, std::string_view names, std::string_view seq) {
  PageBuilder page(number);
  page.grid(kXs, {100, 120, 160}).text(55, 114, "ที่").text(105, 114, names);
  page.text(305, 114, "ผู้รับผิดชอบ").text(55, 134, seq).text(105, 134, "จัดทำ");
  return page.text(305, 134, "กองคลัง").page;
}

TEST(Arrange, HeadThatAPictureMisreadIsStillTheSameHead) {
  const auto first = page_with_head(1, "มาตรการ", "1"), next = page_with_head(2, "มาตรกาว", "2");
  EXPECT_THAT(tables(arranged({first, next})), SizeIs(2));
  const auto found =
      tables(arranged({as_read_from_a_picture(first), as_read_from_a_picture(next)}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2"));
}

// The wall before the unit is missing in the last row.
core::PageText page_with_a_broken_wall(std::string_view measure, std::string_view unit) {
  PageBuilder page(1);
  for (const double y : {100.0, 120.0, 140.0, 160.0, 180.0}) page.horizontal(50, 450, y);
  for (const double x : {50.0, 100.0, 450.0}) page.vertical(x, 100, 180);
  page.vertical(300, 100, 160);
  head(page, 114);
  for (const double y : {134.0, 154.0}) {
    page.text(55, y, "1").text(105, y, "จัดทำ").text(305, y, "กองคลัง");
  }
  return page.text(55, 174, "3").text(105, 174, measure).text(305, 174, unit).page;
}

TEST(Arrange, WallThatAPictureLostInOneRowStillPartsItsColumns) {
  const core::PageText page = page_with_a_broken_wall("ติดตาม", "กองช่าง");
  const auto read = tables(arranged({as_read_from_a_picture(page)}));
  EXPECT_THAT(column(read[0], 1), ElementsAre("จัดทำ", "จัดทำ", "ติดตาม"));
  EXPECT_THAT(column(read[0], 2), ElementsAre("กองคลัง", "กองคลัง", "กองช่าง"));
  // In a typed file every wall is drawn.
  EXPECT_THAT(column(tables(arranged({page}))[0], 1), ElementsAre("จัดทำ", "จัดทำ", "ติดตาม กองช่าง"));
}

TEST(Arrange, CellMergedInAPictureStaysMergedWhereItsTextRunsOverTheEdge) {
  const auto read = tables(arranged({as_read_from_a_picture(
      page_with_a_broken_wall("ติดตามและรายงานผลให้ประชาชนทราบอย่างทั่วถึงทุกหมู่บ้าน", ""))}));
  EXPECT_THAT(column(read[0], 1)[2], ::testing::StartsWith("ติดตามและ"));
  EXPECT_EQ(read[0].rows[3].at(1)->column_span, 2);
}

TEST(Arrange, RowThatCountsTheColumnsIsTheHead) {
  PageBuilder page(1);
  page.grid({50, 150, 200, 250, 300}, {100, 120, 140});
  page.text(55, 114, "ชื่อ").text(165, 114, "1").text(215, 114, "๒").text(265, 114, "3");
  page.text(55, 134, "ปี").text(155, 134, "93.41").text(205, 134, "99.72").text(255, 134, "70.77");
  const auto found = tables(arranged({page.page}));
  EXPECT_THAT(column(found[0], 0, core::RowKind::kHeader), ElementsAre("ชื่อ"));
  EXPECT_THAT(column(found[0], 1), ElementsAre("93.41"));
}

TEST(Arrange, RunningHeadThatAPictureMisreadIsStillFurniture) {
  std::vector<core::PageText> pages;
  for (const char* head : {"เทศบาลตำบลตัวอย่าง", "เทศบาลคำบลตัวอย่าง", "เทศบาลตำบลต้วอย่าง"}) {
    PageBuilder page(static_cast<int>(pages.size()) + 1);
    page.text(400, 30, head).text(50, 200, "เนื้อหาหน้าที่ " + std::to_string(pages.size() * 3 + 1));
    pages.push_back(as_read_from_a_picture(page.page));
  }
  EXPECT_THAT(arranged(pages).furniture, SizeIs(3));
}

// The second page shows one row of the merged cell, the third that it is merged.
TEST(Arrange, EmptyCellMergedOverLaterPagesBelongsToTheCellAbove) {
  const auto row = [](PageBuilder& page, double y, const char* seq) {
    page.text(55, y, seq).text(105, y, "จัดทำ");
  };
  PageBuilder first(1), second(2), third(3);
  first.grid(kXs, {660, 680, 720});
  head(first, 674).text(305, 694, "กองคลัง");
  row(first, 694, "1");
  second.grid(kXs, {50, 780});
  row(second, 64, "2");
  for (double y = 79; y < 775; y += 15) second.text(105, y, "ประชาสัมพันธ์ช่องทางการร้องเรียนการทุจริต");
  for (const double x : {50.0, 100.0, 300.0, 450.0}) third.vertical(x, 50, 150);
  third.horizontal(50, 450, 50).horizontal(50, 300, 100).horizontal(50, 450, 150);
  third.text(105, 64, "และเว็บไซต์ของหน่วยงาน");
  row(third, 114, "3");
  third.grid(kXs, {150, 190}).text(305, 164, "กองช่าง");
  row(third, 164, "4");
  const auto found = tables(arranged({first.page, second.page, third.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3", "4"));
  EXPECT_THAT(column(found[0], 2), ElementsAre("กองคลัง", "กองคลัง", "กองคลัง", "กองช่าง"));
}

TEST(Arrange, ContinuedRowIsKnownByItsNumberWithoutTheDot) {
  PageBuilder page(1);
  page.grid(kXs, {100, 120, 160, 200});
  head(page, 114).text(55, 134, "6.").text(105, 134, "จัดทำ").text(305, 134, "กองคลัง");
  page.text(55, 174, "6 (ต่อ)").text(105, 174, "เผยแพร่").text(305, 174, "กองคลัง");
  EXPECT_THAT(column(tables(arranged({page.page}))[0], 1), ElementsAre("จัดทำ\nเผยแพร่"));
}

TEST(Arrange, ContinuedRowBelongsToTheRowAbove) {
  PageBuilder page(1);
  page.grid(kXs, {100, 120, 160, 200});
  head(page, 114)
      .text(55, 134, "1")
      .text(105, 134, "จัดทำ")
      .text(305, 134, "กองคลัง")
      .text(55, 174, "(ต่อ)")
      .text(105, 174, "เผยแพร่")
      .text(305, 174, "กองคลัง");
  const auto found = tables(arranged({page.page}));
  EXPECT_THAT(column(found[0], 1), ElementsAre("จัดทำ\nเผยแพร่"));
  EXPECT_THAT(column(found[0], 2), ElementsAre("กองคลัง"));
}

TEST(Arrange, TablesSideBySideStaySeparate) {
  PageBuilder page(1);
  page.grid({50, 100, 250}, {100, 120, 140}).grid({300, 350, 500}, {100, 120, 140});
  page.text(55, 114, "ที่").text(105, 114, "คะแนน").text(305, 114, "ที่").text(355, 114, "คะแนน");
  page.text(55, 134, "1").text(105, 134, "95.02").text(305, 134, "6").text(355, 134, "80.10");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_THAT(column(found[0], 1), ElementsAre("95.02"));
  EXPECT_THAT(column(found[1], 1), ElementsAre("80.10"));
}

TEST(Arrange, HorizontalLinesAloneMakeRows) {
  PageBuilder page(1);
  for (const double y : {100.0, 120.0, 160.0, 200.0}) page.horizontal(50, 450, y);
  head(page, 114)
      .text(55, 134, "1")
      .text(105, 134, "จัดทำคู่มือการปฏิบัติงาน\nและเผยแพร่")
      .text(305, 134, "กองคลัง")
      .text(55, 174, "2")
      .text(105, 174, "เผยแพร่")
      .text(305, 174, "กองช่าง");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_FALSE(found[0].ruled);
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2"));
  EXPECT_THAT(column(found[0], 1), ElementsAre("จัดทำคู่มือการปฏิบัติงาน\nและเผยแพร่", "เผยแพร่"));
}

TEST(Arrange, TableWithoutAnyLineIsRebuiltFromItsHead) {
  PageBuilder page(1);
  page.bold(50, 80, "รายงานผลการดำเนินการตามมาตรการขององค์การบริหารส่วนตำบล");
  head(page, 110);
  page.text(55, 130, "1").text(105, 130, "จัดทำคู่มือการปฏิบัติงาน\nและเผยแพร่").text(305, 130, "กองคลัง");
  page.text(55, 165, "2").text(105, 165, "เผยแพร่ข้อมูล\nทุกไตรมาส").text(305, 165, "กองช่าง");
  page.text(55, 200, "3").text(105, 200, "ติดตามผล").text(305, 200, "กองช่าง");
  page.text(50, 240, "ทั้งนี้ ให้ทุกส่วนราชการรายงานผลให้ผู้บริหารทราบภายในเดือนกันยายน");
  const core::Document document = arranged({page.page});
  const auto found = tables(document);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3"));
  EXPECT_THAT(column(found[0], 2), ElementsAre("กองคลัง", "กองช่าง", "กองช่าง"));
  EXPECT_THAT(texts(document), SizeIs(2));
}

TEST(Arrange, HeadOfTwoRowsHasAGroupOverItsColumns) {
  PageBuilder page(1);
  page.horizontal(50, 450, 100).horizontal(300, 450, 120).horizontal(50, 450, 140);
  page.horizontal(50, 450, 180);
  page.bold(120, 120, "มาตรการ").bold(335, 114, "ผลการดำเนินการ").bold(320, 134, "แล้ว");
  page.bold(400, 134, "ยัง").text(55, 154, "จัดทำ").text(328, 154, "✓");
  for (const double x : {50.0, 300.0, 450.0}) page.vertical(x, 100, 180);
  page.vertical(375, 120, 180);
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  ASSERT_EQ(found[0].columns, 3);
  EXPECT_THAT(column(found[0], 1, core::RowKind::kHeader), ElementsAre("ผลการดำเนินการ", "แล้ว"));
  EXPECT_THAT(column(found[0], 0, core::RowKind::kHeader), ElementsAre("มาตรการ", "มาตรการ"));
  EXPECT_THAT(column(found[0], 1), ElementsAre("✓"));
}

// A table wider than the frame around the page's text reaches over its side.
TEST(Arrange, FrameThatATableCrossesIsNoPartOfIt) {
  for (const bool cut_by_the_page : {false, true}) {
    PageBuilder page(1);
    const double bottom = cut_by_the_page ? 200 : 400;
    page.horizontal(40, 440, 80).vertical(40, 80, bottom).vertical(440, 80, bottom);
    if (!cut_by_the_page) page.horizontal(40, 440, bottom).text(50, 300, "ท้ายหน้า");
    page.text(50, 95, "บทนำ").grid(kXs, {100, 120, 160, 200});
    head(page, 114)
        .text(55, 134, "1")
        .text(105, 134, "จัดทำ")
        .text(305, 134, "กองคลัง")
        .text(55, 174, "2")
        .text(105, 174, "เผยแพร่")
        .text(305, 174, "กองช่าง");
    const core::Document document = arranged({page.page});
    const auto found = tables(document);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].columns, 3);
    EXPECT_THAT(column(found[0], 1), ElementsAre("จัดทำ", "เผยแพร่"));
    EXPECT_EQ(texts(document)[0], "บทนำ");
  }
}

TEST(Arrange, UnderlinesAndFramesAreNoTables) {
  PageBuilder page(1);
  page.text(50, 100, "บันทึกข้อความ").horizontal(50, 115, 103);
  page.text(50, 140, "ส่วนราชการ สำนักปลัด").horizontal(50, 160, 143);
  page.grid({40, 560}, {40, 700});
  const core::Document document = arranged({page.page});
  EXPECT_THAT(tables(document), SizeIs(0));
  EXPECT_THAT(texts(document), ElementsAre("บันทึกข้อความ", "ส่วนราชการ สำนักปลัด"));
}

TEST(Arrange, PageNumbersAndRunningHeadsAreFurniture) {
  std::vector<core::PageText> pages;
  for (int n = 1; n <= 3; ++n) {
    PageBuilder page(n);
    page.text(400, 30, "เทศบาลตำบลตัวอย่าง").text(300, 785, "- " + std::to_string(n) + " -");
    page.text(50, 200 + 7 * n, "เนื้อหาหน้าที่ " + std::to_string(n * 3));
    pages.push_back(page.page);
  }
  const core::Document document = arranged(pages);
  EXPECT_THAT(document.furniture, SizeIs(6));
  EXPECT_THAT(texts(document), SizeIs(3));
}

TEST(Arrange, SliversOfTheNextPageAreSetAside) {
  PageBuilder first(1), second(2);
  first.text(50, 700, "ข้อความในหน้าแรก");
  // Of "ใช้ในโครงการ" only the tall letters are drawn at the end of the first page.
  first.text(50, 780, "ใ").text(60, 780, "ใ").text(70, 780, "โ");
  second.text(50, 60, "ใช้ในโครงการ");
  const core::Document document = arranged({first.page, second.page});
  EXPECT_THAT(texts(document), ElementsAre("ข้อความในหน้าแรก", "ใช้ในโครงการ"));
}

TEST(Arrange, WrappedLinesAreOneParagraph) {
  const std::string full(
      "ตามที่สำนักงานได้ประเมินคุณธรรมและความโปร่งใสของหน่วยงานทั่วประเทศ"
      "ตามเกณฑ์ที่กำหนดไว้ในคู่มือการประเมินของหน่วยงานภาครัฐ");
  PageBuilder page(1, 560);
  page.text(50, 100, full).text(50, 115, "ประจำปี").text(50, 130, "๑. ผลการประเมิน");
  EXPECT_THAT(texts(arranged({page.page})), ElementsAre(full + "ประจำปี", "๑. ผลการประเมิน"));
}

TEST(Arrange, NothingInNothingOut) {
  EXPECT_THAT(arranged({}).blocks, SizeIs(0));
  PageBuilder blank(1);
  EXPECT_THAT(arranged({blank.page}).blocks, SizeIs(0));
}

// A group name that is narrower than the names below it, known by its underline alone.
TEST(Arrange, UnderlinedNameIsAGroupOverTheNamesBelowIt) {
  PageBuilder page(1);
  page.horizontal(50, 450, 100).bold(60, 114, "ที่").bold(130, 114, "มาตรการ");
  page.bold(400, 114, "หมายเหตุ");
  page.bold(300, 114, "ผลการ\nดำเนินการ").horizontal(250, 390, 134);
  page.bold(260, 148, "แล้ว").bold(360, 148, "ยัง");
  page.horizontal(50, 450, 155);
  page.text(60, 170, "๑").text(130, 170, "ทำป้าย").text(265, 170, "✓").horizontal(50, 450, 178);
  page.text(60, 193, "๒").text(130, 193, "ทำคู่มือ").text(365, 193, "✓").horizontal(50, 450, 201);
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].columns, 5);
  EXPECT_THAT(column(found[0], 2), ElementsAre("✓", ""));
  EXPECT_THAT(column(found[0], 3), ElementsAre("", "✓"));
}

TEST(Arrange, HeadCutByThePageIsOneHead) {
  PageBuilder first(1, 600, 200), second(2, 600, 200);
  first.grid({50, 90, 250, 350}, {150, 180});
  first.bold(55, 165, "ที่").bold(95, 165, "มาตรการ").bold(255, 165, "ผู้รับ");
  second.grid({50, 90, 250, 350}, {40, 60, 85});
  second.bold(255, 54, "ผิดชอบ");
  second.text(55, 75, "๑").text(95, 75, "ทำป้าย").text(255, 75, "กองช่าง");
  const auto is_part = [](std::string_view text) { return is_header(text) || text == "ผิดชอบ"; };
  const core::Document document = arrange({first.page, second.page}, is_part);
  const auto found = tables(document);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 2, core::RowKind::kHeader), ElementsAre("ผู้รับ\nผิดชอบ"));
  EXPECT_THAT(column(found[0], 2), ElementsAre("กองช่าง"));
}

// The names of ticked columns all stand in the lower part, which so has more columns.
TEST(Arrange, HeadCutByThePageBetweenAGroupAndItsColumnsIsOneHead) {
  PageBuilder first(1, 600, 200), second(2, 600, 200);
  first.grid({50, 90, 250, 450}, {150, 180});
  first.bold(55, 165, "ที่").bold(95, 165, "มาตร").bold(255, 165, "ผลการดำเนินการ");
  second.grid({50, 90, 250, 350, 450}, {40, 60, 85});
  second.bold(95, 54, "การ").bold(255, 54, "แล้ว").bold(355, 54, "ยัง");
  second.text(55, 75, "๑").text(95, 75, "ทำป้าย").text(355, 75, "✓");
  const auto is_part = [](std::string_view text) {
    return is_header(text) || text == "แล้ว" || text == "ยัง" || text == "มาตร";
  };
  const auto found = tables(arrange({first.page, second.page}, is_part));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1, core::RowKind::kHeader), ElementsAre("มาตร\nการ", "มาตร\nการ"));
  EXPECT_THAT(column(found[0], 2, core::RowKind::kHeader), ElementsAre("ผลการดำเนินการ", "แล้ว"));
  EXPECT_THAT(column(found[0], 3, core::RowKind::kHeader), ElementsAre("ผลการดำเนินการ", "ยัง"));
  EXPECT_THAT(column(found[0], 3), ElementsAre("✓"));
}

TEST(Arrange, TableOfFiguresWithMoreColumnsIsANewTable) {
  PageBuilder page(1);
  page.horizontal(50, 450, 100).bold(60, 114, "ตัวชี้วัด").bold(300, 114, "คะแนน");
  page.horizontal(50, 450, 120)
      .text(60, 134, "การใช้อำนาจ")
      .text(300, 134, "๙๐.๐๐")
      .horizontal(50, 450, 140);
  page.bold(60, 165, "คะแนนทุกด้าน").horizontal(50, 450, 175);
  page.bold(60, 189, "ตัวชี้วัด")
      .bold(150, 189, "๑")
      .bold(230, 189, "๒")
      .bold(310, 189, "๓")
      .bold(390, 189, "๔");
  page.horizontal(50, 450, 195)
      .text(60, 209, "คะแนน")
      .text(145, 209, "๙๑.๐๐")
      .text(225, 209, "๙๒.๐๐");
  page.text(305, 209, "๙๓.๐๐").text(385, 209, "๙๔.๐๐").horizontal(50, 450, 215);
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].columns, 2);
  EXPECT_EQ(found[1].columns, 5);
}

TEST(Arrange, NumberAloneAtThePageEndBeginsARow) {
  PageBuilder first(1, 600, 220), second(2, 600, 220);
  first.horizontal(50, 450, 100)
      .bold(60, 114, "ที่")
      .bold(130, 114, "มาตรการ")
      .bold(300, 114, "หมายเหตุ");
  first.horizontal(50, 450, 120).text(60, 134, "๑").text(130, 134, "ทำป้าย").text(300, 134, "ทุกปี");
  first.horizontal(50, 450, 142).text(60, 165, "๒");
  second.text(130, 54, "ทำคู่มือ").text(300, 54, "รออนุมัติ").horizontal(50, 450, 62);
  const auto found = tables(arranged({first.page, second.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("๑", "๒"));
  EXPECT_THAT(column(found[0], 1), ElementsAre("ทำป้าย", "ทำคู่มือ"));
}

}  // namespace
}  // namespace truat::layout
