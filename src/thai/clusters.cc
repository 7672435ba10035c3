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

bool spelled_before(char32_t a, char32_t b) { return spelling_rank(a) < spelling_rank(b); }

// The marks of each base as linked lists in the order of drawing, so that a page needs two arrays
// instead of a string for each letter.
class MarkLists {
 public:
  explicit MarkLists(size_t glyphs) : first_(glyphs, -1), last_(glyphs, -1), next_(glyphs, -1) {}

  void add(int base, int mark) {
    if (last_[base] < 0) {
      first_[base] = mark;
    } else {
      next_[last_[base]] = mark;
    }
    last_[base] = mark;
  }
  bool holds(int base, const std::vector<DrawnGlyph>& glyphs, std::u32string_view text) const {
    for (int mark = first_[base]; mark >= 0; mark = next_[mark]) {
      if (glyphs[mark].text() == text) return true;
    }
    return false;
  }
  int first(int base) const { return first_[base]; }
  int next(int mark) const { return next_[mark]; }

 private:
  std::vector<int> first_, last_, next_;
};

Stack make_stack(const std::vector<DrawnGlyph>& glyphs, int base, const MarkLists& marks,
                 const std::vector<bool>& moved) {
  Stack stack;
  stack.base = base;
  stack.repairs = glyphs[base].meaning->repairs;
  if (marks.first(base) < 0) {
    stack.text = glyphs[base].text();
    return stack;
  }
  std::u32string drawn;
  const Meaning* last = nullptr;
  for (int mark = marks.first(base); mark >= 0; mark = marks.next(mark)) {
    drawn += glyphs[mark].text();
    stack.repairs.add(glyphs[mark].meaning->repairs);
    if (moved[mark]) stack.repairs.add(Repair::kMarkPlace);
    // Two different glyphs that say the same: one of them shows something else.
    const Meaning* meaning = glyphs[mark].meaning;
    if (last && last != meaning && last->text == meaning->text) stack.repairs.add(Repair::kUnread);
    last = meaning;
  }
  stack.text = spell(glyphs[base].text(), std::move(drawn), stack.repairs);
  return stack;
}

}  // namespace

std::u32string spell(std::u32string_view base, std::u32string marks, RepairSet& repairs) {
  if (!std::is_sorted(marks.begin(), marks.end(), spelled_before)) {
    std::stable_sort(marks.begin(), marks.end(), spelled_before);
    repairs.add(Repair::kMarkOrder);
  }
  const auto last = std::unique(marks.begin(), marks.end());
  if (last != marks.end()) repairs.add(Repair::kDoubledMark);
  marks.erase(last, marks.end());
  return std::u32string(base) + marks;
}

std::vector<Stack> build_stacks(const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines) {
  const MarkPlaces places = find_bases(glyphs, lines);
  const std::vector<int> originals = find_overprints(glyphs, lines);
  MarkLists marks(glyphs.size());
  std::vector<bool> bold(glyphs.size(), false);
  int stray = 0;
  for (size_t i = 0; i < glyphs.size(); ++i) {
    const int base = places.base_of[i];
    if (originals[i] >= 0) bold[originals[i]] = true;
    if (!glyphs[i].mark) continue;
    if (base == static_cast<int>(i)) {
      ++stray;
      continue;
    }
    // The marks of a letter that is drawn twice are drawn twice as well.
    const int kept = originals[base] >= 0 ? originals[base] : base;
    if (kept == base || !marks.holds(kept, glyphs, glyphs[i].text())) {
      marks.add(kept, static_cast<int>(i));
    }
  }
  std::vector<Stack> stacks;
  stacks.reserve(lines.order.size() + stray);
  for (const int base : lines.order) {
    if (originals[base] >= 0) {
      stacks.push_back({base, {}, {}, false});
      continue;
    }
    stacks.push_back(make_stack(glyphs, base, marks, places.moved));
    stacks.back().bold = bold[base];
  }
  for (size_t i = 0; stray > 0 && i < glyphs.size(); ++i) {
    if (!glyphs[i].mark || places.base_of[i] != static_cast<int>(i)) continue;
    stacks.push_back({static_cast<int>(i), {}, {}, false});
    stacks.back().repairs.add(Repair::kStrayMark);
  }
  return stacks;
}

}  // namespace truat::thai
