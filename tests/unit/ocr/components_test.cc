#include "ocr/components.h"

#include <gtest/gtest.h>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

TEST(Components, JoinsDiagonalNeighbours) {
  const Components c = find_components(drawn({"#..#",  //
                                              ".#..",  //
                                              "...."}));
  ASSERT_EQ(c.items.size(), 2U);
  EXPECT_EQ(c.items[0].box, (core::PixelBox{0, 0, 2, 2}));
  EXPECT_EQ(c.items[0].area, 2);
  EXPECT_EQ(c.items[1].box, (core::PixelBox{3, 0, 4, 1}));
}

TEST(Components, JoinsArmsThatMeetOnlyBelow) {
  const Components c = find_components(drawn({"#.#.#",  //
                                              "#.#.#",  //
                                              "#####"}));
  ASSERT_EQ(c.items.size(), 1U);
  EXPECT_EQ(c.items[0].area, 11);
  EXPECT_EQ(c.runs_of(c.items[0]).size(), 7U);
}

TEST(Components, KeepsRunsOfEachPieceTogetherFromTopToBottom) {
  const Components c = find_components(drawn({"##..##",  //
                                              "##..##"}));
  ASSERT_EQ(c.items.size(), 2U);
  for (const Component& piece : c.items) {
    int y = 0;
    for (const auto& r : c.runs_of(piece)) {
      EXPECT_EQ(r.y, y++);
      EXPECT_EQ(r.x0, piece.box.x0);
    }
  }
}

TEST(Components, CutsAPieceInTwo) {
  Components c = find_components(drawn({"##",  //
                                        ".#",  //
                                        "##"}));
  split_component(c, 0, 2);
  ASSERT_EQ(c.items.size(), 2U);
  EXPECT_EQ(c.items[0].box, (core::PixelBox{0, 0, 2, 2}));
  EXPECT_EQ(c.items[0].area, 3);
  EXPECT_EQ(c.items[1].box, (core::PixelBox{0, 2, 2, 3}));
  EXPECT_EQ(c.runs_of(c.items[1])[0].y, 2);
}

}  // namespace
}  // namespace truat::ocr
