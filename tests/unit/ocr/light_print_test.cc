#include "ocr/light_print.h"

#include <gtest/gtest.h>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

constexpr double kDpi = 150;

int grey_at(const core::Raster& page, int x, int y) {
  return page.grey[static_cast<size_t>(y) * page.width + x];
}

// A cell of `ground` with letters of `print` on paper.
core::Raster page_with_cell(uint8_t ground, uint8_t print) {
  core::Raster page = blank(600, 300, kDpi, 240);
  fill(page, 100, 100, 500, 150, ground);
  for (int x = 150; x < 450; x += 20) {
    fill(page, x, 115, x + 4, 135, print);
    fill(page, x + 4, 131, x + 12, 135, print);
  }
  return page;
}

TEST(LightPrint, WhiteLettersOfABlueCellBecomeDarkOnes) {
  core::Raster page = page_with_cell(110, 255);
  darken_light_print(page);
  EXPECT_LT(grey_at(page, 151, 120), 60);   // a letter
  EXPECT_GT(grey_at(page, 300, 108), 120);  // the ground
  EXPECT_EQ(grey_at(page, 300, 100), 110);  // the rim, which walls the cell
  EXPECT_EQ(grey_at(page, 50, 50), 240);    // the paper
}

TEST(LightPrint, DarkLettersOnAGreyCellStay) {
  core::Raster page = page_with_cell(150, 20);
  const core::Raster before = page;
  darken_light_print(page);
  EXPECT_EQ(page.grey, before.grey);
}

TEST(LightPrint, AnEmptyDarkAreaStays) {
  core::Raster page = page_with_cell(110, 110);
  const core::Raster before = page;
  darken_light_print(page);
  EXPECT_EQ(page.grey, before.grey);
}

TEST(LightPrint, ADarkEdgeOfThePictureStays) {
  core::Raster page = blank(600, 300, kDpi, 240);
  fill(page, 0, 0, 600, 40, 30);
  for (int x = 30; x < 550; x += 20) fill(page, x, 10, x + 6, 30, 250);
  const core::Raster before = page;
  darken_light_print(page);
  EXPECT_EQ(page.grey, before.grey);
}

TEST(LightPrint, ThickLettersAreNoGround) {
  core::Raster page = blank(600, 300, kDpi, 240);
  for (int x = 100; x < 500; x += 40) outline(page, x, 100, x + 30, 140, 6);
  const core::Raster before = page;
  darken_light_print(page);
  EXPECT_EQ(page.grey, before.grey);
}

}  // namespace
}  // namespace truat::ocr
