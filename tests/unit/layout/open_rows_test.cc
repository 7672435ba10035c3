// Rows of tables without lines, where no number and no room tells them. Trials with unseen layouts
// found each of these.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/arranged.h"

namespace truat::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

PageBuilder headed() {
  PageBuilder page(1);
  page.bold(60, 100, "มาตรการ").bold(200, 100, "ผู้รับผิดชอบ").bold(300, 100, "สถานะ");
  page.bold(400, 100, "หมายเหตุ");
  return page;
}

// A row whose first cell has `lines` full lines, the others one.
void row(PageBuilder& page, double y, int lines, const std::string& unit) {
  for (int i = 0; i < lines; ++i) {
    page.text(60, y + PageBuilder::kLeading * i, "อบรมพนักงานทุกคนครบ");
  }
  page.text(200, y, unit).text(300, y, "ยังไม่แล้ว").text(400, y, "ทุกปี");
}

TEST(OpenRows, TextsOfThreeColumnsThatPauseTogetherBeginARow) {
  PageBuilder page = headed();
  row(page, 120, 3, "กองช่าง");
  row(page, 171, 5, "กองคลัง");  // behind a gap
  row(page, 246, 5, "กองช่าง");
  row(page, 327, 3, "กองคลัง");  // behind a gap
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1), ElementsAre("กองช่าง", "กองคลัง", "กองช่าง", "กองคลัง"));
  EXPECT_EQ(column(found[0], 0)[1], column(found[0], 0)[2]);
}

TEST(OpenRows, TextsThatPauseBesideOneAnotherAreOneRow) {
  PageBuilder page = headed();
  row(page, 120, 4, "กองช่าง");
  page.text(200, 150, "กองคลัง").text(300, 150, "แล้ว");  // entries of two lists
  row(page, 186, 3, "กองช่าง");
  const auto found = tables(arranged({page.page}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(column(found[0], 1), ElementsAre("กองช่าง\nกองคลัง", "กองช่าง"));
}

}  // namespace
}  // namespace truat::layout
