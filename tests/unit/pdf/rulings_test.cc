#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pdf/one_page.h"

namespace truat::pdf {
namespace {

using core::Page;
using core::Ruling;
using testing::SizeIs;

void expect_box(const core::Box& box, double x0, double y0, double x1, double y1) {
  EXPECT_NEAR(box.x0, x0, 0.01);
  EXPECT_NEAR(box.y0, y0, 0.01);
  EXPECT_NEAR(box.x1, x1, 0.01);
  EXPECT_NEAR(box.y1, y1, 0.01);
}

int count(const Page& page, bool horizontal) {
  int n = 0;
  for (const Ruling& ruling : page.rulings) n += ruling.horizontal == horizontal;
  return n;
}

TEST(Rulings, AThinFilledRectangleIsARuling) {
  const Page page = read_content("100 700 300 0.5 re f");
  ASSERT_THAT(page.rulings, SizeIs(1));
  EXPECT_TRUE(page.rulings[0].horizontal);
  EXPECT_NEAR(page.rulings[0].thickness, 0.5, 0.01);
  expect_box(page.rulings[0].box, 100, 99.5, 400, 100);
}

TEST(Rulings, AStrokedLineIsARulingAsThickAsItsPen) {
  const Page page = read_content("2 w 100 700 m 100 500 l S");
  ASSERT_THAT(page.rulings, SizeIs(1));
  EXPECT_FALSE(page.rulings[0].horizontal);
  expect_box(page.rulings[0].box, 99, 100, 101, 300);
}

TEST(Rulings, FollowTheRotationOfThePage) {
  support::OnePagePdf pdf;
  pdf.content = "100 700 300 1 re f";
  pdf.page_entries = "/Rotate 90";
  const Page page = read_bytes(pdf.bytes());
  ASSERT_THAT(page.rulings, SizeIs(1));
  EXPECT_FALSE(page.rulings[0].horizontal);
  expect_box(page.rulings[0].box, 700, 100, 701, 400);
}

TEST(Rulings, AStrokedCellGivesFour) {
  const Page page = read_content("1 w 100 600 200 50 re S");
  EXPECT_EQ(count(page, true), 2);
  EXPECT_EQ(count(page, false), 2);
  EXPECT_THAT(page.small_paths, SizeIs(0));
}

TEST(Rulings, ABorderFilledBetweenTwoRectanglesGivesFour) {
  const Page page = read_content("100 600 200 50 re 101 601 198 48 re f*");
  EXPECT_EQ(count(page, true), 2);
  EXPECT_EQ(count(page, false), 2);
  EXPECT_THAT(page.backgrounds, SizeIs(0));
}

// As WeasyPrint writes a border: clipped to it, an empty rectangle beside a flat one.
TEST(Rulings, ALineWrittenAsTwoRectanglesIsOneRuling) {
  const Page page = read_content(
      "q 100 700 m 100 681 l 101 681 l 101 700 l W* n 100 681 0 19 re 101 681 -1 19 re f* Q");
  ASSERT_THAT(page.rulings, SizeIs(1));
  EXPECT_FALSE(page.rulings[0].horizontal);
  EXPECT_NEAR(page.rulings[0].thickness, 1, 0.01);
  EXPECT_THAT(page.small_paths, SizeIs(0));
}

TEST(Rulings, PiecesOfNeighbouringCellsJoin) {
  const Page page = read_content(
      "0.5 w 100 700 m 180 700 l S 180 700 m 260 700 l S 180 700 m 260 700 l S "
      "260.5 700.1 m 300 700.1 l S");
  ASSERT_THAT(page.rulings, SizeIs(1));
  EXPECT_NEAR(page.rulings[0].box.x0, 100, 0.01);
  EXPECT_NEAR(page.rulings[0].box.x1, 300, 0.01);
}

TEST(Rulings, LinesApartStayApart) {
  const Page page =
      read_content("0.5 w 100 700 m 180 700 l S 190 700 m 260 700 l S 100 690 m 260 690 l S");
  EXPECT_THAT(page.rulings, SizeIs(3));
}

TEST(Rulings, DotsOfADottedBorderJoin) {
  std::string content;
  for (int i = 0; i < 60; ++i) content += std::to_string(100 + 2 * i) + " 700 1 1 re f ";
  const Page page = read_content(content);
  ASSERT_THAT(page.rulings, SizeIs(1));
  EXPECT_TRUE(page.rulings[0].horizontal);
  EXPECT_NEAR(page.rulings[0].box.width(), 119, 0.01);
}

TEST(Rulings, DashesPaintedOneByOneJoin) {
  std::string content;
  for (int i = 0; i < 20; ++i) content += std::to_string(100 + 8 * i) + " 700 4 1.5 re f ";
  for (int i = 0; i < 20; ++i) content += "100 " + std::to_string(500 + 8 * i) + " 1.5 4 re f ";
  const Page page = read_content(content);
  EXPECT_EQ(count(page, true), 1);
  EXPECT_EQ(count(page, false), 1);
  EXPECT_THAT(page.small_paths, SizeIs(0));
}

TEST(Rulings, ADoubleBorderIsOneAsThickAsBoth) {
  const Page page = read_content("0.5 w 100 700 m 300 700 l S 102 698 m 298 698 l S");
  ASSERT_THAT(page.rulings, SizeIs(1));
  EXPECT_NEAR(page.rulings[0].thickness, 2.5, 0.01);
}

TEST(Rulings, AnUnderlineInACellIsNotItsBorder) {
  const Page page = read_content("0.5 w 100 700 m 300 700 l S 120 701.5 m 180 701.5 l S");
  EXPECT_THAT(page.rulings, SizeIs(2));
}

TEST(Rulings, MayBeAsThickAsWordDrawsThem) {
  EXPECT_THAT(read_content("100 700 300 4.5 re f").rulings, SizeIs(1));
  EXPECT_THAT(read_content("100 700 300 8 re f").rulings, SizeIs(0));
}

TEST(Rulings, ADashedLineIsOne) {
  const Page page = read_content("[3 3] 0 d 0.5 w 100 700 m 300 700 l S");
  EXPECT_THAT(page.rulings, SizeIs(1));
}

TEST(Rulings, ALonelyDotIsNone) { EXPECT_THAT(read_content("9 9 1 1 re f").rulings, SizeIs(0)); }

TEST(Rulings, WhiteLinesCountOnlyOnShading) {
  EXPECT_THAT(read_content("1 G 100 700 m 300 700 l S").rulings, SizeIs(0));
  const Page page = read_content("0.5 g 100 650 200 100 re f 1 G 100 700 m 300 700 l S");
  EXPECT_THAT(page.rulings, SizeIs(1));
}

TEST(Rulings, TransparentLinesAreNone) {
  support::OnePagePdf pdf;
  pdf.resources = "/ExtGState << /G << /CA 0 >> >>";
  pdf.content = "/G gs 100 700 m 300 700 l S";
  EXPECT_THAT(read_bytes(pdf.bytes()).rulings, SizeIs(0));
}

TEST(Rulings, EndWhereTheClipEnds) {
  const Page page = read_content("150 600 100 200 re W n 100 700 m 300 700 l S");
  ASSERT_THAT(page.rulings, SizeIs(1));
  EXPECT_NEAR(page.rulings[0].box.x0, 150, 0.01);
  EXPECT_NEAR(page.rulings[0].box.x1, 250, 0.01);
  EXPECT_THAT(read_content("0 0 50 50 re W n 100 700 m 300 700 l S").rulings, SizeIs(0));
}

TEST(Backgrounds, AShadedCellIsABackgroundAndNoRuling) {
  const Page page = read_content("0.8 0.6 1 rg 100 600 200 50 re f");
  EXPECT_THAT(page.rulings, SizeIs(0));
  ASSERT_THAT(page.backgrounds, SizeIs(1));
  EXPECT_EQ(page.backgrounds[0].rgb, 0xCC99FFu);
  expect_box(page.backgrounds[0].box, 100, 150, 300, 200);
}

TEST(SmallPaths, ASquareIsACheckboxAndNoRuling) {
  const Page page = read_content("1 w 100 700 9 9 re S");
  EXPECT_THAT(page.rulings, SizeIs(0));
  ASSERT_THAT(page.small_paths, SizeIs(1));
  EXPECT_TRUE(page.small_paths[0].rectangle);
  EXPECT_FALSE(page.small_paths[0].filled);
  expect_box(page.small_paths[0].box, 100, 91, 109, 100);
}

TEST(SmallPaths, FourShortLinesAreACheckbox) {
  const Page page = read_content(
      "0.5 w 100 700 m 109 700 l S 109 700 m 109 709 l S 100 709 m 109 709 l S "
      "100 700 m 100 709 l S");
  EXPECT_THAT(page.rulings, SizeIs(0));
  ASSERT_THAT(page.small_paths, SizeIs(1));
  EXPECT_TRUE(page.small_paths[0].rectangle);
}

TEST(SmallPaths, SeveralBoxesInOnePathAreSeveral) {
  const Page page = read_content("1 w 100 700 9 9 re 200 700 9 9 re 300 700 9 9 re S");
  EXPECT_THAT(page.small_paths, SizeIs(3));
  EXPECT_THAT(page.rulings, SizeIs(0));
}

TEST(SmallPaths, ATickIsOneOfSeveralSegments) {
  const Page page = read_content("1 w 100 704 m 103 700 l 108 710 l S");
  ASSERT_THAT(page.small_paths, SizeIs(1));
  EXPECT_FALSE(page.small_paths[0].rectangle);
  EXPECT_EQ(page.small_paths[0].segments, 2);
  EXPECT_THAT(page.rulings, SizeIs(0));
}

TEST(SmallPaths, ABoxFilledWhiteIsNotFilled) {
  const Page page = read_content("1 g 0 G 1 w 100 700 9 9 re B");
  ASSERT_THAT(page.small_paths, SizeIs(1));
  EXPECT_FALSE(page.small_paths[0].filled);
}

TEST(SmallPaths, CellsOfANarrowGridStayRulings) {
  std::string content = "0.5 w ";
  for (int row = 0; row < 5; ++row) {
    for (int column = 0; column < 5; ++column) {
      content +=
          std::to_string(100 + 15 * column) + " " + std::to_string(600 + 15 * row) + " 15 15 re S ";
    }
  }
  const Page page = read_content(content);
  EXPECT_EQ(count(page, true), 6);
  EXPECT_EQ(count(page, false), 6);
}

TEST(Outlines, LettersDrawnAsPathsAreCounted) {
  std::string content;
  for (int i = 0; i < 20; ++i) {
    const std::string x = std::to_string(100 + 12 * i);
    content += x + " 700 m " + x + " 710 " + std::to_string(110 + 12 * i) + " 710 " +
               std::to_string(110 + 12 * i) + " 700 c f ";
  }
  const Page page = read_content(content);
  EXPECT_EQ(page.outline_paths, 20);
  EXPECT_NEAR(page.outline_area, 20 * 10 * 10, 1);
  EXPECT_THAT(page.rulings, SizeIs(0));
}

TEST(Images, HaveTheirPixelsAndTheirPlace) {
  const Page page = read_content(
      "q 200 0 0 100 50 600 cm BI /W 4 /H 2 /CS /G /BPC 8 ID 12345678 EI Q 100 700 300 1 re f");
  ASSERT_THAT(page.images, SizeIs(1));
  EXPECT_EQ(page.images[0].pixel_width, 4);
  EXPECT_EQ(page.images[0].pixel_height, 2);
  expect_box(page.images[0].box, 50, 100, 250, 200);
  EXPECT_THAT(page.rulings, SizeIs(1)) << "the content goes on after an inline image";
}

}  // namespace
}  // namespace truat::pdf
