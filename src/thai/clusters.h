// From glyphs to clusters: which letter each mark stands over, the order of the marks of a letter,
// ำ out of its two halves, spaces that are none. Geometry first, the order of drawing where it
// fits.
#pragma once

#include <string>
#include <vector>

#include "thai/drawn_glyph.h"
#include "thai/repair.h"

namespace truat::thai {

// A base glyph with the marks over and under it.
struct Stack {
  int base = 0;         // index into the glyphs
  std::u32string text;  // base, then marks in the order of Thai spelling; empty: swallowed
  RepairSet repairs;
  bool bold = false;  // drawn twice with a small shift to look bold

  bool is_space() const { return text.size() == 1 && text[0] == U' '; }
};

// What becomes of the glyphs: each base, mark, or neither.
struct MarkPlaces {
  // For each glyph the index of its base: itself for bases and for marks without one.
  std::vector<int> base_of;
  std::vector<bool> moved;  // marks that were given to another base than the one before them
};

// A mark belongs to the base drawn before it when it stands where its font usually puts marks, else
// to the base of a line near it whose end is nearest.
MarkPlaces find_bases(const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines);

// One stack for each entry of `lines.order` (empty where it was drawn over another), then an empty
// one for each mark without a base: no Thai text has such, they are what a page break cut off a
// line that is printed on the other page.
std::vector<Stack> build_stacks(const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines);

// A letter's marks in the order of Thai spelling: vowel or nikhahit, then tone or thanthakhat.
// The same mark twice counts once.
std::u32string spell(std::u32string_view base, std::u32string marks, RepairSet& repairs);

// Joins a nikhahit with the aa (or ำ) that follows it on its line to ำ, over a tone mark in
// between.
void join_sara_am(std::vector<Stack>& stacks, const std::vector<DrawnGlyph>& glyphs,
                  const LineOrder& lines);

// Swallows space stacks that can't be spaces: without a visible gap between Thai letters, or before
// a vowel that follows its consonant, or after a vowel that leads it.
void drop_false_spaces(std::vector<Stack>& stacks, const std::vector<DrawnGlyph>& glyphs,
                       const LineOrder& lines);

}  // namespace truat::thai
