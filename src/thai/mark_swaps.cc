#include "thai/mark_swaps.h"

#include <algorithm>
#include <string>

#include "core/thai_characters.h"
#include "thai/clusters.h"
#include "thai/grammar.h"
#include "thai/words.h"

namespace truat::thai {
namespace {

// Below this many letters a font says too little about its spelling.
constexpr int kFewestStacks = 60;
// Misprints and odd names make up to one impossible place in 200 letters.
constexpr int kMisprints = 200;
// Share of a Thai text that dictionary words cover, in percent; real texts reach 97 and more.
constexpr int kWordsCover = 93;
constexpr int kMostMoves = 5, kFinalists = 6;

constexpr char32_t kMarks[] = {0x0E31, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E38, 0x0E39,
                               0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C};

struct Score {
  int stacks = 0, impossible = 0;
  std::u32string text;  // stacks in spelling order, spaces at breaks
};

// Writes the sample of a font as text, the way the marks of a letter are drawn behind it.
class SampleWriter {
 public:
  Score write(const FontUse& use, const std::vector<Meaning>& meanings) {
    for (const int32_t glyph : use.sample) {
      const Meaning* meaning = glyph < 0 ? nullptr : &meanings[glyph];
      if (!meaning || meaning->text.empty() || meaning->is(U' ')) {
        finish_stack();
        left_.clear();
        score_.text += U' ';
      } else if (meaning->text.size() == 1 && core::is_thai_mark(meaning->text[0])) {
        marks_ += meaning->text;
      } else {
        finish_stack();
        base_ = meaning->text;
      }
    }
    finish_stack();
    return std::move(score_);
  }

 private:
  void finish_stack() {
    if (base_.empty() && marks_.empty()) return;
    RepairSet ignored;
    std::u32string stack = spell(base_, marks_, ignored);
    // Halves of ำ are possible only together; the reader joins them before anybody judges.
    std::erase(stack, core::kNikhahit);
    if (!stack.empty()) {
      ++score_.stacks;
      score_.impossible += is_impossible_stack(stack) || is_impossible_pair(left_, stack);
      score_.text += stack;
    }
    left_ = std::move(stack);
    base_.clear();
    marks_.clear();
  }

  Score score_;
  std::u32string left_, base_, marks_;
};

Score score(const FontUse& use, const std::vector<Meaning>& meanings) {
  return SampleWriter().write(use, meanings);
}

// A glyph that takes the character of another, which takes the first one's in return.
struct Move {
  int glyph = -1, other = -1;
  char32_t character = 0;
  int impossible = 0;
};

void carry_out(const Move& move, std::vector<Meaning>& meanings) {
  const std::u32string before = meanings[move.glyph].text;
  meanings[move.glyph].text.assign(1, move.character);
  meanings[move.glyph].repairs.add(Repair::kMarkSwap);
  if (move.other < 0) return;
  meanings[move.other].text = before;
  meanings[move.other].repairs.add(Repair::kMarkSwap);
}

std::vector<int> movable_glyphs(const std::vector<Meaning>& meanings) {
  std::vector<int> glyphs;
  for (size_t g = 0; g < meanings.size(); ++g) {
    const Meaning& meaning = meanings[g];
    const bool mark = meaning.text.size() == 1 && core::is_thai_mark(meaning.text[0]) &&
                      !meaning.is(core::kNikhahit);
    const bool sure = meaning.repairs.has(Repair::kGlyphTable) ||
                      meaning.repairs.has(Repair::kGlyphOrder) ||
                      meaning.repairs.has(Repair::kGlyphShape);
    if (mark && !sure) glyphs.push_back(static_cast<int>(g));
  }
  return glyphs;
}

std::vector<Move> possible_moves(const std::vector<Meaning>& meanings) {
  std::vector<Move> moves;
  const std::vector<int> glyphs = movable_glyphs(meanings);
  for (const int g : glyphs) {
    for (const char32_t c : kMarks) {
      if (!meanings[g].is(c)) moves.push_back({g, -1, c, 0});
    }
    for (const int other : glyphs) {
      if (g < other && meanings[g].text != meanings[other].text) {
        moves.push_back({g, other, meanings[other].text[0], 0});
      }
    }
  }
  return moves;
}

// The move after which the sample is least impossible and has most words.
Move best_move(const FontUse& use, const std::vector<Meaning>& meanings) {
  std::vector<Move> moves = possible_moves(meanings);
  for (Move& move : moves) {
    std::vector<Meaning> tried = meanings;
    carry_out(move, tried);
    move.impossible = score(use, tried).impossible;
  }
  std::stable_sort(moves.begin(), moves.end(),
                   [](const Move& a, const Move& b) { return a.impossible < b.impossible; });
  if (moves.size() > kFinalists) moves.resize(kFinalists);
  Move best;
  int best_covered = -1;
  for (const Move& move : moves) {
    std::vector<Meaning> tried = meanings;
    carry_out(move, tried);
    const int covered = Words::instance().covered(score(use, tried).text) - 3 * move.impossible;
    if (covered > best_covered) best = move, best_covered = covered;
  }
  return best;
}

int letters_in(const std::u32string& text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char32_t c) { return core::is_thai_letter(c); }));
}

}  // namespace

void swap_marks(const FontUse& use, std::vector<Meaning>& meanings) {
  const Score before = score(use, meanings);
  if (before.stacks < kFewestStacks || before.impossible * kMisprints <= before.stacks) return;
  std::vector<Meaning> swapped = meanings;
  int impossible = before.impossible;
  for (int i = 0; i < kMostMoves && impossible * kMisprints > before.stacks; ++i) {
    const Move move = best_move(use, swapped);
    if (move.glyph < 0 || move.impossible * 5 > impossible * 4) break;
    carry_out(move, swapped);
    impossible = move.impossible;
  }
  const Score after = score(use, swapped);
  const int covered = Words::instance().covered(after.text);
  if (after.impossible * kMisprints <= after.stacks &&
      covered > Words::instance().covered(before.text) &&
      covered * 100 >= kWordsCover * letters_in(after.text)) {
    meanings = std::move(swapped);
  }
}

}  // namespace truat::thai
