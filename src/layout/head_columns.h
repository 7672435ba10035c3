// Where the columns of a table without vertical rulings run, judged by its head and by all lines
// that may belong to the table, also on the next pages: lines that don't are paragraphs, which
// speak for no place in particular.
#pragma once

#include <vector>

#include "layout/head_finder.h"

namespace truat::layout {

struct HeadColumns {
  std::vector<double> xs;           // edges, one more than columns
  bool rules_between_rows = false;  // seen on a page behind that of the head
};

// Which lines tell: those on the page of the head, or also those on the pages behind it.
enum class Reach { kOwnPage, kNextPages };

// `head` stands on page `page` of `pages`, of which `heads` knows the heads.
HeadColumns columns_of_head(const std::vector<FlowPage>& pages, size_t page,
                            const HeaderBlock& head, HeadFinder& heads, Reach reach);

}  // namespace truat::layout
