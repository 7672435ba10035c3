#include "ocr/spread.h"

#include <gtest/gtest.h>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

constexpr double kDpi = 100;
constexpr int kWidth = 1654, kHeight = 1169;  // two sheets of A4 side by side

// `count` lines of writing from x0 on, the first with its feet at `foot`.
void write_lines(core::Raster& page, int x0, int letters, int foot, int count, int pitch = 40) {
  for (int i = 0; i < count; ++i, foot += pitch) row_of_letters(page, x0, foot, letters, 12, 8, 4);
}

TEST(Spread, TwoPagesArePartedBetweenTheirMargins) {
  core::Raster sheet = blank(kWidth, kHeight, kDpi);
  write_lines(sheet, 110, 50, 200, 8);
  write_lines(sheet, 940, 50, 215, 6);
  const auto gutter = find_gutter(prepare_page(sheet, 0));
  ASSERT_TRUE(gutter);
  EXPECT_NEAR(*gutter, (110 + 50 * 12 + 940) / 2, 12);
}

TEST(Spread, RowsOfOneTableWithoutLinesAreOnePage) {
  core::Raster sheet = blank(kWidth, kHeight, kDpi);
  write_lines(sheet, 110, 50, 200, 8);
  write_lines(sheet, 940, 50, 200, 8);
  EXPECT_FALSE(find_gutter(prepare_page(sheet, 0)));
}

TEST(Spread, TwoRuledTablesArePartedThoughTheirRowsAreLevel) {
  core::Raster sheet = blank(kWidth, kHeight, kDpi);
  for (const int x : {100, 930}) {
    write_lines(sheet, x + 10, 50, 200, 8);
    for (int y = 170; y < 500; y += 40) fill(sheet, x, y, x + 630, y + 2);
  }
  EXPECT_TRUE(find_gutter(prepare_page(sheet, 0)));
}

TEST(Spread, ALineAcrossTheMiddleMakesOnePage) {
  core::Raster sheet = blank(kWidth, kHeight, kDpi);
  write_lines(sheet, 110, 50, 200, 8);
  write_lines(sheet, 940, 50, 215, 6);
  row_of_letters(sheet, 600, 120, 40, 12, 8, 4);
  EXPECT_FALSE(find_gutter(prepare_page(sheet, 0)));
}

TEST(Spread, ANarrowColumnOfNumbersIsNoPage) {
  core::Raster sheet = blank(kWidth, kHeight, kDpi);
  write_lines(sheet, 110, 50, 200, 8);
  write_lines(sheet, 940, 5, 215, 6);
  EXPECT_FALSE(find_gutter(prepare_page(sheet, 0)));
}

TEST(Spread, AnUprightSheetIsOnePage) {
  core::Raster sheet = blank(kHeight, kWidth, kDpi);
  write_lines(sheet, 80, 35, 200, 8);
  write_lines(sheet, 640, 35, 215, 6);
  EXPECT_FALSE(find_gutter(prepare_page(sheet, 0)));
}

}  // namespace
}  // namespace truat::ocr
