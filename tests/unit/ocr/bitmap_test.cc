#include "ocr/bitmap.h"

#include <gtest/gtest.h>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

const core::Raster kPage{3,
                         2,
                         100,
                         {1, 2, 3,  //
                          4, 5, 6}};

TEST(Bitmap, TurnsPicturesClockwise) {
  EXPECT_EQ(turned(kPage, 90).grey, (std::vector<uint8_t>{4, 1, 5, 2, 6, 3}));
  EXPECT_EQ(turned(kPage, 90).width, 2);
  EXPECT_EQ(turned(kPage, 180).grey, (std::vector<uint8_t>{6, 5, 4, 3, 2, 1}));
  EXPECT_EQ(turned(kPage, 270).grey, (std::vector<uint8_t>{3, 6, 2, 5, 1, 4}));
  EXPECT_EQ(turned(kPage, 0).grey, kPage.grey);
}

TEST(Bitmap, RotatesClockwiseAboutTheMiddle) {
  core::Raster page = blank(201, 201, 100);
  fill(page, 180, 98, 190, 103);  // to the right of the middle …
  const core::Raster after = rotated(page, 5);
  EXPECT_LT(after.grey[107 * 201 + 184], 60);  // … moves down
  EXPECT_EQ(after.grey[95 * 201 + 184], 255);
}

TEST(Bitmap, TransposesAndThresholds) {
  const Bitmap ink = threshold(kPage, 4);
  EXPECT_EQ(ink.ink, (std::vector<uint8_t>{1, 1, 1, 0, 0, 0}));
  EXPECT_EQ(transposed(ink).ink, (std::vector<uint8_t>{1, 0, 1, 0, 1, 0}));
}

TEST(Bitmap, ShrinksByMeans) {
  core::Raster page = blank(90, 60, 300);
  fill(page, 0, 0, 45, 60);
  const core::Raster small = scaled(page, 30, 20);
  EXPECT_EQ(small.dpi, 100);
  EXPECT_EQ(small.grey[5 * 30 + 14], 0);
  EXPECT_EQ(small.grey[5 * 30 + 15], 255);
}

TEST(Bitmap, ShrinksByOddFactorsWithoutLosingInk) {
  core::Raster page = blank(70, 70, 300);
  fill(page, 0, 33, 70, 36);
  const core::Raster small = scaled(page, 60, 48);
  double ink = 0;
  for (int y = 0; y < 48; ++y) ink += 255 - small.grey[y * 60 + 20];
  EXPECT_NEAR(ink / 255, 3 * 48.0 / 70, 0.1);
}

TEST(Bitmap, GrowsSmoothly) {
  core::Raster page = blank(10, 10, 100);
  fill(page, 0, 0, 5, 10);
  const core::Raster large = scaled(page, 40, 20);
  EXPECT_EQ(large.grey[10 * 40 + 5], 0);
  EXPECT_EQ(large.grey[10 * 40 + 35], 255);
  for (int x = 1; x < 40; ++x) EXPECT_GE(large.grey[10 * 40 + x], large.grey[10 * 40 + x - 1]);
}

}  // namespace
}  // namespace truat::ocr
