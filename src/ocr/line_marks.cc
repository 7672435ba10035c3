#include <queue>
#include <tuple>

#include "ocr/box_grid.h"
#include "ocr/line_draft.h"

namespace truat::ocr {
namespace {

constexpr double kMarkReach = 0.95, kCloseReach = 0.35;  // from a mark to the next ink of its line
constexpr double kDashReach = 1.9;  // from a dash or dot to the next letter of its line
// A tone may be a mere stroke; a vowel below is wider.
constexpr double kNarrowestBelow = 0.2, kNeverBelow = 0.5;
constexpr double kBelowIsRarer = 0.06;  // added to distances downwards: most marks stand above

// Whether a mark is within the reach of a line's marks.
bool in_reach(const core::PixelBox& mark, const TextLine& line) {
  const double h = line.letter_height, foot = line.baseline_at(mark.x0);
  return mark.y1 <= foot + (kDeepest + 0.1) * h && mark.y0 >= foot - (1.1 + kHighest) * h;
}

// Marks over each other belong together; marks beside each other may be of two lines.
bool are_stacked(const core::PixelBox& a, const core::PixelBox& b) {
  return common(a.x0, a.x1, b.x0, b.x1) > 0.3 * std::min(a.width(), b.width());
}

// A dash is flat; the flattest vowel above isn't, also where a coarse scan presses it.
bool is_flat(const core::PixelBox& box, double h) {
  constexpr double kFlat = 0.2;
  return box.height() < kFlat * h && box.width() > 1.5 * box.height();
}

// Whether a piece stands at the height of letters of a line and close to them or among them, like
// the halves of ะ.
bool is_among_letters(const LineDraft& d, int piece) {
  constexpr double kBeside = 0.6;  // letter heights
  const core::PixelBox& b = d.box(piece);
  for (size_t l = 0; l < d.lines.size(); ++l) {
    const TextLine& line = d.lines[l];
    if (d.letters[l].empty() || line.cell != d.cell[static_cast<size_t>(piece)]) continue;
    const double rise = (line.baseline_at(b.x0) - (b.y0 + b.y1) / 2.0) / line.letter_height;
    if (rise < kDashLow || rise > kDashHigh) continue;
    if (gap(b.x0, b.x1, line.box.x0, line.box.x1) < kBeside * line.letter_height) return true;
  }
  return false;
}

// Distance in letter heights from a piece of a line to a mark over or under it.
double mark_distance(const core::PixelBox& from, const core::PixelBox& mark, double h) {
  const int beside = gap(mark.x0, mark.x1, from.x0, from.x1);
  const bool is_below = mark.y0 + mark.y1 > from.y0 + from.y1;
  const double narrow = mark.width() < kNarrowestBelow * h ? kNeverBelow : 0;
  const double below = is_below ? kBelowIsRarer + narrow : 0;
  return (gap(mark.y0, mark.y1, from.y0, from.y1) + 1.5 * beside) / h + below;
}

}  // namespace

void attach_marks(LineDraft& d, MarkReach reach) {
  const bool close = reach == MarkReach::kClose;
  const double farthest = close ? kCloseReach : kMarkReach;
  BoxGrid grid(d.width, d.height, static_cast<int>(d.dpi * 0.15));
  for (int i = 0; i < d.piece_count(); ++i) {
    if (d.line[i] == LineDraft::kNone) grid.add(i, d.box(i));
  }
  struct Bond {
    double distance;
    int mark, line;
    bool operator>(const Bond& o) {
      return std::tie(distance, mark, line) > std::tie(o.distance, o.mark, o.line);
    }
  };
  std::priority_queue<Bond, std::vector<Bond>, std::greater<>> bonds;
  const auto reach_out = [&](int from) {
    const double h = d.lines[d.line[from]].letter_height;
    const int slack = static_cast<int>(farthest * h) + 1;
    const core::PixelBox& b = d.box(from);
    for (const int i : grid.near({b.x0 - slack, b.y0 - slack, b.x1 + slack, b.y1 + slack})) {
      if (d.line[i] != LineDraft::kNone || d.cell[i] != d.cell[from] ||
          d.box(i).height() > kMostLetter * h)
        continue;
      if (!d.is_letter(from) && !are_stacked(b, d.box(i))) continue;
      if (!in_reach(d.box(i), d.lines[d.line[from]])) continue;
      if (close && (is_flat(d.box(i), h) || is_among_letters(d, i))) continue;
      const double distance = mark_distance(b, d.box(i), h);
      if (distance < farthest && !d.cells.wall_between(b, d.box(i))) {
        bonds.push({distance, i, d.line[from]});
      }
    }
  };
  for (int i = 0; i < d.piece_count(); ++i) {
    if (d.line[i] != LineDraft::kNone) reach_out(i);
  }
  while (!bonds.empty()) {
    const Bond bond = bonds.top();
    bonds.pop();
    if (d.line[bond.mark] != LineDraft::kNone) continue;
    d.line[bond.mark] = bond.line;
    reach_out(bond.mark);
  }
}

// Dashes, dots and colons stand beside letters, farther off than marks. Their middle lies between
// `low` and `high` letter heights over the baseline.
void attach_beside(LineDraft& d, double low, double high) {
  for (int i = 0; i < d.piece_count(); ++i) {
    if (d.line[i] != LineDraft::kNone) continue;
    const core::PixelBox& b = d.box(i);
    double best = kDashReach;
    for (size_t l = 0; l < d.lines.size(); ++l) {
      const TextLine& line = d.lines[l];
      if (d.letters[l].empty() || line.cell != d.cell[i]) continue;
      const double h = line.letter_height;
      const double rise = (line.baseline_at(b.x0) - (b.y0 + b.y1) / 2.0) / h;
      if (rise < low || rise > high || b.height() > 2 * h) continue;
      const double distance = gap(b.x0, b.x1, line.box.x0, line.box.x1) / h;
      const core::PixelBox level{line.box.x0, b.y0, line.box.x1, b.y1};
      if (distance >= best || d.cells.wall_between(b, level)) continue;
      best = distance, d.line[i] = static_cast<int>(l);
    }
  }
}

}  // namespace truat::ocr
