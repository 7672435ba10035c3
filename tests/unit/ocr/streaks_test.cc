#include "ocr/streaks.h"

#include <gtest/gtest.h>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

constexpr double kDpi = 200;
const InkLevels kLevels{160, 220, 240};

TEST(Streaks, RunFromEdgeToEdge) {
  core::Raster page = blank(1000, 1400, kDpi);
  fill(page, 500, 0, 502, 1400, 150);
  fill(page, 300, 100, 302, 1300);  // a wall keeps a margin
  const auto streaks = find_streaks(page, kLevels);
  ASSERT_EQ(streaks.size(), 1u);
  EXPECT_EQ(streaks[0].box.x0, 500);
  EXPECT_FALSE(streaks[0].horizontal);
}

TEST(Streaks, AreNotTheRimOfAScan) {
  core::Raster page = blank(1000, 1400, kDpi);
  fill(page, 0, 0, 3, 1400);
  fill(page, 960, 0, 1000, 1400);
  EXPECT_TRUE(find_streaks(page, kLevels).empty());
}

TEST(Streaks, AreNotTheWallsOfAPictureThatIsCutToItsTable) {
  core::Raster page = blank(1000, 1400, kDpi);
  fill(page, 500, 0, 502, 1400);
  fill(page, 0, 700, 1000, 702);
  EXPECT_TRUE(find_streaks(page, kLevels).empty());
}

TEST(Streaks, LeaveTheLettersThatTheyCross) {
  core::Raster page = blank(1000, 1400, kDpi);
  fill(page, 500, 0, 502, 1400, 100);
  fill(page, 480, 600, 520, 606);  // a stroke across
  erase_streaks(page);
  EXPECT_GT(page.grey[300 * 1000 + 500], 200);
  EXPECT_LT(page.grey[602 * 1000 + 501], 120);
  EXPECT_LT(page.grey[602 * 1000 + 510], 120);
}

}  // namespace
}  // namespace truat::ocr
