#include "ocr/checkboxes.h"

#include <gtest/gtest.h>

#include <cmath>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

constexpr double kDpi = 200;  // a 10 pt box has 28 pixels

std::optional<Checkbox> seen(const core::Raster& page) {
  const Bitmap ink = threshold(page, 160);
  const Components components = find_components(ink);
  for (const Component& piece : components.items) {
    if (const auto box = as_checkbox(piece, ink, kDpi)) return box;
  }
  return {};
}

void tick(core::Raster& page, int x, int y, int size) {
  for (int i = 0; i < size; ++i) {
    const int rise = i < size / 3 ? i : 2 * (size / 3) - i;
    fill(page, x + i, y + rise, x + i + 2, y + rise + 3);
  }
}

TEST(Checkboxes, EmptySquare) {
  core::Raster page = blank(100, 100, kDpi);
  outline(page, 30, 30, 58, 58, 2);
  const auto box = seen(page);
  ASSERT_TRUE(box);
  EXPECT_FALSE(box->ticked);
  EXPECT_EQ(box->square, (core::PixelBox{30, 30, 58, 58}));
}

TEST(Checkboxes, TickThatTouchesNothing) {
  core::Raster page = blank(100, 100, kDpi);
  outline(page, 30, 30, 58, 58, 2);
  tick(page, 37, 43, 15);
  const auto box = seen(page);
  ASSERT_TRUE(box);
  EXPECT_TRUE(box->ticked);
}

TEST(Checkboxes, TickThatReachesOutOfTheSquare) {
  core::Raster page = blank(100, 100, kDpi);
  outline(page, 30, 30, 58, 58, 2);
  tick(page, 34, 42, 33);
  const auto box = seen(page);
  ASSERT_TRUE(box);
  EXPECT_TRUE(box->ticked);
  EXPECT_NEAR(box->square.x1, 58, 2);
}

TEST(Checkboxes, CrossedSquare) {
  core::Raster page = blank(100, 100, kDpi);
  outline(page, 30, 30, 58, 58, 2);
  for (int i = 0; i < 28; ++i) {
    fill(page, 30 + i, 30 + i, 32 + i, 32 + i);
    fill(page, 56 - i, 30 + i, 58 - i, 32 + i);
  }
  ASSERT_TRUE(seen(page));
  EXPECT_TRUE(seen(page)->ticked);
}

TEST(Checkboxes, AreNotRoundLetters) {
  core::Raster page = blank(100, 100, kDpi);
  for (int i = 0; i < 720; ++i) {
    const double a = i * 3.14159265 / 360;
    const int x = static_cast<int>(50 + 14 * std::cos(a)),
              y = static_cast<int>(50 + 14 * std::sin(a));
    fill(page, x, y, x + 3, y + 3);
  }
  EXPECT_FALSE(seen(page));
}

TEST(Checkboxes, AreNotBulletsBarsOrOpenLetters) {
  core::Raster bullet = blank(100, 100, kDpi);
  fill(bullet, 30, 30, 52, 52);
  EXPECT_FALSE(seen(bullet));
  core::Raster slab = blank(100, 100, kDpi);
  outline(slab, 30, 30, 58, 46, 2);
  EXPECT_FALSE(seen(slab));
  core::Raster open = blank(100, 100, kDpi);  // like ก or n
  outline(open, 30, 30, 58, 58, 3);
  fill(open, 33, 55, 55, 58, 255);
  EXPECT_FALSE(seen(open));
}

TEST(Checkboxes, AreNotTableCells) {
  core::Raster page = blank(300, 300, kDpi);
  outline(page, 30, 30, 130, 130, 2);
  EXPECT_FALSE(seen(page));
}

}  // namespace
}  // namespace truat::ocr
