#include "layout/aligned_tables.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "layout/body_end.h"
#include "layout/head_columns.h"
#include "layout/head_finder.h"

namespace truat::layout {
namespace {

// The table that may go on at the top of the next page.
struct OpenTable {
  std::vector<double> xs;
  std::string names;  // of the columns, without spaces
  bool row_lines = false;
};

std::string names_of(const FlowPage& page, const HeaderBlock& head) {
  std::string out;
  for (size_t i = head.first_line; i < head.end_line; ++i) {
    out += without_spaces(text_of(page.lines[i], false));
  }
  return out;
}

class Finder {
 public:
  Finder(const std::vector<FlowPage>& pages, const HeaderTest& is_header)
      : pages_(pages), is_header_(is_header), heads_(pages, is_header) {}

  std::vector<std::vector<FoundTable>> run() {
    std::vector<std::vector<FoundTable>> out(pages_.size());
    for (page_ = 0; page_ < pages_.size(); ++page_) out[page_] = scan();
    return out;
  }

 private:
  const FlowPage& page() const { return pages_[page_]; }

  std::vector<FoundTable> scan() {
    std::vector<FoundTable> found;
    const size_t count = page().lines.size();
    size_t i = 0;
    if (open_ && count > 0 && !heads_.ends_table(page_, 0)) {
      const size_t end = body_end(pages_, heads_, {page_, 0, 0}, open_->xs);
      if (end > 0) {
        add_table(0, end, {}, found);
        i = end;
      }
    }
    if (i < count && i > 0) open_.reset();
    while (i < count) {
      const std::optional<HeaderBlock> head = heads_.any(page_, i);
      if (!head) {
        open_.reset();
        ++i;
        continue;
      }
      const size_t end = add_with_head(*head, found);
      i = std::max(end, i + 1);
      if (end < count) open_.reset();
    }
    if (count > 0 && (found.empty() || found.back().end_line < count)) open_.reset();
    // A grid below the last line: the table isn't at the end of the page.
    for (const core::Box& barrier : page().barriers) {
      if (!found.empty() && barrier.y0 > found.back().table.grid.ys.back() - 2) open_.reset();
    }
    return found;
  }

  // One behind the last line of the table below the head; the head's first line if there is none.
  size_t add_with_head(const HeaderBlock& head, std::vector<FoundTable>& found) {
    OpenTable table{{}, names_of(page(), head), false};
    const bool same = open_ && page_ > 0 && head.first_line == 0 && open_->names == table.names;
    size_t end = 0;
    if (same) {
      table = *open_;
      end = end_of_body(head, table.xs);
    } else {
      end = find_columns(head, table);
    }
    // A head at the page's end has its rows on the next one.
    if (end <= head.end_line && end < page().lines.size()) return head.first_line;
    open_ = std::move(table);
    add_table(head.first_line, end, head, found);
    return end;
  }

  size_t end_of_body(const HeaderBlock& head, const std::vector<double>& xs) {
    return body_end(pages_, heads_, {page_, head.first_line, head.end_line}, xs);
  }

  // Sets the columns below the head. One behind the last line of the table.
  size_t find_columns(const HeaderBlock& head, OpenTable& table) {
    HeadColumns columns = columns_of_head(pages_, page_, head, heads_, Reach::kNextPages);
    table.xs = std::move(columns.xs);
    table.row_lines = columns.rules_between_rows;
    const size_t end = end_of_body(head, table.xs);
    if (end == page().lines.size()) return end;
    // It ends on this page: what stands on the next ones says nothing about its columns.
    columns = columns_of_head(pages_, page_, head, heads_, Reach::kOwnPage);
    const size_t own_end = end_of_body(head, columns.xs);
    if (own_end < end) return end;
    table = {std::move(columns.xs), std::move(table.names), false};
    return own_end;
  }

  void add_table(size_t first, size_t end, std::optional<HeaderBlock> head,
                 std::vector<FoundTable>& found) {
    found.push_back(table_from_lines(page(), first, end, std::move(head), open_->xs,
                                     open_->row_lines, is_header_));
    open_->row_lines = found.back().table.row_lines;
  }

  const std::vector<FlowPage>& pages_;
  const HeaderTest& is_header_;
  HeadFinder heads_;
  std::optional<OpenTable> open_;
  size_t page_ = 0;
};

}  // namespace

std::vector<std::vector<FoundTable>> find_aligned_tables(const std::vector<FlowPage>& pages,
                                                         const HeaderTest& is_header) {
  return Finder(pages, is_header).run();
}

}  // namespace truat::layout
