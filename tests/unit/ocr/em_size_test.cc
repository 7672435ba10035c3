// The size of type, told by letters and by the distance of lines.
#include "ocr/em_size.h"

#include <gtest/gtest.h>

namespace truat::ocr {
namespace {

// Lines of four pieces under each other, `leading` pixels apart, in columns at x = 0, 200, …
std::vector<TextLine> lines_apart(double leading, int count, int columns = 1) {
  std::vector<TextLine> out;
  for (int column = 0; column < columns; ++column) {
    for (int i = 0; i < count; ++i) {
      TextLine line;
      line.baseline = 100 + i * leading;
      line.letter_height = 17;
      line.box = {200 * column, static_cast<int>(line.baseline) - 17, 200 * column + 150,
                  static_cast<int>(line.baseline)};
      line.members = {0, 1, 2, 3};
      out.push_back(line);
    }
  }
  return out;
}

double correction(const std::vector<TextLine>& lines, double size) {
  return size_correction(lines, std::vector<double>(lines.size(), size));
}

TEST(EmSize, TypeIsNoLargerThanTheDistanceOfItsLinesAllows) {
  EXPECT_NEAR(correction(lines_apart(36, 10), 39), 36 / 39.0, 0.001);
  EXPECT_DOUBLE_EQ(correction(lines_apart(20, 10), 39), 0.7);  // lines that are set too tight
}

TEST(EmSize, LinesFartherApartSayNothing) {
  EXPECT_DOUBLE_EQ(correction(lines_apart(60, 10), 39), 1);
  EXPECT_DOUBLE_EQ(correction(lines_apart(36, 5), 39), 1);  // four pairs: too few
}

TEST(EmSize, LinesOfOtherColumnsMayStandAtAnyHeight) {
  std::vector<TextLine> lines = lines_apart(60, 10, 2);
  for (size_t i = 10; i < lines.size(); ++i) lines[i].baseline += 30;
  EXPECT_DOUBLE_EQ(correction(lines, 39), 1);
}

}  // namespace
}  // namespace truat::ocr
