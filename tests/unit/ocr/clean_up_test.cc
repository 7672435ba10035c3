#include "ocr/clean_up.h"

#include <gtest/gtest.h>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

TEST(CleanUp, MakesAGreyCellWhiteAndKeepsItsLettersDark) {
  core::Raster page = blank(600, 600, 200);
  fill(page, 100, 100, 500, 500, 200);  // shaded cell
  for (int x = 150; x < 450; x += 20) fill(page, x, 290, x + 6, 320, 60);
  const core::Raster clean = level_background(page);
  EXPECT_GT(clean.grey[250 * 600 + 300], 245);
  EXPECT_LT(clean.grey[300 * 600 + 152], 100);
}

TEST(CleanUp, EvensOutAShadowAcrossThePage) {
  core::Raster page = blank(800, 400, 200);
  for (int x = 0; x < 800; ++x) fill(page, x, 0, x + 1, 400, static_cast<uint8_t>(255 - x / 8));
  const core::Raster clean = level_background(page);
  for (int x = 20; x < 780; x += 40) EXPECT_GT(clean.grey[200 * 800 + x], 240) << x;
}

TEST(CleanUp, DarkensPaleInkAndNothingElse) {
  core::Raster pale = blank(600, 600, 200), dark = pale, empty = pale;
  for (int x = 100; x < 500; x += 20) fill(pale, x, 290, x + 6, 320, 195);
  for (int x = 100; x < 500; x += 20) fill(dark, x, 290, x + 6, 320, 100);
  for (int x = 100; x < 500; x += 20) fill(empty, x, 290, x + 6, 320, 230);
  const core::Raster as_it_was = dark, noise = empty;
  for (core::Raster* page : {&pale, &dark, &empty}) darken_pale_ink(*page);
  EXPECT_LT(pale.grey[300 * 600 + 102], 100);
  EXPECT_EQ(pale.grey[0], 255);
  EXPECT_EQ(dark.grey, as_it_was.grey);
  EXPECT_EQ(empty.grey, noise.grey);
}

TEST(CleanUp, DoesNotBleachALargeDarkPicture) {
  core::Raster page = blank(600, 600, 200);
  fill(page, 200, 200, 400, 400, 20);
  EXPECT_LT(level_background(page).grey[300 * 600 + 300], 100);
}

TEST(CleanUp, TakesNoiseOfThePaperForPaper) {
  core::Raster page = blank(400, 400, 200);
  unsigned state = 1;  // noise that is the same on every run
  for (uint8_t& g : page.grey) {
    state = state * 1664525U + 1013904223U;
    g = static_cast<uint8_t>(255 - (state >> 24) % 40);
  }
  for (int x = 40; x < 360; x += 16) fill(page, x, 190, x + 5, 210, 30);
  const InkLevels levels = ink_levels(page);
  EXPECT_LT(levels.faint_line, 225);
  EXPECT_GE(levels.ink, 130);
  EXPECT_GE(levels.clear_line, levels.ink);
  EXPECT_GE(levels.faint_line, levels.clear_line);
}

}  // namespace
}  // namespace truat::ocr
