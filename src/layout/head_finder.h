// Finds the heads of tables without vertical rulings among the lines of pages: by known names of
// columns, by the rulings around a head, or by the figures below it.
#pragma once

#include <optional>
#include <vector>

#include "layout/arrange.h"
#include "layout/flow_page.h"
#include "layout/header_block.h"

namespace truat::layout {

class HeadFinder {
 public:
  // Both must live as long as this.
  HeadFinder(const std::vector<FlowPage>& pages, const HeaderTest& is_header);

  // The head that starts at line `line` of page `p`, for whichever reason.
  std::optional<HeaderBlock> any(size_t p, size_t line);

  // The head that starts there and is known by the names of its columns. Looked for once.
  const std::optional<HeaderBlock>& known(size_t p, size_t line);

  // Whether a head starts there that ends a table above it. Body text may happen to read like some
  // names of columns: all names must be known (of many, all but one), or bold where most text is
  // not.
  bool ends_table(size_t p, size_t line);

  // Whether the head of a table of figures starts there that has clearly more than `columns`
  // columns, two or more.
  bool has_more_columns(size_t p, size_t line, size_t columns) const;

 private:
  std::optional<HeaderBlock> search(const FlowPage& page, size_t line) const;
  std::optional<HeaderBlock> between_rules(const FlowPage& page, size_t line) const;
  std::optional<HeaderBlock> above_figures(const FlowPage& page, size_t line) const;

  struct Slot {
    bool looked = false;
    std::optional<HeaderBlock> head;
  };

  const std::vector<FlowPage>& pages_;
  const HeaderTest& is_header_;
  std::vector<std::vector<Slot>> known_;  // for each line of each page
  std::vector<bool> mostly_bold_;         // for each page
};

}  // namespace truat::layout
