#include "ocr/cells.h"

#include <gtest/gtest.h>

namespace truat::ocr {
namespace {

PixelRuling level(int x0, int x1, int y) { return {{x0, y, x1, y + 2}, true, true}; }
PixelRuling upright(int x, int y0, int y1) { return {{x, y0, x + 2, y1}, false, true}; }
core::PixelBox letter(int x, int y) { return {x, y, x + 10, y + 15}; }

TEST(Cells, AreToldApartByWalls) {
  const CellMap cells({level(100, 500, 100), level(100, 500, 200), upright(100, 100, 200),
                       upright(300, 100, 200), upright(500, 100, 200)},
                      800, 600, 150);
  EXPECT_EQ(cells.cell_of(letter(120, 150)), cells.cell_of(letter(280, 150)));
  EXPECT_NE(cells.cell_of(letter(280, 150)), cells.cell_of(letter(320, 150)));
  EXPECT_NE(cells.cell_of(letter(280, 150)), cells.cell_of(letter(280, 220)));
  EXPECT_EQ(cells.cell_of(letter(50, 150)), cells.cell_of(letter(700, 500)));
}

TEST(Cells, CloseWhereCornersAlmostMeet) {
  const CellMap cells(
      {level(105, 500, 100), level(100, 496, 200), upright(100, 104, 197), upright(500, 104, 197)},
      800, 600, 150);
  EXPECT_NE(cells.cell_of(letter(200, 150)), cells.cell_of(letter(50, 150)));
}

TEST(Cells, OpenAtTheEndOfAPageStillPartTheirLetters) {
  const CellMap cells({level(100, 500, 400), upright(100, 400, 590), upright(300, 400, 590),
                       upright(500, 400, 590)},
                      800, 700, 150);
  EXPECT_EQ(cells.cell_of(letter(200, 500)), cells.cell_of(letter(400, 500)));
  EXPECT_TRUE(cells.wall_between(letter(280, 500), letter(320, 500)));
  EXPECT_FALSE(cells.wall_between(letter(200, 500), letter(240, 500)));
}

}  // namespace
}  // namespace truat::ocr
