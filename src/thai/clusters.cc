#include "thai/clusters.h"

#include <algorithm>
#include <cmath>

#include "core/thai_characters.h"

namespace truat::thai {
namespace {

// Place of a mark in Thai spelling. Phinthu first keeps the result in NFC (combining class 9).
int spelling_rank(char32_t mark) {
  if (mark == 0x0E3A) return 0;
  if (core::is_thai_tone(mark)) return 2;
  if (mark == 0x0E4C) return 3;  // thanthakhat
  return 1;
}

bool starts_with_aa(const Stack& stack) {
  return !stack.text.empty() && (stack.text[0] == core::kSaraAa || stack.text[0] == core::kSaraAm);
}

}  // namespace

std::u32string spell(std::u32string_view base, std::u32string marks, RepairSet& repairs) {
  const std::u32string drawn = marks;
  std::stable_sort(marks.begin(), marks.end(),
                   [](char32_t a, char32_t b) { return spelling_rank(a) < spelling_rank(b); });
  if (marks != drawn) repairs.add(Repair::kMarkOrder);
  const auto last = std::unique(marks.begin(), marks.end());
  if (last != marks.end()) repairs.add(Repair::kDoubledMark);
  marks.erase(last, marks.end());
  return std::u32string(base) + marks;
}

std::vector<Stack> build_stacks(const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines) {
  std::vector<bool> moved;
  const std::vector<int> base_of = find_bases(glyphs, lines, moved);
  std::vector<std::u32string> marks(glyphs.size());
  std::vector<RepairSet> repairs(glyphs.size());
  for (size_t i = 0; i < glyphs.size(); ++i) {
    const int base = base_of[i];
    repairs[base].add(glyphs[i].repairs);
    if (base == static_cast<int>(i)) continue;
    marks[base] += glyphs[i].text;
    if (moved[i]) repairs[base].add(Repair::kMarkPlace);
  }
  std::vector<Stack> stacks;
  stacks.reserve(lines.order.size());
  const auto push = [&](int base) {
    Stack stack{base, {}, repairs[base]};
    stack.text = spell(glyphs[base].text, marks[base], stack.repairs);
    stacks.push_back(std::move(stack));
  };
  for (int base : lines.order) push(base);
  for (size_t i = 0; i < glyphs.size(); ++i) {
    if (!glyphs[i].mark || base_of[i] != static_cast<int>(i)) continue;
    stacks.push_back({static_cast<int>(i), {}, {}});
    stacks.back().repairs.add(Repair::kStrayMark);
  }
  return stacks;
}

void join_sara_am(std::vector<Stack>& stacks, const std::vector<DrawnGlyph>& glyphs,
                  const LineOrder& lines) {
  for (size_t i = 0; i + 1 < lines.order.size(); ++i) {
    const size_t nikhahit = stacks[i].text.find(core::kNikhahit);
    if (nikhahit == std::u32string::npos) continue;
    size_t next = i + 1;
    // An invisible space between the halves is none.
    if (stacks[next].text == U" " && next + 1 < lines.order.size()) ++next;
    if (lines.line[next] != lines.line[i] || !starts_with_aa(stacks[next])) continue;
    const DrawnGlyph &base = glyphs[stacks[i].base], &aa = glyphs[stacks[next].base];
    if (std::abs(aa.along - base.end()) > 0.4 * base.size) continue;
    stacks[i].text.erase(nikhahit, 1);
    stacks[next].text[0] = core::kSaraAm;
    stacks[next].repairs.add(Repair::kSaraAm);
    for (size_t space = i + 1; space < next; ++space) stacks[space].text.clear();
  }
}

}  // namespace truat::thai
