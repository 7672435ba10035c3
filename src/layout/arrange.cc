#include "layout/arrange.h"

#include <algorithm>
#include <optional>
#include <set>

#include "layout/continuation.h"
#include "layout/furniture.h"
#include "layout/page_layout.h"
#include "layout/paragraphs.h"
#include "layout/ruled_areas.h"

namespace truat::layout {
namespace {

// A page while it is taken apart.
struct OpenPage {
  const core::PageText* text = nullptr;
  bool explicit_spaces = true;
  std::vector<Grid> grids;      // of ruled tables
  std::vector<TextLine> lines;  // outside of them
  std::vector<Clusters> in_grids;
};

bool lies_inside(const core::Box& inner, const core::Box& outer) {
  return overlap_area(inner, outer) > 0.9 * inner.width() * inner.height();
}

// Grids with at least two columns. A frame around other things is no table, and what lies inside a
// cell of a table is that cell's text.
std::vector<Grid> ruled_grids(const core::PageText& page) {
  std::vector<Grid> found, out;
  for (const RuledArea& area : ruled_areas(page)) {
    if (!area.connected) continue;
    Grid grid = grid_from_rulings(area.rulings, ruling_tolerance(page));
    if (grid.xs.size() >= 3 && grid.cells.size() >= 2) found.push_back(std::move(grid));
  }
  for (const Grid& grid : found) {
    const bool nested = std::any_of(found.begin(), found.end(), [&](const Grid& other) {
      return &other != &grid && lies_inside(grid.area(), other.area()) &&
             !lies_inside(other.area(), grid.area());
    });
    if (!nested) out.push_back(grid);
  }
  return out;
}

OpenPage open_page(const core::PageText& text) {
  OpenPage page;
  page.text = &text;
  page.explicit_spaces = has_explicit_spaces(text);
  page.grids = ruled_grids(text);
  page.in_grids.resize(page.grids.size());
  Clusters outside;
  for (const core::Cluster& c : text.clusters) {
    size_t g = 0;
    while (g < page.grids.size() && !page.grids[g].area().contains(body_x(c), body_y(c))) ++g;
    (g < page.grids.size() ? page.in_grids[g] : outside).push_back(&c);
  }
  page.lines = group_lines(std::move(outside));
  return page;
}

// Takes page numbers, running heads and scraps out of the lines.
void take_furniture(std::vector<OpenPage>& pages, core::Document& document) {
  std::vector<EdgeLine> edges;
  for (size_t p = 0; p < pages.size(); ++p) {
    std::vector<core::Box> ruled;
    for (const Grid& grid : pages[p].grids) ruled.push_back(grid.area());
    const auto found =
        edge_lines(p, *pages[p].text, pages[p].lines, ruled, pages[p].explicit_spaces);
    edges.insert(edges.end(), found.begin(), found.end());
  }
  std::vector<std::set<size_t>> taken(pages.size());
  const auto take = [&](size_t p, size_t line, std::string kind) {
    if (!taken[p].insert(line).second) return;
    document.furniture.push_back(
        {std::move(kind),
         to_line(pages[p].lines[line], pages[p].text->number, pages[p].explicit_spaces)});
  };
  for (const FoundFurniture& f : find_furniture(edges, pages.size())) take(f.page, f.line, f.kind);
  for (size_t p = 0; p < pages.size(); ++p) {
    for (size_t i = 0; i < pages[p].lines.size(); ++i) {
      if (is_stray_marks(pages[p].lines[i])) take(p, i, "stray_marks");
    }
    size_t index = 0;
    std::erase_if(pages[p].lines, [&](const TextLine&) { return taken[p].contains(index++); });
  }
}

PageLayout lay_out(OpenPage& page, const HeaderTest& is_header) {
  PageLayout out;
  out.number = page.text->number;
  out.explicit_spaces = page.explicit_spaces;
  for (size_t g = 0; g < page.grids.size(); ++g) {
    PageTable table;
    table.page = page.text->number;
    table.grid = std::move(page.grids[g]);
    fill(table, page.in_grids[g], page.explicit_spaces);
    classify_rows(table, is_header);
    const core::Box box = table.grid.area();
    out.items.push_back({box, std::move(table)});
  }
  for (TextLine& line : page.lines) {
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
    habits.content_bottom = std::max(habits.content_bottom, page.bottom);
    if (page.items.empty()) continue;
    const auto* last = std::get_if<PageTable>(&page.items.back().content);
    if (last && last->ruled && !last->grid.closed_bottom) habits.cut_rows_stay_open = true;
  }
  return habits;
}

// Builds the document's blocks from pages, in order.
class Assembly {
 public:
  Assembly(core::Document& document, PageHabits habits) : document_(document), habits_(habits) {}

  void add(const PageLayout& page) {
    first_on_page_ = true;
    std::vector<TextLine> run;
    double left = 1e9, right = 0;
    for (const PageItem& item : page.items) {
      left = std::min(left, item.box.x0);
      right = std::max(right, item.box.x1);
    }
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
    const Joint joint{first_on_page_, habits_};
    first_on_page_ = false;
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
    drop(repeated, "repeated_cell");
    document_.blocks.emplace_back(finished(*open_, ++tables_));
    open_.reset();
  }

  void drop(const std::vector<core::Line>& lines, const std::string& kind) {
    for (const core::Line& line : lines) document_.furniture.push_back({kind, line});
  }

  core::Document& document_;
  PageHabits habits_;
  std::optional<JoinedTable> open_;  // may go on with what comes next
  bool first_on_page_ = true;
  double last_right_ = 0;
  int tables_ = 0;
};

}  // namespace

core::Document arrange(const std::vector<core::PageText>& pages, const HeaderTest& is_header) {
  core::Document document;
  std::vector<OpenPage> open;
  for (const core::PageText& page : pages) open.push_back(open_page(page));
  take_furniture(open, document);
  std::vector<PageLayout> layouts;
  for (OpenPage& page : open) layouts.push_back(lay_out(page, is_header));
  Assembly assembly(document, habits_of(layouts));
  for (const PageLayout& page : layouts) assembly.add(page);
  assembly.finish();
  return document;
}

}  // namespace truat::layout
