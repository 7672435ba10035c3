// Cells and names that stand in the middle of their rows. Trials with unseen layouts found each of
// these.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/arranged.h"

namespace truat::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

constexpr double kLeading = PageBuilder::kLeading;

// A number, a text of `lines` lines and a tick, all in the middle of a row whose text has its first
// line at `y`.
void centred_row(PageBuilder& page, double y, const std::string& number, int lines) {
  const double middle = y + kLeading * (lines - 1) / 2;
  for (int i = 0; i < lines; ++i) page.text(100, y + kLeading * i, "ประชุมชี้แจง" + number);
  page.text(60, middle, number).text(300, middle, "กองช่าง");
}

PageBuilder& head(PageBuilder& page, double y) {
  return page.bold(60, y, "ที่").bold(130, y, "มาตรการ").bold(300, y, "ผู้รับผิดชอบ");
}

TEST(CentredCells, RowsHaveTheTextAboveAndBelowTheirNumbers) {
  PageBuilder page(1);
  head(page, 100);
  centred_row(page, 120, "1", 4);
  centred_row(page, 181, "2", 1);
  centred_row(page, 197, "3", 3);
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3"));
  EXPECT_EQ(column(found[0], 1)[2], "ประชุมชี้แจง3\nประชุมชี้แจง3\nประชุมชี้แจง3");
  EXPECT_THAT(column(found[0], 2), ElementsAre("กองช่าง", "กองช่าง", "กองช่าง"));
}

TEST(CentredCells, RowsAreKnownByTheirMiddlesWithoutNumbersAndRoom) {
  PageBuilder page(1);
  page.bold(60, 100, "สถานะ").bold(130, 100, "มาตรการ").bold(300, 100, "ผู้รับผิดชอบ");
  centred_row(page, 115, "/", 4);
  centred_row(page, 176, "x", 2);
  centred_row(page, 207, "o", 5);
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("/", "x", "o"));
  EXPECT_THAT(column(found[0], 1)[1], "ประชุมชี้แจงx\nประชุมชี้แจงx");
}

TEST(CentredCells, TallRowsGoOnBelowAnEmptyStretch) {
  PageBuilder page(1);
  head(page, 100);
  centred_row(page, 180, "1", 4);
  centred_row(page, 400, "2", 2);
  page.text(240, 600, "ลงชื่อ ............... ผู้รายงาน").text(270, 615, "(นายสมชาย ใจตรง)");
  const core::Document document = arranged({page.page});
  ASSERT_THAT(tables(document), SizeIs(1));
  EXPECT_THAT(column(tables(document)[0], 0), ElementsAre("1", "2"));
  EXPECT_THAT(texts(document), SizeIs(2));
}

TEST(CentredCells, NamesOnMoreLinesThanTheirNeighboursAreNoRunningHeads) {
  std::vector<core::PageText> pages;
  for (int n = 1; n <= 3; ++n) {
    PageBuilder page(n);
    page.bold(300, 40, "ผู้รับ").bold(60, 47, "ที่").bold(130, 47, "มาตรการ").bold(400, 47, "สถานะ");
    page.bold(300, 54, "ผิดชอบ");
    for (int i = 0; i < 3; ++i) {
      const double y = 75 + 20 * i;
      page.text(60, y, std::to_string(3 * n + i)).text(130, y, "ประชุม").text(300, y, "กองช่าง");
      page.text(400, y, "/");
    }
    pages.push_back(page.page);
  }
  const core::Document document = arranged(pages);
  ASSERT_THAT(tables(document), SizeIs(1));
  EXPECT_EQ(column(tables(document)[0], 2, core::RowKind::kHeader).back(), "ผู้รับ\nผิดชอบ");
  EXPECT_THAT(column(tables(document)[0], 0), SizeIs(9));
}

TEST(CentredCells, NameThatGoesOnBesideItsNeighboursIsNoGroup) {
  PageBuilder page(1);
  page.bold(285, 86, "ผู้รับ").bold(60, 100, "ที่").bold(130, 100, "มาตรการ");
  page.bold(420, 100, "หมายเหตุ").bold(520, 100, "สถานะ").bold(285, 114, "ผิดชอบ");
  for (int i = 0; i < 3; ++i) {
    const double y = 135 + 20 * i;
    page.text(60, y, std::to_string(i + 1)).text(130, y, "ประชุม").text(285, y, "กองช่าง");
    page.text(420, y, "ทุกปี").text(520, y, "/");
  }
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 2), ElementsAre("กองช่าง", "กองช่าง", "กองช่าง"));
  EXPECT_THAT(column(found[0], 2, core::RowKind::kHeader), ElementsAre("ผู้รับ\nผิดชอบ"));
}

TEST(CentredCells, NumbersPartTheRowsOfATableWithVerticalsOnly) {
  PageBuilder page(1);
  page.horizontal(50, 400, 85).horizontal(50, 400, 105).horizontal(50, 400, 300);
  for (const double x : {50, 95, 290, 400}) page.vertical(x, 85, 300);
  head(page, 100);
  centred_row(page, 120, "1", 4);
  centred_row(page, 185, "2", 3);
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2"));
  EXPECT_THAT(column(found[0], 2), ElementsAre("กองช่าง", "กองช่าง"));
}

TEST(CentredCells, RowThatThePageCutsMayHaveItsCellsAtTheTop) {
  PageBuilder page(1);
  page.bold(60, 100, "ที่")
      .bold(130, 100, "มาตรการ")
      .bold(300, 100, "ผู้รับผิดชอบ")
      .bold(420, 100, "สถานะ");
  page.text(100, 115, "ท้ายแถวก่อน").text(100, 130, "ท้ายแถวก่อน");
  centred_row(page, 148, "4", 4);
  page.text(420, 163, "ยัง").text(420, 178, "แล้ว");
  page.text(60, 211, "5").text(100, 211, "เริ่มแถว").text(300, 211, "กองคลัง").text(420, 211, "ยัง");
  page.text(100, 226, "เริ่มแถว").text(300, 226, "กองช่าง");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("", "4", "5"));
  EXPECT_THAT(column(found[0], 3), ElementsAre("", "ยัง\nแล้ว", "ยัง"));
}

TEST(CentredCells, TwoWordsOfCellsThatReadLikeNamesAreNoHead) {
  PageBuilder page(1);
  page.bold(60, 100, "ที่")
      .bold(130, 100, "มาตรการ")
      .bold(300, 100, "ผู้รับผิดชอบ")
      .bold(420, 100, "สถานะ");
  centred_row(page, 120, "1", 4);
  page.text(300, 150, "คะแนน").text(420, 150, "หมายเหตุ");
  centred_row(page, 185, "2", 2);
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2"));
}

TEST(CentredCells, LinesBetweenTheLinesOfNamesNeitherBeginNorEndAHead) {
  PageBuilder page(1);
  page.bold(100, 100, "มาตรการ").bold(200, 100, "หมายเหตุ").bold(300, 100, "สถานะ");
  page.bold(50, 107, "ที่").bold(400, 107, "ผู้รับผิดชอบ");
  page.bold(105, 114, "แล้ว").bold(205, 114, "ยัง").bold(305, 114, "คะแนน");
  for (int i = 0; i < 2; ++i) {
    const double y = 135 + 20 * i;
    page.text(50, y, std::to_string(i + 1)).text(100, y, "ประชุม").text(200, y, "ทุกปี");
    page.text(300, y, "95.02").text(400, y, "กองช่าง");
  }
  for (const core::Table& table : tables(arranged({page.page}))) {
    EXPECT_EQ(table.columns, 5);
    EXPECT_EQ(column(table, 0, core::RowKind::kHeader).back(), "ที่");
  }
}

TEST(CentredCells, OneCentredRowOnAPageIsOneRow) {
  PageBuilder page(1);
  head(page, 100);
  page.bold(400, 100, "หมายเหตุ");
  for (int i = 0; i < 9; ++i) page.text(400, 120 + 15 * i, "สำรวจหลักเกณฑ์");
  page.text(60, 180, "1")
      .text(300, 180, "กองช่าง")
      .text(100, 172.5, "ประชุม")
      .text(100, 187.5, "ชี้แจง");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 0), ElementsAre("1"));
  EXPECT_THAT(column(found[0], 1), ElementsAre("ประชุม\nชี้แจง"));
}

TEST(CentredCells, BoxesToTickAtTheTopOfEachPageAreNoRunningHead) {
  std::vector<core::PageText> pages;
  for (int n = 1; n <= 4; ++n) {
    PageBuilder page(n);
    if (n == 1) head(page, 30);
    page.text(100, 50, "☐ แล้ว").text(100, 65, "☑ ยัง").text(60, 57.5, std::to_string(n));
    page.text(300, 57.5, "กองช่าง");
    pages.push_back(page.page);
  }
  EXPECT_TRUE(arranged(pages).furniture.empty());
}

TEST(CentredCells, TwoScoresNeverShareARowAndTheirYearIsNoSection) {
  PageBuilder page(1);
  page.bold(70, 100, "ที่").bold(130, 100, "คะแนน").bold(230, 100, "หมายเหตุ");
  page.text(52, 130, "ปี งบประมาณ พ.ศ.")
      .text(60, 160, "2564")
      .text(130, 145, "89.88")
      .text(230, 145, "90.38");
  page.text(60, 192, "2565").text(130, 192, "92.61").text(230, 192, "95.10");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1), ElementsAre("89.88", "92.61"));
  EXPECT_THAT(column(found[0], 0), ElementsAre("ปี งบประมาณ พ.ศ. 2564", "2565"));
}

TEST(CentredCells, FrameAroundATableThatGoesOverThePageIsNoColumn) {
  PageBuilder page(1);
  page.vertical(40, 50, 300).vertical(410, 50, 300);
  page.grid({50, 95, 290, 400}, {50, 70, 150, 230}).vertical(50, 230, 300).vertical(400, 230, 300);
  page.vertical(95, 230, 300).vertical(290, 230, 300);
  head(page, 65);
  centred_row(page, 90, "1", 3);
  centred_row(page, 170, "2", 3);
  centred_row(page, 250, "3", 3);
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].columns, 3);
  EXPECT_THAT(column(found[0], 0), ElementsAre("1", "2", "3"));
}

}  // namespace
}  // namespace truat::layout
