#include "pipeline/stages/leaves.h"

#include <gtest/gtest.h>

#include "pipeline/stages/displayed_places.h"

namespace truat::pipeline {
namespace {

using core::PageNumber;

core::PageText page(int number) {
  core::PageText out;
  out.number = PageNumber(number);
  return out;
}

// A sheet of 800 x 500 points with two leaves.
core::PageText sheet(int number) {
  core::PageText out = page(number), left = page(number), right = page(number);
  left.frame = {400, 500, 0, 0, 1};
  right.frame = {400, 500, 0, 0, 1, 400, 0};
  out.leaves = {left, right};
  return out;
}

TEST(Leaves, CountOnOverTheSheets) {
  const std::vector<core::PageText> sheets = {page(1), sheet(2), page(3)};
  const Leaves leaves(sheets);
  ASSERT_EQ(leaves.pages().size(), 4U);
  for (int i = 0; i < 4; ++i) EXPECT_EQ(leaves.pages()[i].number, PageNumber(i + 1));
  EXPECT_EQ(leaves.place(PageNumber(3)).sheet, PageNumber(2));
  EXPECT_EQ(leaves.place(PageNumber(4)).sheet, PageNumber(3));
}

TEST(Leaves, TextsOfASheetStandLeftPageFirst) {
  const std::vector<core::PageText> sheets = {page(1), sheet(2)};
  const auto texts = Leaves(sheets).by_sheet(
      {{PageNumber(1), "a\n"}, {PageNumber(2), "b\n"}, {PageNumber(3), "c\n"}});
  EXPECT_EQ(texts.at(PageNumber(1)), "a\n");
  EXPECT_EQ(texts.at(PageNumber(2)), "b\nc\n");
}

TEST(Leaves, PlacesOnTheRightLeafAreTakenToTheSheet) {
  const std::vector<core::PageText> sheets = {page(1), sheet(2)};
  core::Report report;
  report.scores.emplace_back();
  report.scores[0].value_raw = {"80",
                                {{PageNumber(3), {10, 20, 30, 40}, core::Method::kOcr, 1, ""}}};
  report.findings.emplace_back();
  report.findings[0].page = PageNumber(2);  // of the file: has no box
  place_on_displayed_pages(report, Leaves(sheets));
  const core::Source& source = report.scores[0].value_raw.sources[0];
  EXPECT_EQ(source.page, PageNumber(2));
  EXPECT_EQ(source.box, (core::Box{410, 20, 430, 40}));
  EXPECT_EQ(report.findings[0].page, PageNumber(2));
}

}  // namespace
}  // namespace truat::pipeline
