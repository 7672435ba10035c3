#include "ocr/ghost_lines.h"

#include <gtest/gtest.h>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

const InkLevels kLevels{160, 225, 240};

core::Raster page_with_pale_line() {
  core::Raster page = blank(1200, 800, 200);
  for (const int y : {200, 300, 400}) row_of_letters(page, 100, y, 40);
  fill(page, 100, 500, 1100, 502, 212);
  fill(page, 100, 600, 1100, 602, 60);
  return page;
}

TEST(GhostLines, ArePaleLinesOfAPageThatShowsTheWritingOfItsBack) {
  core::Raster page = page_with_pale_line();
  for (const int y : {250, 350, 450}) {
    for (int x = 120; x < 1000; x += 18) fill(page, x, y - 20, x + 12, y, 215);
  }
  auto rulings = find_rulings(page, kLevels);
  drop_ghost_lines(page, kLevels, rulings);
  ASSERT_EQ(rulings.size(), 1u);
  EXPECT_NEAR(rulings[0].box.y0, 600, 1);
}

TEST(GhostLines, AreNotThePaleLinesOfAPageWithoutAWrittenBack) {
  const core::Raster page = page_with_pale_line();
  auto rulings = find_rulings(page, kLevels);
  drop_ghost_lines(page, kLevels, rulings);
  EXPECT_EQ(rulings.size(), 2u);
}

}  // namespace
}  // namespace truat::ocr
