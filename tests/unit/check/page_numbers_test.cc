#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examined.h"

namespace truat::check {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr core::Method kTyped = core::Method::kTextLayer, kPicture = core::Method::kOcr;

// `numbers`: of pages 1, 2, …; 0 for a page without one.
ReportBuilder pages(const std::vector<int>& numbers, core::Method method) {
  ReportBuilder b;
  for (size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] == 0) continue;
    core::NumberedPage page{{numbers[i], {}}, field("- " + std::to_string(numbers[i]) + " -")};
    page.text.sources[0].page = core::PageNumber(static_cast<int>(i) + 1);
    page.text.sources[0].method = method;
    b.report.numbered_pages.push_back(page);
  }
  return b;
}

std::vector<core::Finding> gaps(const std::vector<int>& numbers, core::Method method = kTyped) {
  return of_rule(pages(numbers, method), "page_number_gap");
}

TEST(PageNumbers, TellWhichPagesAreMissingAndWhere) {
  const auto found = gaps({1, 2, 5, 6});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].page, core::PageNumber(3));
  EXPECT_THAT(found[0].message,
              HasSubstr("from “- 2 -” to “- 5 -”: pages may be missing from the file (2)"));
}

TEST(PageNumbers, MayBeginAnywhereStayAwayAndBeginAgain) {
  EXPECT_THAT(gaps({0, 5, 6, 0, 8, 1, 2, 3}), IsEmpty());
  EXPECT_THAT(gaps({1, 2, 0, 0, 3, 4}), IsEmpty());
}

TEST(PageNumbers, ThatStandAloneAmongOthersAreSomethingElse) {
  EXPECT_THAT(gaps({1, 2, 12, 4, 5}), IsEmpty());
  EXPECT_THAT(gaps({1, 3, 4}), SizeIs(1));
  EXPECT_THAT(gaps({1, 2, 4}), SizeIs(1));
}

TEST(PageNumbers, OfAPictureNeedASecondPageThatCountsTheSameWay) {
  EXPECT_THAT(gaps({1, 2, 4}, kPicture), IsEmpty());
  EXPECT_THAT(gaps({1, 2, 4, 5}, kPicture), SizeIs(1));
}

}  // namespace
}  // namespace truat::check
