#include "layout/grid.h"

#include <gtest/gtest.h>

namespace truat::layout {
namespace {

constexpr double kTolerance = 1.8;

core::Ruling h(double x0, double x1, double y) { return {{x0, y - 0.3, x1, y + 0.3}, true, 0.6}; }
core::Ruling v(double x, double y0, double y1) { return {{x - 0.3, y0, x + 0.3, y1}, false, 0.6}; }

TEST(Grid, FullGridHasOneCellForEachField) {
  const Grid grid = grid_from_rulings(
      {h(0, 100, 0), h(0, 100, 20), h(0, 100, 40), v(0, 0, 40), v(50, 0, 40), v(100, 0, 40)},
      kTolerance);
  EXPECT_EQ(grid.rows(), 2);
  EXPECT_EQ(grid.columns(), 2);
  EXPECT_EQ(grid.cells.size(), 4u);
  EXPECT_TRUE(grid.closed_bottom);
}

TEST(Grid, MissingRulingMergesCells) {
  // Column 0 is merged over both rows, the upper row over columns 1 and 2.
  const Grid grid = grid_from_rulings({h(0, 150, 0), h(50, 150, 20), h(0, 150, 40), v(0, 0, 40),
                                       v(50, 0, 40), v(100, 20, 40), v(150, 0, 40)},
                                      kTolerance);
  ASSERT_EQ(grid.columns(), 3);
  ASSERT_EQ(grid.rows(), 2);
  EXPECT_EQ(grid.cell(0, 0), grid.cell(1, 0));
  EXPECT_EQ(grid.cell(0, 1), grid.cell(0, 2));
  EXPECT_NE(grid.cell(1, 1), grid.cell(1, 2));
}

TEST(Grid, UnderlineInsideACellLeavesNoTrace) {
  const Grid grid = grid_from_rulings(
      {h(0, 100, 0), h(0, 100, 60), v(0, 0, 60), v(50, 0, 60), v(100, 0, 60), h(10, 30, 25)},
      kTolerance);
  EXPECT_EQ(grid.rows(), 1);
}

TEST(Grid, DoubleLinesAreOneEdge) {
  const Grid grid =
      grid_from_rulings({h(0, 100, 0), h(0, 100, 1.5), h(0, 100, 20), h(0, 100, 21.5), v(0, 0, 21),
                         v(1.5, 0, 21), v(50, 0, 21), v(98.5, 0, 21), v(100, 0, 21)},
                        kTolerance);
  EXPECT_EQ(grid.rows(), 1);
  EXPECT_EQ(grid.columns(), 2);
}

TEST(Grid, EndsOfLinesStandInForAFrameThatIsNotDrawn) {
  const Grid grid = grid_from_rulings(
      {h(0, 150, 0), h(0, 150, 20), h(0, 150, 40), v(50, 0, 40), v(100, 0, 40)}, kTolerance);
  ASSERT_EQ(grid.columns(), 3);
  EXPECT_NEAR(grid.xs.front(), 0, 0.5);
  EXPECT_NEAR(grid.xs.back(), 150, 0.5);
}

TEST(Grid, RowWithoutClosingLineIsOpen) {
  const Grid grid = grid_from_rulings(
      {h(0, 100, 0), h(0, 100, 20), v(0, 0, 60), v(50, 0, 60), v(100, 0, 60)}, kTolerance);
  ASSERT_EQ(grid.rows(), 2);
  EXPECT_FALSE(grid.closed_bottom);
}

TEST(Grid, MergedCellMayBeOpenWhereTheRowIsClosed) {
  // The wide third column goes on behind the page's end, the row itself is closed.
  const Grid grid = grid_from_rulings({h(0, 200, 0), h(0, 60, 20), h(0, 60, 40), v(0, 0, 40),
                                       v(30, 0, 40), v(60, 0, 40), v(200, 0, 40)},
                                      kTolerance);
  EXPECT_TRUE(grid.closed_bottom);
  EXPECT_TRUE(grid.open_below[static_cast<size_t>(grid.cell(1, 2))]);
}

TEST(Grid, LinesFoundInAPictureMayMissEachOther) {
  const Grid grid = grid_from_rulings({h(1.8, 99, 1), h(-1.5, 102, 21.7), h(0.5, 98, 39.2),
                                       v(0, 2.1, 41), v(51.4, -1, 38.4), v(100, 1.7, 40)},
                                      3.0);
  EXPECT_EQ(grid.rows(), 2);
  EXPECT_EQ(grid.columns(), 2);
  EXPECT_EQ(grid.cells.size(), 4u);
}

}  // namespace
}  // namespace truat::layout
