#include "ocr/skew.h"

#include <gtest/gtest.h>

#include <cmath>

namespace truat::ocr {
namespace {

// Letters of a page of text whose lines fall to the right by `degrees` (y grows downwards). Widths
// vary as those of Thai letters do.
std::vector<core::PixelBox> text(double degrees, bool vertical = false) {
  std::vector<core::PixelBox> out;
  const double slope = std::tan(degrees * 3.14159265 / 180);
  unsigned state = 7;
  for (int line = 0; line < 25; ++line) {
    for (double x = 150; x < 1500;) {
      state = state * 1664525U + 1013904223U;
      const int width = 12 + static_cast<int>((state >> 24) % 14);
      const int foot = static_cast<int>(200 + line * 70 + x * slope), left = static_cast<int>(x);
      if (vertical)
        out.push_back({foot - 25, 2000 - left - width, foot, 2000 - left});
      else
        out.push_back({left, foot - 25, left + width, foot});
      x += width + 8;
    }
  }
  return out;
}

TEST(Skew, FindsTheTurnThatLevelsLines) {
  for (const double degrees : {-6.0, -1.3, -0.2, 0.0, 0.5, 2.1, 7.0}) {
    const Tilt tilt = find_tilt(text(degrees), 200);
    EXPECT_NEAR(tilt.degrees, -degrees, 0.06) << degrees;
    EXPECT_GT(tilt.sharpness, 2);
  }
}

TEST(Skew, SaysNothingAboutAHandfulOfLetters) {
  const std::vector<core::PixelBox> few(10, core::PixelBox{1, 2, 3, 4});
  EXPECT_EQ(find_tilt(few, 200).sharpness, 0);
}

TEST(Skew, TellsLinesThatRunUpThePage) {
  EXPECT_FALSE(find_direction(text(0.7), 200).vertical);
  EXPECT_TRUE(find_direction(text(0.7, true), 200).vertical);
  EXPECT_TRUE(find_direction(text(0.7), 200).sure);
}

}  // namespace
}  // namespace truat::ocr
