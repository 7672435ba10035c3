// Clusters that stand on one line of writing, and the text that they spell. Geometry only; where a
// line ends and whether its text goes on below is decided by wrapping.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/page_text.h"

namespace truat::layout {

using Clusters = std::vector<const core::Cluster*>;

struct TextLine {
  Clusters clusters;  // left to right, explicit spaces included
  core::Box box;      // of the clusters that aren't blank
  double baseline = 0, font_size = 0;
  bool ends_with_space = false;  // an explicit space stands behind the last letter

  // Top and bottom of what is usually inked, for judging gaps. `box` may be much taller: fonts with
  // room for stacked marks claim twice their size.
  double top() const { return baseline - 0.8 * font_size; }
  double bottom() const { return baseline + 0.25 * font_size; }
};

// A part of a line without a wide gap.
struct Segment {
  size_t first = 0, last = 0;  // into TextLine::clusters, both inclusive, neither blank
  double x0 = 0, x1 = 0;
};

bool is_blank(const core::Cluster& cluster);

// Where a cluster or a line is for the question in which cell it stands: the middle of its letters'
// bodies.
inline double body_x(const core::Cluster& c) { return c.box.mid_x(); }
inline double body_y(const core::Cluster& c) { return c.baseline - 0.3 * c.font_size; }
inline double body_y(const TextLine& line) { return line.baseline - 0.3 * line.font_size; }

// Whether most letters of the line are bold.
bool is_bold(const TextLine& line);

// Lines from top to bottom. Blank clusters come along but make no lines of their own.
std::vector<TextLine> group_lines(Clusters clusters);

// Whether the page writes its spaces as characters. If not, gaps alone part the words.
bool has_explicit_spaces(const core::PageText& page);

// The line cut at gaps that are wider than `ems` times the font size (spaces count as gaps).
std::vector<Segment> segments(const TextLine& line, double ems);

// The part of a line from one segment (or cell) as a line of its own.
TextLine sub_line(const TextLine& line, size_t first, size_t last);

// Words separated by single spaces. Letter-spaced text stays one word.
std::string text_of(const TextLine& line, bool explicit_spaces);

// The text without the spaces and line breaks that text_of() and cells have, for comparing prints.
std::string without_spaces(std::string_view text);

core::Line to_line(const TextLine& line, core::PageNumber page, bool explicit_spaces);

}  // namespace truat::layout
