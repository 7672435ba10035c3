#include "ocr/rulings.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

constexpr double kDpi = 200;
const InkLevels kLevels{160, 220, 240};

int count(const std::vector<PixelRuling>& rulings, bool horizontal) {
  return static_cast<int>(std::count_if(rulings.begin(), rulings.end(), [&](const PixelRuling& r) {
    return r.horizontal == horizontal;
  }));
}

core::Raster page_with_table() {
  core::Raster page = blank(1000, 800, kDpi);
  for (const int y : {100, 200, 300}) fill(page, 100, y, 900, y + 2);
  for (const int x : {100, 500, 898}) fill(page, x, 100, x + 2, 302);
  return page;
}

TEST(Rulings, AreFoundWithTheirThickness) {
  const auto rulings = find_rulings(page_with_table(), kLevels);
  EXPECT_EQ(count(rulings, true), 3);
  EXPECT_EQ(count(rulings, false), 3);
  EXPECT_EQ(rulings.front().box, (core::PixelBox{100, 100, 900, 102}));
}

TEST(Rulings, AreFoundWhenDotted) {
  core::Raster page = blank(1000, 400, kDpi);
  for (int x = 100; x < 900; x += 5) fill(page, x, 200, x + 3, 202, 90);
  const auto rulings = find_rulings(page, kLevels);
  ASSERT_EQ(rulings.size(), 1U);
  EXPECT_FALSE(rulings[0].solid);
  EXPECT_NEAR(rulings[0].box.width(), 800, 8);
}

// The paper of a grey cell isn't quite white after levelling near the edge of the cell.
TEST(Rulings, AreFoundBetweenAGreyCellAndAWhiteOne) {
  core::Raster page = blank(1000, 400, kDpi);
  fill(page, 100, 100, 900, 200, 210);
  fill(page, 100, 200, 900, 203, 165);
  const auto rulings = find_rulings(page, kLevels);
  ASSERT_EQ(rulings.size(), 1U);
  EXPECT_EQ(rulings[0].box, (core::PixelBox{100, 200, 900, 203}));
}

TEST(Rulings, AreFoundWhenHardlyVisibleAndWavy) {
  core::Raster page = blank(1000, 400, kDpi);
  for (int x = 100; x < 900; ++x) {
    const int y = 200 + (x / 60) % 2;
    fill(page, x, y, x + 1, y + 2, 232);
  }
  const auto rulings = find_rulings(page, kLevels);
  ASSERT_EQ(rulings.size(), 1U);
  EXPECT_GT(rulings[0].box.width(), 780);
}

TEST(Rulings, AreFoundWhenTheyAreThickAndDriftByPixels) {
  core::Raster page = blank(2600, 400, kDpi);
  for (int x = 100; x < 2500; ++x) fill(page, x, 200 + x / 500, x + 1, 207 + x / 500);
  EXPECT_EQ(find_rulings(page, kLevels).size(), 1U);
}

TEST(Rulings, AreFoundWhenTheyDriftByPixels) {
  core::Raster page = blank(1000, 400, kDpi);
  for (int x = 100; x < 900; ++x) fill(page, x, 200 + x / 250, x + 1, 202 + x / 250);
  EXPECT_EQ(find_rulings(page, kLevels).size(), 1U);
}

TEST(Rulings, AreNotRowsOfLetters) {
  core::Raster page = blank(1000, 400, kDpi);
  row_of_letters(page, 100, 200, 40, 20, 15, 3);
  row_of_letters(page, 100, 300, 60, 12, 9, 3);  // small print
  EXPECT_TRUE(find_rulings(page, kLevels).empty());
}

TEST(Rulings, AreNotTheTopsOfLettersThatAlmostTouch) {
  core::Raster page = blank(1000, 400, kDpi);
  for (int x = 100; x < 900; x += 17) {  // like a row of ก: a bar with two stems
    fill(page, x, 200, x + 15, 203);
    fill(page, x, 200, x + 3, 220);
    fill(page, x + 12, 200, x + 15, 220);
  }
  EXPECT_TRUE(find_rulings(page, kLevels).empty());
}

TEST(Rulings, AreFoundUnderUnderlinedWords) {
  core::Raster page = blank(1000, 400, kDpi);
  row_of_letters(page, 200, 200, 10);
  fill(page, 195, 206, 380, 209);
  EXPECT_EQ(find_rulings(page, kLevels).size(), 1U);
}

TEST(Rulings, AreNotStrokesOfLettersAboveEachOther) {
  core::Raster page = blank(600, 600, kDpi);
  fill(page, 200, 200, 203, 260);  // stems that touch from line to line: 22 points
  EXPECT_TRUE(find_rulings(page, kLevels).empty());
}

TEST(Rulings, AreNotFoldsOfThePaper) {
  core::Raster page = blank(1000, 800, kDpi);
  for (int x = 0; x < 1000; ++x) fill(page, x, 400, x + 1, 401, static_cast<uint8_t>(225 + x % 7));
  EXPECT_TRUE(find_rulings(page, kLevels).empty());
}

TEST(Rulings, AreNotTheDarkRimOfAScan) {
  core::Raster page = blank(600, 600, kDpi);
  fill(page, 0, 0, 4, 600);
  EXPECT_TRUE(find_rulings(page, kLevels).empty());
}

TEST(Rulings, VanishFromThePictureWhileCrossingStrokesStay) {
  core::Raster page = page_with_table();
  fill(page, 300, 180, 304, 220);  // a letter's stem through the ruling at y = 200
  const auto rulings = find_rulings(page, kLevels);
  Bitmap ink = threshold(page, kLevels.ink);
  erase_rulings(rulings, ink, page);
  EXPECT_EQ(std::count(ink.ink.begin(), ink.ink.end(), 1), 4 * 40);
  EXPECT_EQ(page.grey[200 * 1000 + 302], 0);
  EXPECT_EQ(page.grey[200 * 1000 + 600], 255);
}

TEST(Rulings, AreCutOffLettersThatStandOnThem) {
  core::Raster page = page_with_table();
  fill(page, 300, 180, 304, 200);  // ends at the ruling
  const auto rulings = find_rulings(page, kLevels);
  Bitmap ink = threshold(page, kLevels.ink);
  erase_rulings(rulings, ink, page);
  EXPECT_TRUE(ink.at(301, 199));
  EXPECT_FALSE(ink.at(301, 201));
}

}  // namespace
}  // namespace truat::ocr
