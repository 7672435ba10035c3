#include "layout/arrange.h"

#include <algorithm>
#include <optional>
#include <set>

#include "layout/aligned_tables.h"
#include "layout/continuation.h"
#include "layout/continued_rows.h"
#include "layout/furniture.h"
#include "layout/joined_head.h"
#include "layout/merged_cells.h"
#include "layout/overhang.h"
#include "layout/page_ends.h"
#include "layout/page_layout.h"
#include "layout/paragraphs.h"
#include "layout/ruled_tables.h"

namespace truat::layout {
namespace {

// A page while it is taken apart.
struct OpenPage {
  const core::PageText* text = nullptr;
  std::vector<PageTable> grids;   // of ruled tables
  FlowPage flow;                  // what is outside of them
  std::vector<TextLine> slivers;  // of the next page's first lines
};

OpenPage open_page(const core::PageText& text, const core::PageText* next,
                   const HeaderTest& is_header) {
  OpenPage page;
  page.text = &text;
  page.flow.number = text.number;
  page.flow.explicit_spaces = has_explicit_spaces(text);
  Clusters clusters, slivers;
  std::vector<bool> is_sliver(text.clusters.size());
  if (next) {
    for (const size_t i : overhanging(text, *next)) is_sliver[i] = true;
  }
  for (size_t i = 0; i < text.clusters.size(); ++i) {
    (is_sliver[i] ? slivers : clusters).push_back(&text.clusters[i]);
  }
  RuledTables ruled = ruled_tables(text, clusters, page.flow.explicit_spaces, is_header);
  page.grids = std::move(ruled.tables);
  page.flow.rules = std::move(ruled.rest);
  for (const PageTable& table : page.grids) page.flow.barriers.push_back(table.grid.area());
  page.flow.lines = group_lines(std::move(ruled.outside));
  page.slivers = group_lines(std::move(slivers));
  return page;
}

// Takes page numbers, running heads and scraps out of the lines.
void take_furniture(std::vector<OpenPage>& pages, core::Document& document) {
  std::vector<EdgeLine> edges;
  for (size_t p = 0; p < pages.size(); ++p) {
    const FlowPage& flow = pages[p].flow;
    const auto found =
        edge_lines(p, *pages[p].text, flow.lines, flow.barriers, flow.explicit_spaces);
    edges.insert(edges.end(), found.begin(), found.end());
  }
  std::vector<std::set<size_t>> taken(pages.size());
  const auto take = [&](const FoundFurniture& found) {
    if (!taken[found.page].insert(found.line).second) return;
    const FlowPage& flow = pages[found.page].flow;
    document.furniture.push_back(
        {found.kind, to_line(flow.lines[found.line], flow.number, flow.explicit_spaces),
         found.number});
  };
  for (const FoundFurniture& found : find_furniture(edges, pages.size())) take(found);
  for (size_t p = 0; p < pages.size(); ++p) {
    for (const TextLine& line : pages[p].slivers) {
      document.furniture.push_back({"overhang", to_line(line, pages[p].flow.number, true)});
    }
    std::vector<TextLine>& lines = pages[p].flow.lines;
    for (size_t i = 0; i < lines.size(); ++i) {
      if (is_stray_marks(lines[i])) take({p, i, "stray_marks"});
    }
    size_t index = 0;
    std::erase_if(lines, [&](const TextLine&) { return taken[p].contains(index++); });
  }
}

// Items of a page: ruled tables, aligned tables, and the lines of neither.
PageLayout lay_out(OpenPage& page, std::vector<FoundTable>& aligned) {
  PageLayout out;
  out.number = page.flow.number;
  out.explicit_spaces = page.flow.explicit_spaces;
  out.width = page.text->width;
  for (PageTable& table : page.grids) {
    const core::Box box = table.grid.area();
    out.items.push_back({box, std::move(table)});
  }
  std::vector<bool> used(page.flow.lines.size());
  for (FoundTable& found : aligned) {
    for (size_t i = found.first_line; i < found.end_line; ++i) used[i] = true;
    const core::Box box = found.table.grid.area();
    out.items.push_back({box, std::move(found.table)});
  }
  for (size_t i = 0; i < page.flow.lines.size(); ++i) {
    if (used[i]) continue;
    TextLine& line = page.flow.lines[i];
    const core::Box box{line.box.x0, line.top(), line.box.x1, line.bottom()};
    out.items.push_back({box, std::move(line)});
  }
  sort_items(out.items);
  for (const PageItem& item : out.items) out.bottom = std::max(out.bottom, item.box.y1);
  return out;
}

PageHabits habits_of(const std::vector<PageLayout>& pages) {
  PageHabits habits;
  for (const PageLayout& page : pages) {
    if (page.items.empty()) continue;
    const auto* last = std::get_if<PageTable>(&page.items.back().content);
    if (last && last->row_lines && !last->grid.closed_bottom) habits.cut_rows_stay_open = true;
  }
  return habits;
}

// Builds the document's blocks from pages, in order.
class Assembly {
 public:
  Assembly(core::Document& document, PageHabits habits) : document_(document), habits_(habits) {}

  // `content_bottom`: where pages like the one before end.
  void add(const PageLayout& page, double content_bottom) {
    first_on_page_ = true;
    content_bottom_ = content_bottom;
    std::vector<TextLine> run;
    double left = 1e9, right = 0;
    for (const PageItem& item : page.items) {
      left = std::min(left, item.box.x0);
      right = std::max(right, item.box.x1);
    }
    // A page of short lines: margins are about alike.
    right = std::max(right, page.width - 1.4 * std::max(left, 0.0));
    for (const PageItem& item : page.items) {
      if (const auto* line = std::get_if<TextLine>(&item.content)) {
        run.push_back(*line);
        continue;
      }
      add_lines(run, page, left, right);
      add_table(std::get<PageTable>(item.content));
    }
    add_lines(run, page, left, right);
  }

  void finish() { close_table(); }

 private:
  void add_lines(std::vector<TextLine>& run, const PageLayout& page, double left, double right) {
    if (run.empty()) return;
    close_table();
    auto list = paragraphs(run, page.number, page.explicit_spaces, left, right);
    run.clear();
    for (core::Paragraph& paragraph : list) {
      auto* last = document_.blocks.empty()
                       ? nullptr
                       : std::get_if<core::Paragraph>(&document_.blocks.back());
      if (first_on_page_ && last && goes_on(*last, paragraph, last_right_)) {
        last->lines.back().wrapped = true;
        last->lines.insert(last->lines.end(), paragraph.lines.begin(), paragraph.lines.end());
      } else {
        document_.blocks.emplace_back(std::move(paragraph));
      }
      first_on_page_ = false;
    }
    last_right_ = right;
  }

  void add_table(const PageTable& page_table) {
    JoinedTable next = joined(page_table);
    const Joint joint{first_on_page_, content_bottom_, habits_};
    first_on_page_ = false;
    if (open_) demote_false_head(*open_, next, joint);
    if (open_ && continues(*open_, next, joint)) {
      std::vector<core::Line> repeated;
      join(*open_, std::move(next), joint, repeated);
      drop(repeated, "repeated_head");
      return;
    }
    close_table();
    open_ = std::move(next);
  }

  void close_table() {
    if (!open_) return;
    std::vector<core::Line> repeated;
    join_continued_rows(*open_, repeated);
    unite_empty_merged_cells(*open_);
    drop(repeated, "repeated_cell");
    document_.blocks.emplace_back(finished(*open_, ++tables_));
    open_.reset();
  }

  void drop(const std::vector<core::Line>& lines, const std::string& kind) {
    for (const core::Line& line : lines) document_.furniture.push_back({kind, line});
  }

  core::Document& document_;
  PageHabits habits_;
  double content_bottom_ = 0;
  std::optional<JoinedTable> open_;  // may go on with what comes next
  bool first_on_page_ = true;
  double last_right_ = 0;
  int tables_ = 0;
};

}  // namespace

core::Document arrange(const std::vector<core::PageText>& pages, const HeaderTest& is_header) {
  core::Document document;
  std::vector<OpenPage> open;
  for (size_t p = 0; p < pages.size(); ++p) {
    const core::PageText* next = p + 1 < pages.size() ? &pages[p + 1] : nullptr;
    open.push_back(open_page(pages[p], next, is_header));
  }
  take_furniture(open, document);
  std::vector<FlowPage> flows;
  for (OpenPage& page : open) flows.push_back(page.flow);
  auto aligned = find_aligned_tables(flows, is_header);
  std::vector<PageLayout> layouts;
  for (size_t p = 0; p < open.size(); ++p) layouts.push_back(lay_out(open[p], aligned[p]));
  Assembly assembly(document, habits_of(layouts));
  const std::vector<double> bottoms = content_bottoms(layouts);
  for (size_t p = 0; p < layouts.size(); ++p) assembly.add(layouts[p], bottoms[p > 0 ? p - 1 : 0]);
  assembly.finish();
  return document;
}

}  // namespace truat::layout
