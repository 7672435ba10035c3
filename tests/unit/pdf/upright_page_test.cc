// Pages that lie sideways are turned before they are read.
#include "pdf/upright_page.h"

#include <gtest/gtest.h>

#include "core/page_frame.h"
#include "unit/pdf/one_page.h"

namespace truat::pdf {
namespace {

// A line of 24 letters that runs as the matrix says, and a stroke from left to right.
core::Page page_of(const std::string& text_matrix, const std::string& more = "") {
  support::OnePagePdf pdf;
  pdf.resources = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
  pdf.content = ("BT /F1 10 Tf " + text_matrix + " Tm (abcdefghijklmnopqrstuvwx) Tj ET " +
                 "100 300 m 400 300 l S " + more);
  return read_bytes(pdf.bytes());
}

const char kDown[] = "0 -1 1 0 300 700";

TEST(UprightPage, TheTurnIsToldByNearlyAllGlyphs) {
  EXPECT_EQ(turn_to_upright(page_of("1 0 0 1 100 700")), 0);
  EXPECT_EQ(turn_to_upright(page_of(kDown)), 270);
  EXPECT_EQ(turn_to_upright(page_of("0 1 -1 0 300 100")), 90);
  EXPECT_EQ(turn_to_upright(page_of("-1 0 0 -1 400 300")), 180);
  EXPECT_EQ(turn_to_upright(page_of("0.9 0.4 -0.4 0.9 100 300")), 0);
  EXPECT_EQ(turn_to_upright(page_of(kDown, "BT /F1 10 Tf 100 700 Td (and upright) Tj ET")), 0);
}

TEST(UprightPage, WritingRunsFromLeftToRightAndItsPlacesAreFoundAgain) {
  const core::Page page = page_of(kDown);
  const int turn = turn_to_upright(page);
  const core::Page upright = turned(page, turn);
  EXPECT_EQ(upright.width, page.height);
  EXPECT_EQ(upright.height, page.width);
  ASSERT_GE(upright.glyphs.size(), 2u);
  EXPECT_EQ(upright.glyphs[0].angle, 0);
  EXPECT_GT(upright.glyphs[0].advance_x, 0);
  EXPECT_GT(upright.glyphs[1].x, upright.glyphs[0].x);
  ASSERT_EQ(upright.rulings.size(), 1u);
  EXPECT_FALSE(upright.rulings[0].horizontal);
  const core::PageFrame frame{page.width, page.height, turn, 0};
  const core::Box back = frame.to_displayed(upright.rulings[0].box);
  EXPECT_NEAR(back.x0, page.rulings[0].box.x0, 0.01);
  EXPECT_NEAR(back.y0, page.rulings[0].box.y0, 0.01);
  EXPECT_NEAR(back.x1, page.rulings[0].box.x1, 0.01);
  EXPECT_NEAR(back.y1, page.rulings[0].box.y1, 0.01);
}

}  // namespace
}  // namespace truat::pdf
