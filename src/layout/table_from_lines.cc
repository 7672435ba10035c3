#include "layout/table_from_lines.h"

#include <algorithm>
#include <utility>

#include "layout/aligned_grid.h"
#include "layout/spanning_lines.h"

namespace truat::layout {
namespace {

// Rules of the page within the columns and between two heights; not underlines of letters.
std::vector<core::Ruling> rules_within(const FlowPage& page, const std::vector<double>& xs,
                                       double top, double bottom) {
  std::vector<core::Ruling> out;
  for (const core::Ruling& r : page.rules) {
    const double y = r.box.mid_y();
    if (y < top || y > bottom || r.box.x0 < xs.front() - 6 || r.box.x1 > xs.back() + 6) continue;
    if (r.box.width() > 0.01 * (xs.back() - xs.front())) out.push_back(r);
  }
  return out;
}

// The head with its lines counted from `first`.
HeaderBlock counted_from(size_t first, HeaderBlock head) {
  for (auto* cells : {&head.names, &head.groups}) {
    for (HeaderCell& cell : *cells) {
      cell.first_line -= first;
      cell.last_line -= first;
    }
  }
  return head;
}

// Whether a rule that closes a row runs between lines of the body.
bool has_row_lines(const FlowPage& page, const AlignedPart& part) {
  if (part.lines.size() <= part.header_lines) return false;
  const TextLine &first = *part.lines[part.header_lines], &last = *part.lines.back();
  return std::any_of(part.rules.begin(), part.rules.end(), [&](const core::Ruling& r) {
    return closes_row(page, r, part.xs) && r.box.mid_y() > body_y(first) &&
           r.box.mid_y() < body_y(last);
  });
}

// The rest of a table whose head stands on a page before: its first row only reads like names.
void drop_head(PageTable& table) {
  for (core::RowKind& kind : table.kinds) {
    if (kind == core::RowKind::kHeader) kind = core::RowKind::kBody;
  }
  table.header_known = false;
}

// The head is known here by more than its words.
void mark_head(PageTable& table, const AlignedPart& part) {
  const double last = body_y(*part.lines[part.header_lines - 1]);
  for (int r = 0; r < table.grid.rows(); ++r) {
    if (table.grid.ys[static_cast<size_t>(r)] < last) {
      table.kinds[static_cast<size_t>(r)] = core::RowKind::kHeader;
    } else if (table.kinds[static_cast<size_t>(r)] == core::RowKind::kHeader) {
      table.kinds[static_cast<size_t>(r)] = core::RowKind::kBody;
    }
  }
  table.header_known = true;
  take_column_numbers_into_head(table);
}

}  // namespace

FoundTable table_from_lines(const FlowPage& page, size_t first, size_t end,
                            std::optional<HeaderBlock> head, std::vector<double> xs, bool row_lines,
                            const HeaderTest& is_header) {
  AlignedPart part;
  Clusters clusters;
  for (size_t i = first; i < end; ++i) {
    part.lines.push_back(&page.lines[i]);
    clusters.insert(clusters.end(), page.lines[i].clusters.begin(), page.lines[i].clusters.end());
  }
  if (head) {
    part.header_lines = head->end_line - head->first_line;
    part.head = counted_from(first, *std::move(head));
  }
  part.xs = std::move(xs);
  part.numbers_columns = part.head && part.header_lines < part.lines.size() &&
                         numbers_columns(*part.lines[part.header_lines], part.xs);
  part.header_lines += part.numbers_columns;
  const double size = page.lines[first].font_size;
  part.rules = rules_within(page, part.xs, page.lines[first].top() - 1.2 * size,
                            page.lines[end - 1].bottom() + 1.5 * size);
  part.row_lines = row_lines || has_row_lines(page, part);
  FoundTable out;
  out.first_line = first;
  out.end_line = end;
  out.table.page = page.number;
  out.table.ruled = false;
  out.table.row_lines = part.row_lines;
  out.table.grid = aligned_grid(part);
  fill(out.table, clusters, page.explicit_spaces);
  classify_rows(out.table, is_header);
  if (part.head) {
    mark_head(out.table, part);
  } else {
    drop_head(out.table);
  }
  return out;
}

}  // namespace truat::layout
