// Lines of writing while they are being put together: which piece of ink belongs to which line so
// far. Internal to text_lines; the steps are in line_chains, line_cuts and line_marks.
#pragma once

#include <algorithm>
#include <vector>

#include "ocr/cells.h"
#include "ocr/components.h"
#include "ocr/text_lines.h"

namespace truat::ocr {

// Sizes are in letter heights (h) where nothing else is said. Thai: a consonant is 1 h tall, a mark
// 0.3-0.5 h, a space about 0.8 h wide.
constexpr double kLeastLetter = 0.55, kMostLetter = 2.3;  // of a letter, fused marks included
constexpr double kDeepest = 0.72;                         // tails and vowels under the feet
constexpr double kHighest = 1.3;                          // marks over the tops
constexpr double kDashLow = 0.1, kDashHigh = 0.85;        // over the feet: middles of dashes

struct LineDraft {
  static constexpr int kNone = -1;

  Components& components;
  const CellMap& cells;
  int width, height;  // of the page in pixels
  double dpi;
  // By piece (a component that may be part of writing):
  std::vector<int> pieces;    // index into components
  std::vector<int> cell;      // region of the page
  std::vector<int> line;      // index into lines, or kNone
  std::vector<double> usual;  // height of letters around it, pixels
  // By line:
  std::vector<TextLine> lines;
  std::vector<std::vector<int>> letters;  // pieces that are letters; none: the line was dissolved

  const core::PixelBox& box(int piece) const { return components.items[pieces[piece]].box; }
  int piece_count() const { return static_cast<int>(pieces.size()); }
  bool is_letter(int piece) const;
  void add_piece(int component);
  int new_line();

  // Row of [from, to) in which a component has least ink.
  int thinnest_row(int component, int from, int to) const;
  // Another line whose letters begin (`below`) or end within a line's height of this one, at x.
  int neighbour(int of, double x, bool below) const;
  // Parts piece `i` at the thinnest of the rows [from, to); the lower (or upper) part becomes
  // loose.
  void cut(int i, double from, double to, bool lower_is_loose);
};

// Chains letters that stand beside each other into lines and measures them; rows of marks that were
// chained among themselves are dissolved.
void chain_letters_to_lines(LineDraft& d);

// Cuts pieces that hold ink of two lines.
void cut_touching_pieces(LineDraft& d);

// Gives marks, dashes and dots to the lines of their letters. Marks join the line of the nearest
// ink, nearest pairs first, so that a tone over a vowel goes with the vowel and not with the feet
// of the line above. Close ones surely are marks: a dash of the line above, which may be as near in
// tight lines, is flat, and other parts of letters are among theirs.
enum class MarkReach { kClose, kFull };
void attach_marks(LineDraft& d, MarkReach reach);
void attach_beside(LineDraft& d, double low, double high);

// Length of the gap between two intervals, 0 when they overlap; and of their common part.
inline int gap(int a0, int a1, int b0, int b1) {
  return std::max(0, std::max(a0, b0) - std::min(a1, b1));
}
inline int common(int a0, int a1, int b0, int b1) {
  return std::max(0, std::min(a1, b1) - std::max(a0, b0));
}
inline core::PixelBox united(const core::PixelBox& a, const core::PixelBox& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

}  // namespace truat::ocr
