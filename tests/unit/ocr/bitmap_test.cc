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

TEST(Bitmap, ShrinksByMeansAndKeepsProportions) {
  core::Raster page = blank(90, 60, 300);
  fill(page, 0, 0, 45, 60);
  const core::Raster small = shrunk(page, 20);
  EXPECT_EQ(small.width, 30);
  EXPECT_EQ(small.height, 20);
  EXPECT_EQ(small.grey[5 * 30 + 14], 0);
  EXPECT_EQ(small.grey[5 * 30 + 15], 255);
  EXPECT_EQ(shrunk(page, 80).grey, page.grey);  // never larger
}

TEST(Bitmap, ShrinksByOddFactorsWithoutLosingInk) {
  core::Raster page = blank(70, 70, 300);
  fill(page, 0, 33, 70, 36);
  const core::Raster small = shrunk(page, 48);
  double ink = 0;
  for (int y = 0; y < 48; ++y) ink += 255 - small.grey[y * small.width + 20];
  EXPECT_NEAR(ink / 255, 3 * 48.0 / 70, 0.1);
}

}  // namespace
}  // namespace truat::ocr
