// What stands on one page: tables, and lines outside of tables, in reading order.
#pragma once

#include <variant>
#include <vector>

#include "layout/arrange.h"
#include "layout/page_table.h"
#include "layout/text_line.h"

namespace truat::layout {

struct PageItem {
  core::Box box;
  std::variant<PageTable, TextLine> content;
};

struct PageLayout {
  core::PageNumber number;
  bool explicit_spaces = true;
  std::vector<PageItem> items;  // in reading order
  double width = 0;             // of the page, points
  double bottom = 0;            // of the lowest item
};

// Puts items that were found on a page into reading order: from top to bottom, and what stands side
// by side from left to right.
void sort_items(std::vector<PageItem>& items);

}  // namespace truat::layout
