#include "ocr/boldness.h"

#include <gtest/gtest.h>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

constexpr int kLetters = 12, kHeight = 20, kPitch = 18;

// A row of stems, each `pen` pixels thick, with its feet at `foot`.
void stems(core::Raster& page, int foot, int pen) {
  for (int i = 0; i < kLetters; ++i) {
    fill(page, 40 + i * kPitch, foot - kHeight, 40 + i * kPitch + pen, foot);
  }
}

TextLine line_at(const Components& components, int foot) {
  TextLine line;
  line.letter_height = kHeight;
  for (size_t i = 0; i < components.items.size(); ++i) {
    if (components.items[i].box.y1 == foot) line.members.push_back(static_cast<int>(i));
  }
  return line;
}

std::vector<bool> bold(const std::vector<int>& pens) {
  core::Raster page = blank(400, 60 * static_cast<int>(pens.size()) + 60, 200);
  for (size_t i = 0; i < pens.size(); ++i) stems(page, 60 + 60 * static_cast<int>(i), pens[i]);
  const Components components = find_components(threshold(page, 160));
  std::vector<TextLine> lines;
  for (size_t i = 0; i < pens.size(); ++i) {
    lines.push_back(line_at(components, 60 + 60 * static_cast<int>(i)));
  }
  return bold_lines(lines, components, page);
}

TEST(Boldness, LinesWithThickerStrokesThanMostAreBold) {
  EXPECT_EQ(bold({5, 3, 3, 3}), (std::vector<bool>{true, false, false, false}));
}

TEST(Boldness, PageOfOneThicknessHasNoBoldLine) {
  EXPECT_EQ(bold({5, 5, 5}), (std::vector<bool>{false, false, false}));
}

}  // namespace
}  // namespace truat::ocr
