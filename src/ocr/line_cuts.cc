#include <algorithm>

#include "ocr/line_draft.h"

namespace truat::ocr {
namespace {

// Lines whose letters a box overlaps by at least half a letter height.
std::vector<int> lines_through(LineDraft& d, const core::PixelBox& b, int cell) {
  std::vector<int> out;
  for (size_t l = 0; l < d.lines.size(); ++l) {
    const TextLine& line = d.lines[l];
    if (d.letters[l].empty() || line.cell != cell) continue;
    if (b.x1 < line.box.x0 - line.letter_height || b.x0 > line.box.x1 + line.letter_height)
      continue;
    const double foot = line.baseline_at(b.x0);
    const double inside =
        std::min<double>(b.y1, foot) - std::max(b.y0 * 1.0, foot - line.letter_height);
    if (inside >= 0.5 * line.letter_height) out.push_back(static_cast<int>(l));
  }
  return out;
}

// Tall pieces: a tail that touches the line below, a bracket, a letter fused with its marks.
void cut_fused_pieces(LineDraft& d) {
  for (int i = 0; i < d.piece_count(); ++i) {
    if (d.line[i] != LineDraft::kNone || d.box(i).height() < kLeastLetter * d.usual[i]) continue;
    std::vector<int> through = lines_through(d, d.box(i), d.cell[i]);
    if (through.empty()) continue;
    std::sort(through.begin(), through.end(),
              [&d](int a, int b) { return d.lines[a].baseline < d.lines[b].baseline; });
    int piece = i;
    for (size_t k = 0; k + 1 < through.size(); ++k) {
      const TextLine &upper = d.lines[through[k]], &lower = d.lines[through[k + 1]];
      const double x = d.box(piece).x0;
      const int from = static_cast<int>(upper.baseline_at(x)) + 1;
      const int to = static_cast<int>(lower.baseline_at(x) - lower.letter_height);
      if (to <= from || from <= d.box(piece).y0 || to >= d.box(piece).y1) continue;
      split_component(d.components, d.pieces[piece], d.thinnest_row(d.pieces[piece], from, to));
      d.line[piece] = through[k];
      d.add_piece(static_cast<int>(d.components.items.size()) - 1);
      d.usual.push_back(d.usual[i]);
      piece = d.piece_count() - 1;
    }
    d.line[piece] = through.back();
  }
}

// In tight lines tails and tones touch letters of the next line. No tail goes deeper than 0.7 h,
// no tone higher than 1.3 h: what reaches farther is not all of this line.
void cut_long_letters(LineDraft& d) {
  const int count = d.piece_count();
  for (int i = 0; i < count; ++i) {
    if (d.line[i] == LineDraft::kNone) continue;
    const TextLine& line = d.lines[d.line[i]];
    const double h = line.letter_height, x = (d.box(i).x0 + d.box(i).x1) / 2.0;
    const double foot = line.baseline_at(x);
    if (d.box(i).y1 > foot + kDeepest * h && d.neighbour(d.line[i], x, true) != LineDraft::kNone) {
      d.cut(i, foot + 0.25 * h, foot + kDeepest * h, true);
    }
    if (d.box(i).y0 < foot - (1 + kHighest) * h &&
        d.neighbour(d.line[i], x, false) != LineDraft::kNone) {
      d.cut(i, foot - (1 + kHighest) * h, foot - 1.7 * h, false);
    }
  }
}

// Width of the lower part of a piece.
int lower_width(LineDraft& d, int i) {
  const core::PixelBox& b = d.box(i);
  int x0 = b.x1, x1 = b.x0;
  for (const Run& r : d.components.runs_of(d.components.items[d.pieces[i]])) {
    if (r.y < b.y1 - 2 * b.height() / 5) continue;
    x0 = std::min(x0, r.x0), x1 = std::max(x1, r.x1);
  }
  return x1 - x0;
}

// A vowel under one line may touch a tone over the next. A tall piece whose lower part is as
// narrow as a tone is such a pair: tones don't stand over tones.
void cut_fused_marks(LineDraft& d) {
  const int count = d.piece_count();
  for (int i = 0; i < count; ++i) {
    if (d.line[i] != LineDraft::kNone) continue;
    const double x = (d.box(i).x0 + d.box(i).x1) / 2.0;
    for (int l = 0; l < static_cast<int>(d.lines.size()); ++l) {
      const TextLine& upper = d.lines[l];
      const double h = upper.letter_height, depth = d.box(i).y0 - upper.baseline_at(x);
      if (d.letters[l].empty() || x < upper.box.x0 || x > upper.box.x1) continue;
      if (depth < -0.1 * h || depth > 0.3 * h || d.box(i).height() < 0.7 * h) continue;
      const int below = d.neighbour(l, x, true);
      if (below == LineDraft::kNone) continue;
      // A vowel with its tone is as tall; in lines this tight it would begin over these feet.
      const double pitch = d.lines[below].baseline_at(x) - upper.baseline_at(x);
      const bool too_tight_for_two = depth > 0.06 * h && pitch < 2.15 * h;
      if (lower_width(d, i) > 0.55 * h && !too_tight_for_two) continue;
      d.cut(i, d.box(i).y0 + 0.35 * d.box(i).height(), d.box(i).y0 + 0.7 * d.box(i).height(), true);
      d.line[i] = l;
      break;
    }
  }
}

}  // namespace

void cut_touching_pieces(LineDraft& d) {
  cut_long_letters(d);
  cut_fused_pieces(d);
  cut_fused_marks(d);
}

}  // namespace truat::ocr
