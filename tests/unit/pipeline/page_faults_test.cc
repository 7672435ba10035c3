#include "pipeline/stages/page_faults.h"

#include <gtest/gtest.h>

namespace truat::pipeline {
namespace {

using core::PageNumber;
using Pages = std::vector<PageNumber>;

// A page of 600 x 800 points with three letters, one below the other, the first at (x, y).
core::PageText page_with_letters(int number, double x, double y,
                                 core::Method method = core::Method::kTextLayer) {
  core::PageText page;
  page.number = PageNumber(number);
  page.width = 600;
  page.height = 800;
  for (int i = 0; i < 3; ++i, y += 15) {
    core::Cluster letter;
    letter.text = "ก";
    letter.box = {x, y - 10, x + 6, y + 4};
    letter.baseline = y;
    letter.font_size = 10;
    letter.method = method;
    page.clusters.push_back(letter);
  }
  return page;
}

TEST(PageFaults, LettersThatReachOverTheEdgeAreCut) {
  EXPECT_EQ(cut_pages({page_with_letters(1, 594, 100), page_with_letters(2, 597, 100),
                       page_with_letters(3, -3, 100), page_with_letters(4, 300, 803)}),
            (Pages{PageNumber(2), PageNumber(3), PageNumber(4)}));
}

TEST(PageFaults, LettersOfAPictureAreNeverCut) {
  EXPECT_EQ(cut_pages({page_with_letters(1, 597, 100, core::Method::kOcr)}), Pages{});
}

TEST(PageFaults, OneOrTwoLettersAtTheEdgeAreAMark) {
  core::PageText page = page_with_letters(1, 597, 100);
  page.clusters.pop_back();
  EXPECT_EQ(cut_pages({page}), Pages{});
}

TEST(PageFaults, BlankPagesStandBetweenOthers) {
  core::PageText blank;
  blank.number = PageNumber(2);
  EXPECT_EQ(blank_pages({page_with_letters(1, 100, 100), blank, page_with_letters(3, 100, 100)}),
            Pages{PageNumber(2)});
  EXPECT_EQ(blank_pages({page_with_letters(1, 100, 100), blank}), Pages{});
}

}  // namespace
}  // namespace truat::pipeline
