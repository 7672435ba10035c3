// The grid of a table whose columns are known and whose rows are parted by horizontal lines, gaps
// or numbers. Builds walls where a full grid would have rulings.
#pragma once

#include <optional>
#include <vector>

#include "layout/grid.h"
#include "layout/header_block.h"
#include "layout/text_line.h"

namespace truat::layout {

struct AlignedPart {
  std::vector<const TextLine*> lines;  // of the table on this page, top to bottom
  size_t header_lines = 0;             // so many of them are its head
  bool numbers_columns = false;        // the last of these lines is "(๑) (๒) (๓) …"
  std::optional<HeaderBlock> head;     // indexes count from 0 = first of `lines`
  std::vector<double> xs;
  std::vector<core::Ruling> rules;  // horizontal, within the table, top to bottom
  bool row_lines = false;           // rules part the rows
};

Grid aligned_grid(const AlignedPart& part);

}  // namespace truat::layout
