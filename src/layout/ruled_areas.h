// Which rulings of a page belong together: connected ones make a grid, lone horizontal ones of the
// same extent make a table whose rows are parted by lines only. Not every ruling is a table's:
// underlines, the line of a memo head and frames around text are left out.
#pragma once

#include <vector>

#include "core/page_text.h"

namespace truat::layout {

struct RuledArea {
  core::Box box;
  std::vector<core::Ruling> rulings;
  bool connected = true;  // false: horizontal lines only
};

// How far ends and crossings of rulings may miss each other on this page, in points: rulings found
// in a picture are less exact than drawn ones.
double ruling_tolerance(const core::PageText& page);

// Areas from top to bottom, left to right. Areas inside a cell of another one are left out.
std::vector<RuledArea> ruled_areas(const core::PageText& page);

}  // namespace truat::layout
