#include "core/page_frame.h"

#include <gtest/gtest.h>

namespace truat::core {
namespace {

void expect_near(const Box& box, const Box& expected, double tolerance = 1e-9) {
  EXPECT_NEAR(box.x0, expected.x0, tolerance);
  EXPECT_NEAR(box.y0, expected.y0, tolerance);
  EXPECT_NEAR(box.x1, expected.x1, tolerance);
  EXPECT_NEAR(box.y1, expected.y1, tolerance);
}

TEST(PageFrame, LeavesBoxesAloneOnPagesReadAsDisplayed) {
  EXPECT_EQ(PageFrame{}.to_displayed({1, 2, 3, 4}), (Box{1, 2, 3, 4}));
}

TEST(PageFrame, MapsEachQuarterTurnBackToTheDisplayedPage) {
  // The top-left corner of the upright frame lies in another corner of the displayed page.
  expect_near(PageFrame{100, 200, 90, 0}.to_displayed({0, 0, 20, 10}), {0, 180, 10, 200});
  expect_near(PageFrame{100, 200, 180, 0}.to_displayed({0, 0, 10, 20}), {90, 180, 100, 200});
  expect_near(PageFrame{100, 200, 270, 0}.to_displayed({0, 0, 20, 10}), {90, 0, 100, 20});
}

TEST(PageFrame, SwapsTheSidesOfASidewaysPage) {
  EXPECT_EQ((PageFrame{100, 200, 90, 0}).width(), 200);
  EXPECT_EQ((PageFrame{100, 200, 180, 0}).width(), 100);
}

TEST(PageFrame, MapsUsualPaperBackToAPageOfAnotherSize) {
  const PageFrame frame{200, 400, 180, 0, 2};
  EXPECT_EQ(frame.width(), 100);
  EXPECT_EQ(frame.height(), 200);
  expect_near(frame.to_displayed({0, 0, 10, 20}), {180, 360, 200, 400});
}

TEST(PageFrame, UndoesSkewAboutTheMiddle) {
  // Lines were levelled by turning clockwise, so on the page they rise to the right.
  const Box box = PageFrame{200, 200, 0, 2}.to_displayed({180, 99, 190, 101});
  EXPECT_NEAR(box.mid_y(), 100 - 85 * 0.0349, 0.05);
  EXPECT_NEAR(box.mid_x(), 185, 0.1);
}

TEST(PageFrame, KeepsBoxesInsideThePage) {
  const Box box = PageFrame{200, 200, 0, 5}.to_displayed({0, 0, 200, 200});
  expect_near(box, {0, 0, 200, 200});
}

TEST(PageFrame, APartOfThePageLiesWhereItWasCutOut) {
  const PageFrame right{100, 200, 180, 0, 1, 100, 0};
  expect_near(right.to_displayed({0, 0, 10, 20}), {190, 180, 200, 200});
}

}  // namespace
}  // namespace truat::core
