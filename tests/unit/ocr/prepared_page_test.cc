#include "ocr/prepared_page.h"

#include <gtest/gtest.h>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

constexpr double kDpi = 150;

// Letters with a square outline, `side` pixels wide, `gap` pixels behind the first five.
core::Raster line_with_square(int side, int gap) {
  core::Raster page = blank(600, 200, kDpi);
  const int end = row_of_letters(page, 60, 100, 5, 18);
  outline(page, end + gap, 100 - side, end + gap + side, 100, 2);
  row_of_letters(page, end + 2 * gap + side, 100, 5, 18);
  return page;
}

TEST(PreparedPage, SquareAmongLettersOfItsSizeIsADigit) {
  EXPECT_TRUE(prepare_page(line_with_square(14, 5), 0).checkboxes.empty());
}

TEST(PreparedPage, SquareThatIsLargerThanLettersIsACheckbox) {
  EXPECT_EQ(prepare_page(line_with_square(24, 5), 0).checkboxes.size(), 1U);
}

TEST(PreparedPage, SquareAwayFromLettersIsACheckbox) {
  EXPECT_EQ(prepare_page(line_with_square(16, 14), 0).checkboxes.size(), 1U);
}

}  // namespace
}  // namespace truat::ocr
