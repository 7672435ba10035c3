#include "pdf/outline_claims.h"

#include <gtest/gtest.h>

namespace truat::pdf {
namespace {

using core::GlyphShape;
constexpr int kSide = GlyphShape::kSide;

// As drawn in DejaVu Sans: a thin frame over four fifths of the em.
GlyphShape frame() {
  GlyphShape shape{.left = 0.05F, .bottom = -0.12F, .right = 0.82F, .top = 0.65F};
  for (int row = 0; row < kSide; ++row) {
    for (int column = 0; column < kSide; ++column) {
      const bool edge = row == 0 || column == 0 || row == kSide - 1 || column == kSide - 1;
      if (edge) shape.ink[static_cast<size_t>(row * kSide + column)] = 160;
    }
  }
  return shape;
}

TEST(OutlineClaims, AnEmptySquareFrameIsACheckbox) { EXPECT_EQ(checkbox_in(frame()), U'☐'); }

TEST(OutlineClaims, AFrameWithAStrokeInsideIsATickedBox) {
  GlyphShape shape = frame();
  for (int at = 3; at < 9; ++at) shape.ink[static_cast<size_t>(at * kSide + at)] = 255;
  EXPECT_EQ(checkbox_in(shape), U'☑');
}

TEST(OutlineClaims, LettersAndFilledSquaresAreNoCheckboxes) {
  GlyphShape filled = frame();
  filled.ink.fill(255);
  EXPECT_EQ(checkbox_in(filled), std::nullopt);
  GlyphShape round = frame();
  round.ink[0] = round.ink[kSide - 1] = 0;
  EXPECT_EQ(checkbox_in(round), std::nullopt) << "O has no corners";
  GlyphShape narrow = frame();
  narrow.right = narrow.left + 0.45F;
  EXPECT_EQ(checkbox_in(narrow), std::nullopt) << "not a square";
}

}  // namespace
}  // namespace truat::pdf
