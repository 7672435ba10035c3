// Lines that belong to the page and not to its text: page numbers, running heads and feet, and
// scraps of the next page's first line that a producer draws at the end of a page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/page_text.h"
#include "layout/text_line.h"

namespace truat::layout {

// A line at the upper or lower end of a page, outside of ruled tables.
struct EdgeLine {
  size_t page = 0;  // index
  size_t line = 0;  // index into that page's lines
  std::string text;
  bool at_top = true;
  double distance = 0;  // of its baseline from that edge of the page, points
  double font_size = 0;
  bool read_by_ocr = false;
};

struct FoundFurniture {
  size_t page = 0, line = 0;
  std::string kind;  // "page_number", "running_head"
  std::optional<core::PrintedPageNumber> number = {};
};

// The outermost lines of a page. `ruled` are the areas of ruled tables, whose lines are no
// furniture.
std::vector<EdgeLine> edge_lines(size_t page, const core::PageText& text,
                                 const std::vector<TextLine>& lines,
                                 const std::vector<core::Box>& ruled, bool explicit_spaces);

// Judges the edge lines of all pages together: what stands on the same place of several pages with
// the same words, or counts the pages.
std::vector<FoundFurniture> find_furniture(const std::vector<EdgeLine>& lines, size_t pages);

// Marks without letters: the overhang of a line that stands on the next page.
bool is_stray_marks(const TextLine& line);

}  // namespace truat::layout
