// The pieces of the lines of a head: names of columns, and parts of them, which touch where columns
// are narrow.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/text_line.h"

namespace truat::layout {

struct HeaderPiece {
  size_t line;    // of the page
  double x0, x1;  // points
  double size;    // of its letters, points
  std::string text;
  bool group = false;  // a name over several columns

  double middle() const { return (x0 + x1) / 2; }
  bool operator==(const HeaderPiece&) const = default;
};

bool overlaps(const HeaderPiece& a, const HeaderPiece& b);

// So many names that count up from 1 are no chance.
constexpr size_t kFewestCounted = 5;

// Whether a name is the number, alone or before its text ("3. การใช้อำนาจ").
bool has_number(std::string_view name, size_t number);

// Takes the pieces of line `i`, parted by gaps wider than `gap` (ems). `pieces` has those of the
// lines above it, which they depend on, so that a longer head is made from a shorter one.
void add_pieces_of_line(const std::vector<TextLine>& lines, size_t i, bool explicit_spaces,
                        double gap, std::vector<HeaderPiece>& pieces);

}  // namespace truat::layout
