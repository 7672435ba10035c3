// What can only be seen between stacks: ำ in two halves, and spaces that are none.
#include <algorithm>
#include <cmath>

#include "core/thai_characters.h"
#include "thai/clusters.h"

namespace truat::thai {
namespace {

// How far in ems the halves of ำ may stand apart: justified and spaced-out lines stretch, and a
// nikhahit is followed by nothing else.
constexpr double kHalvesApart = 1.2;
// Inside a syllable any gap up to this many ems is an artefact; a wider one is a tab or a column.
constexpr double kWidestGap = 0.6;

// A gap of so many ems can't be told from the distance of two letters.
constexpr double kNoGap = 0.08;

// Vowels that follow their consonant on the line: no word and no syllable starts with them.
bool follows_consonant(char32_t c) {
  return c == 0x0E30 || c == core::kSaraAa || c == core::kSaraAm || c == 0x0E45;
}

bool starts_with_aa(const Stack& stack) {
  return !stack.text.empty() && (stack.text[0] == core::kSaraAa || stack.text[0] == core::kSaraAm);
}

// The next stack of a line that isn't swallowed, `end` when there is none.
size_t next_stack(const std::vector<Stack>& stacks, size_t i, size_t end) {
  while (++i < end && stacks[i].text.empty()) {
  }
  return i;
}

void join_on_line(std::vector<Stack>& stacks, const std::vector<DrawnGlyph>& glyphs, size_t begin,
                  size_t end) {
  for (size_t i = begin; i < end; ++i) {
    const size_t nikhahit =
        stacks[i].text.size() < 2 ? std::u32string::npos : stacks[i].text.find(core::kNikhahit);
    if (nikhahit == std::u32string::npos) continue;
    const size_t first = next_stack(stacks, i, end);
    size_t next = first;
    if (next < end && stacks[next].is_space()) next = next_stack(stacks, next, end);
    if (next == end || !starts_with_aa(stacks[next])) continue;
    const DrawnGlyph &base = glyphs[stacks[i].base], &aa = glyphs[stacks[next].base];
    if (std::abs(aa.along - base.end()) > kHalvesApart * base.size) continue;
    stacks[i].text.erase(nikhahit, 1);
    stacks[next].text[0] = core::kSaraAm;
    stacks[next].repairs.add(Repair::kSaraAm);
    if (first != next) stacks[first].text.clear();
  }
}

// Whether the space between two stacks must go. `gap` is what can be seen between them, in ems.
bool is_false_space(const Stack& left, const Stack& right, double gap, double space_width) {
  const char32_t before = left.text[0], after = right.text[0];
  if (!core::is_thai(before) || !core::is_thai(after)) return false;
  if (gap < std::max(0.25 * space_width, kNoGap)) return true;
  const bool inside = (core::is_thai_consonant(before) && follows_consonant(after)) ||
                      (core::is_thai_leading_vowel(before) && core::is_thai_consonant(after));
  return inside && gap < kWidestGap;
}

}  // namespace

void join_sara_am(std::vector<Stack>& stacks, const std::vector<DrawnGlyph>& glyphs,
                  const LineOrder& lines) {
  for (const LineOrder::Line& line : lines.lines) {
    join_on_line(stacks, glyphs, line.begin, line.end);
  }
}

void drop_false_spaces(std::vector<Stack>& stacks, const std::vector<DrawnGlyph>& glyphs,
                       const LineOrder& lines) {
  for (const LineOrder::Line& line : lines.lines) {
    size_t left = line.end;  // the last stack that is no space
    for (size_t i = line.begin; i < line.end; ++i) {
      if (stacks[i].text.empty()) continue;
      if (!stacks[i].is_space()) {
        left = i;
        continue;
      }
      const size_t right = next_stack(stacks, i, line.end);
      if (left == line.end || right == line.end || stacks[right].is_space()) continue;
      const DrawnGlyph &space = glyphs[stacks[i].base], &before = glyphs[stacks[left].base];
      const double gap = (glyphs[stacks[right].base].along - before.end()) / space.size;
      if (!is_false_space(stacks[left], stacks[right], gap, space.advance / space.size)) continue;
      stacks[i].text.clear();
      stacks[right].repairs.add(Repair::kFalseSpace);
    }
  }
}

}  // namespace truat::thai
