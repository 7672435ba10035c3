// Rows that go on over pages which their table leaves half empty.
#include "layout/page_ends.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/arranged.h"

namespace truat::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

const std::string kFull = "ประชุมประชาคมหมู่บ้านเพื่อรับฟังความเห็นของ";  // as wide as its column

core::PageText page_of_prose(int number) {
  PageBuilder page(number);
  for (int i = 0; i < 40; ++i) page.text(60, 100 + 15 * i, kFull + kFull);
  return page.page;
}

// A page of a table without lines: the rest of the row before, then row `row`, of which a part is
// left for the next page. The last of three lines stands at `bottom`.
core::PageText page_of_table(int number, int row, double bottom) {
  PageBuilder page(number);
  page.bold(60, 60, "ที่").bold(150, 60, "มาตรการ").bold(350, 60, "สถานะ").bold(450, 60, "หมายเหตุ");
  if (row > 1) page.text(100, 80, "ประชาชน");
  page.text(60, bottom - 30, std::to_string(row)).text(100, bottom - 30, kFull);
  page.text(350, bottom - 30, "ดำเนินการแล้ว");
  page.text(100, bottom - 15, kFull).text(100, bottom, kFull);
  return page.page;
}

std::vector<std::string> numbers_of(const std::vector<core::PageText>& pages) {
  const auto found = tables(arranged(pages));
  return found.size() == 1 ? column(found[0], 0) : std::vector<std::string>{};
}

TEST(PageEnds, RowsGoOnWhereAllPagesOfTheirTableEndEarly) {
  EXPECT_THAT(numbers_of({page_of_prose(1), page_of_table(2, 1, 400), page_of_table(3, 2, 400),
                          page_of_table(4, 3, 400), page_of_table(5, 4, 400)}),
              ElementsAre("1", "2", "3", "4"));
}

TEST(PageEnds, PagesThatEndAnywhereLeaveRoomBehindWholeRows) {
  EXPECT_THAT(numbers_of({page_of_prose(1), page_of_table(2, 1, 400), page_of_table(3, 2, 300),
                          page_of_table(4, 3, 350), page_of_table(5, 4, 250)}),
              ElementsAre("1", "", "2", "", "3", "", "4"));
}

}  // namespace
}  // namespace truat::layout
