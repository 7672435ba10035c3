// drop_false_spaces: spaces that the reader of the page doesn't see, or that no Thai writer types.
#include <algorithm>

#include "core/thai_characters.h"
#include "thai/clusters.h"

namespace truat::thai {
namespace {

// Vowels that follow their consonant on the line: no word and no syllable starts with them.
bool follows_consonant(char32_t c) {
  return c == 0x0E30 || c == core::kSaraAa || c == core::kSaraAm || c == 0x0E45;
}

// Whether the space between two stacks must go. `gap` is what can be seen between them, in ems.
bool is_false_space(const Stack& left, const Stack& right, double gap, double space_width) {
  if (left.text.empty() || right.text.empty()) return false;
  const char32_t before = left.text[0], after = right.text[0];
  if (!core::is_thai(before) || !core::is_thai(after)) return false;
  if (gap < 0.25 * space_width) return true;
  // Inside a syllable any gap that isn't a wide one (a tab, the next column) is an artefact.
  const bool inside = (core::is_thai_consonant(before) && follows_consonant(after)) ||
                      (core::is_thai_leading_vowel(before) && core::is_thai_consonant(after));
  return inside && gap < 0.6;
}

}  // namespace

void drop_false_spaces(std::vector<Stack>& stacks, const std::vector<DrawnGlyph>& glyphs,
                       const LineOrder& lines) {
  for (size_t i = 1; i + 1 < lines.order.size(); ++i) {
    if (stacks[i].text != U" ") continue;
    if (lines.line[i - 1] != lines.line[i] || lines.line[i + 1] != lines.line[i]) continue;
    const DrawnGlyph &left = glyphs[stacks[i - 1].base], &right = glyphs[stacks[i + 1].base];
    const DrawnGlyph& space = glyphs[stacks[i].base];
    const double em = std::max(space.size, 1e-6);
    if (!is_false_space(stacks[i - 1], stacks[i + 1], (right.along - left.end()) / em,
                        space.advance / em)) {
      continue;
    }
    stacks[i].text.clear();
    stacks[i + 1].repairs.add(Repair::kFalseSpace);
  }
}

}  // namespace truat::thai
