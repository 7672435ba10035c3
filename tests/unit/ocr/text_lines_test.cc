#include "ocr/text_lines.h"

#include <gtest/gtest.h>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

constexpr double kDpi = 300;

std::vector<TextLine> lines_of(const core::Raster& page,
                               const std::vector<PixelRuling>& rulings = {}) {
  Components components = find_components(threshold(page, 160));
  const CellMap cells(rulings, page.width, page.height, page.dpi);
  return find_lines(components, cells, page.width, page.height, page.dpi);
}

core::Raster page() { return blank(1200, 800, kDpi); }

TEST(TextLines, KeepMarksAboveAndBelowWithTheirLetters) {
  core::Raster p = page();
  row_of_letters(p, 100, 200, 20, 26, 16, 8);
  fill(p, 126, 158, 140, 168);  // vowel above
  fill(p, 130, 146, 138, 155);  // tone above the vowel
  fill(p, 200, 205, 212, 216);  // vowel below
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].members.size(), 23U);
  EXPECT_EQ(lines[0].box, (core::PixelBox{100, 146, 572, 216}));
  EXPECT_NEAR(lines[0].baseline_at(300), 200, 0.5);
  EXPECT_NEAR(lines[0].letter_height, 26, 0.5);
}

TEST(TextLines, GiveATallToneToTheVowelUnderIt) {
  core::Raster p = page();
  row_of_letters(p, 100, 200, 20, 26, 16, 8);
  row_of_letters(p, 100, 254, 20, 26, 16, 8);  // tight: feet of line 1 are near tones of line 2
  fill(p, 126, 214, 140, 224);                 // vowel above line 2
  fill(p, 130, 203, 138, 212);                 // its tone, as near to the feet of line 1
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].box.y1, 200);
  EXPECT_EQ(lines[1].box.y0, 203);
}

TEST(TextLines, KeepAShortLineOverLettersThatTouchTheirMarks) {
  core::Raster p = page();
  for (const int foot : {145, 200, 255}) row_of_letters(p, 300, foot, 20, 26, 16, 8);
  row_of_letters(p, 100, 200, 3, 26, 16, 8);  // in a cell of its own
  row_of_letters(p, 100, 255, 5, 40, 16, 8);
  const std::vector<PixelRuling> wall = {{{250, 0, 252, 800}, false}};
  EXPECT_EQ(lines_of(p, wall).size(), 5U);
}

TEST(TextLines, EndAtGapsThatAreWiderThanASpace) {
  core::Raster p = page();
  const int end = row_of_letters(p, 100, 200, 8, 26, 16, 8);
  row_of_letters(p, end + 25, 200, 8, 26, 16, 8);        // after a space
  row_of_letters(p, end + 25 + 400, 200, 8, 26, 16, 8);  // in another column
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].members.size(), 16U);
}

TEST(TextLines, EndAtRulings) {
  core::Raster p = page();
  const int end = row_of_letters(p, 100, 200, 8, 26, 16, 8);
  row_of_letters(p, end + 30, 200, 8, 26, 16, 8);
  const PixelRuling wall{{end + 14, 100, end + 16, 300}, false, true};
  EXPECT_EQ(lines_of(p).size(), 1U);
  EXPECT_EQ(lines_of(p, {wall}).size(), 2U);
}

TEST(TextLines, KeepDashesDotsAndColonsInTheLine) {
  core::Raster p = page();
  const int end = row_of_letters(p, 140, 200, 10, 26, 16, 8);
  fill(p, 100, 185, 112, 189);           // "- " before
  fill(p, end + 8, 195, end + 13, 200);  // "." after
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].members.size(), 12U);
}

TEST(TextLines, GiveADashAtTheStartToItsLineNotToTheOneBelow) {
  core::Raster p = page();
  row_of_letters(p, 130, 200, 10, 26, 16, 8);
  row_of_letters(p, 100, 246, 12, 26, 16, 8);
  fill(p, 100, 188, 112, 192);
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].box.x0, 100);
  EXPECT_EQ(lines[1].box.y0, 220);
}

TEST(TextLines, LeaveMarksWithTheirLettersBesideALineOfAnotherCell) {
  core::Raster p = page();
  const int end = row_of_letters(p, 100, 200, 8, 26, 16, 8);
  row_of_letters(p, end + 35, 222, 8, 26, 16, 8);  // half a line lower
  fill(p, end + 37, 180, end + 51, 191);           // vowel above its first letter
  row_of_letters(p, end + 260, 200, 8, 26, 16, 8);
  fill(p, end + 204, 226, end + 218, 237);  // vowel below its last letter
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 3U);
  for (const TextLine& line : lines) {
    EXPECT_EQ(line.members.size(), line.baseline > 210 ? 10U : 8U) << line.baseline;
  }
}

TEST(TextLines, KeepSmallPartsAmongTheirLettersOverMarksOfTheNextLine) {
  core::Raster p = page();
  const int end = row_of_letters(p, 100, 200, 8, 26, 16, 8);
  row_of_letters(p, end + 28, 200, 8, 26, 16, 8);
  row_of_letters(p, 100, 254, 20, 26, 16, 8);
  fill(p, end + 8, 192, end + 20, 201);  // the lower half of ะ
  fill(p, end + 6, 208, end + 20, 222);  // a vowel above the next line
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].members.size(), 17U);
  EXPECT_EQ(lines[1].members.size(), 21U);
}

TEST(TextLines, LetALoneDashBeALine) {
  core::Raster p = page();
  fill(p, 400, 300, 416, 304);
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_GT(lines[0].letter_height, 15);
}

TEST(TextLines, LeaveOutSpecksAndPictures) {
  core::Raster p = page();
  row_of_letters(p, 100, 200, 10, 26, 16, 8);
  fill(p, 800, 500, 804, 504);  // dirt
  fill(p, 300, 400, 700, 700);  // a picture
  EXPECT_EQ(lines_of(p).size(), 1U);
}

TEST(TextLines, CutATailThatTouchesTheLineBelow) {
  core::Raster p = page();
  row_of_letters(p, 100, 200, 20, 26, 16, 8);
  row_of_letters(p, 100, 260, 20, 26, 16, 8);
  fill(p, 200, 190, 203, 240);  // from a letter of line 1 down into one of line 2
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].members.size(), 20U);
  EXPECT_EQ(lines[1].members.size(), 20U);
}

TEST(TextLines, CutAVowelBelowFromTheToneOfTheNextLine) {
  core::Raster p = page();
  row_of_letters(p, 100, 200, 20, 26, 16, 8);
  row_of_letters(p, 100, 252, 20, 26, 16, 8);
  fill(p, 200, 204, 212, 214);  // vowel under line 1 …
  fill(p, 206, 213, 209, 216);  // … touches …
  fill(p, 204, 215, 214, 223);  // … a tone over line 2
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].members.size(), 21U);
  EXPECT_EQ(lines[1].members.size(), 21U);
}

TEST(TextLines, KeepAVowelAndItsToneTogether) {
  core::Raster p = page();
  row_of_letters(p, 100, 200, 20, 26, 16, 8);
  row_of_letters(p, 100, 258, 20, 26, 16, 8);
  fill(p, 200, 218, 220, 229);  // vowel over line 2
  fill(p, 212, 207, 218, 219);  // its tone, fused, near the feet of line 1
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].box.y1, 200);
  EXPECT_EQ(lines[1].box.y0, 207);
}

TEST(TextLines, CutATailFromTheMarksBelowIt) {
  core::Raster p = page();
  row_of_letters(p, 100, 200, 20, 26, 16, 8);
  row_of_letters(p, 100, 250, 20, 26, 16, 8);
  fill(p, 206, 199, 209, 214);  // tail of a letter of line 1
  fill(p, 196, 212, 216, 222);  // vowel over line 2
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_LE(lines[0].box.y1, 215);
  EXPECT_EQ(lines[1].members.size(), 21U);
}

TEST(TextLines, PartLinesThatABracketChains) {
  core::Raster p = page();
  row_of_letters(p, 100, 200, 6, 26, 16, 8);
  row_of_letters(p, 130, 245, 4, 26, 16, 8);
  outline(p, 118, 208, 124, 256, 3);  // brackets are taller than letters
  EXPECT_EQ(lines_of(p).size(), 2U);
}

TEST(TextLines, FollowALineThatClimbs) {
  core::Raster p = page();
  for (int i = 0; i < 40; ++i) row_of_letters(p, 60 + i * 26, 300 - i / 4, 1, 26, 16, 8);
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_NEAR(lines[0].baseline_at(60), 300, 1.5);
  EXPECT_NEAR(lines[0].baseline_at(1100), 290, 1.5);
}

TEST(TextLines, TellSizesApart) {
  core::Raster p = page();
  row_of_letters(p, 100, 200, 12, 48, 30, 14);  // heading, its marks as tall as small letters
  fill(p, 150, 124, 172, 148);
  row_of_letters(p, 100, 300, 20, 24, 15, 8);
  const auto lines = lines_of(p);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].box.y0, 124);
  EXPECT_NEAR(lines[1].letter_height, 24, 1);
}

}  // namespace
}  // namespace truat::ocr
