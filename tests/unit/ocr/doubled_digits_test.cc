// One digit written twice for one piece of ink.
#include "ocr/doubled_digits.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

// Three pieces of ink, 20 pixels tall, their left edges 40 pixels apart from x = 20 on.
class DoubledDigits : public testing::Test {
 protected:
  void draw(int width) {
    core::Raster raster = blank(160, 60, 200);
    for (const int x : {20, 60, 100}) outline(raster, x, 20, x + width, 40, 3);
    components_ = find_components(threshold(raster, 128));
  }

  std::u32string kept(ReadLine read) {
    dropped_ = drop_doubled_digits(read, components_, {0, 1, 2});
    std::u32string out;
    for (const LineCluster& c : read) out += c.text;
    return out;
  }

  Components components_;
  size_t dropped_ = 0;
};

TEST_F(DoubledDigits, OfTwoDigitsOnOneNarrowPieceTheLessCertainGoes) {
  draw(20);
  const LineCluster six{U"๖", 60, 80, 0.99}, one{U"๑", 100, 120, 0.99};
  EXPECT_EQ(kept({{U"๕", 8, 28, 0.93}, {U"๘", 28, 40, 0.98}, six, one}), U"๘๖๑");
  EXPECT_EQ(dropped_, 1U);
  EXPECT_EQ(kept({{U"๘", 20, 30, 0.98}, {U"๕", 30, 48, 0.93}, six, one}), U"๘๖๑");
}

TEST_F(DoubledDigits, DigitsThatTouchEachOtherStay) {
  draw(34);
  const LineCluster six{U"๖", 60, 80, 0.99}, one{U"๑", 100, 120, 0.99};
  EXPECT_EQ(kept({{U"๑", 20, 36, 0.93}, {U"๘", 37, 54, 0.98}, six, one}), U"๑๘๖๑");
  EXPECT_EQ(dropped_, 0U);
}

TEST_F(DoubledDigits, ArabicDigitsAreNarrowerThanThaiOnes) {
  const ReadLine read = {
      {U"4", 20, 25, 0.93}, {U"1", 26, 33, 0.98}, {U"2", 60, 70, 0.99}, {U"3", 100, 110, 0.99}};
  draw(20);
  EXPECT_EQ(kept(read), U"4123");
  draw(13);
  EXPECT_EQ(kept(read), U"123");
}

TEST_F(DoubledDigits, NothingGoesWhereEveryDigitHasInk) {
  draw(20);
  // Both digits are placed over the ink of the second.
  EXPECT_EQ(kept({{U"๙", 55, 80, 0.9}, {U"๘", 60, 80, 0.8}, {U"๑", 96, 120, 0.9}}), U"๙๘๑");
  EXPECT_EQ(kept({{U"๘", 20, 38, 0.9}, {U".", 39, 42, 0.9}, {U"๖", 60, 80, 0.9}}), U"๘.๖");
}

TEST_F(DoubledDigits, TwoLikeDigitsAreNoSlip) {
  draw(20);
  EXPECT_EQ(
      kept({{U"๑", 20, 30, 0.9}, {U"๑", 30, 40, 0.9}, {U"๖", 60, 80, 0.9}, {U"๘", 100, 120, 0.9}}),
      U"๑๑๖๘");
}

}  // namespace
}  // namespace truat::ocr
