// The tables of a page that vertical and horizontal rulings draw, and what is left of the page when
// they are taken away. Tables without verticals are found later (aligned_tables.h).
#pragma once

#include <vector>

#include "core/page_text.h"
#include "layout/arrange.h"
#include "layout/page_table.h"
#include "layout/text_line.h"

namespace truat::layout {

struct RuledTables {
  std::vector<PageTable> tables;   // filled and classified
  std::vector<core::Ruling> rest;  // horizontal rulings of no table, top to bottom
  Clusters outside;                // clusters of no table
};

RuledTables ruled_tables(const core::PageText& page, const Clusters& clusters, bool explicit_spaces,
                         const HeaderTest& is_header);

}  // namespace truat::layout
