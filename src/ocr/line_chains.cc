#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/median.h"
#include "ocr/box_grid.h"
#include "ocr/line_draft.h"

namespace truat::ocr {
namespace {

constexpr double kWidestSpace = 2.2;
// Feet of marks over and under the baseline; of a tone over a vowel, which is small.
constexpr double kMarksAbove = 1.45, kMarksBelow = 0.85, kToneAbove = 1.8, kSmallMark = 0.75;

bool side_by_side(LineDraft& d, int a, int b) {
  if (d.cell[a] != d.cell[b]) return false;
  const core::PixelBox &p = d.box(a), &q = d.box(b);
  const int least = std::min(p.height(), q.height());
  return common(p.y0, p.y1, q.y0, q.y1) >= 0.5 * least && !d.cells.wall_between(p, q);
}

// Letters with a space or less between them belong to one line.
void chain_letters(LineDraft& d) {
  std::vector<int> letters;
  for (int i = 0; i < d.piece_count(); ++i) {
    if (d.is_letter(i)) letters.push_back(i);
  }
  std::sort(letters.begin(), letters.end(),
            [&d](int a, int b) { return d.box(a).x0 < d.box(b).x0; });
  std::vector<int> parent(d.pieces.size());
  std::iota(parent.begin(), parent.end(), 0);
  const auto root = [&](int i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  BoxGrid grid(d.width, d.height, static_cast<int>(d.dpi * 0.2));
  for (const int i : letters) grid.add(i, d.box(i));
  for (const int i : letters) {
    const int reach = static_cast<int>(kWidestSpace * d.usual[i]);
    const core::PixelBox area{d.box(i).x0, d.box(i).y0, d.box(i).x1 + reach, d.box(i).y1};
    for (const int j : grid.near(area)) {
      if (j == i || d.box(j).x0 < d.box(i).x0 || d.box(j).x0 - d.box(i).x1 > reach) continue;
      if (side_by_side(d, i, j)) parent[root(i)] = root(j);
    }
  }
  std::vector<int> line_of_root(d.pieces.size(), LineDraft::kNone);
  for (const int i : letters) {
    int& line = line_of_root[root(i)];
    if (line == LineDraft::kNone) line = d.new_line();
    d.line[i] = line;
    d.letters[line].push_back(i);
  }
}

// Whether the letters from `cut` on stand wholly under the others.
bool lies_below(LineDraft& d, const std::vector<int>& letters, size_t cut, double h) {
  std::vector<double> feet, tops;
  for (size_t k = 0; k < letters.size(); ++k) {
    if (k < cut)
      feet.push_back(d.box(letters[k]).y1);
    else
      tops.push_back(d.box(letters[k]).y0);
  }
  return core::median(tops) >= core::median(feet) - 0.2 * h;
}

// A bracket that reaches into two lines chains them; their feet stand on two levels.
void part_stacked_lines(LineDraft& d) {
  for (size_t l = 0; l < d.letters.size(); ++l) {  // grows while it runs: parts may be parted again
    std::vector<int>& letters = d.letters[l];
    std::vector<double> heights;
    for (const int i : letters) heights.push_back(d.box(i).height());
    const double h = core::median(heights);
    std::sort(letters.begin(), letters.end(),
              [&d](int a, int b) { return d.box(a).y1 < d.box(b).y1; });
    size_t cut = 0;
    for (size_t k = 1; k < letters.size(); ++k) {
      if (d.box(letters[k]).y1 - d.box(letters[k - 1]).y1 > 0.7 * h) cut = k;
    }
    if (cut == 0 || !lies_below(d, letters, cut, h)) continue;
    const std::vector<int> lower(letters.begin() + static_cast<long>(cut), letters.end());
    letters.resize(cut);
    const int line = d.new_line();
    for (const int i : lower) {
      const bool tall = d.box(i).height() > 1.8 * h;
      d.line[i] = tall ? LineDraft::kNone : line;  // what reaches into both lines is cut later
      if (!tall) d.letters[line].push_back(i);
    }
  }
}

// Least squares over the letters whose feet stand near the middle baseline.
void fit_slope(LineDraft& d, TextLine& line, const std::vector<int>& letters) {
  double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
  for (const int i : letters) {
    const double x = (d.box(i).x0 + d.box(i).x1) / 2.0, y = d.box(i).y1;
    if (std::abs(y - line.baseline) > 0.25 * line.letter_height) continue;
    n += 1, sx += x, sy += y, sxx += x * x, sxy += x * y;
  }
  const double spread = n * sxx - sx * sx;
  if (n < 8 || spread <= 0) return;
  line.slope = std::clamp((n * sxy - sx * sy) / spread, -0.02, 0.02);
  line.baseline = (sy - line.slope * sx) / n;
}

void measure(LineDraft& d, TextLine& line, const std::vector<int>& letters) {
  std::vector<double> heights, feet;
  for (const int i : letters) {
    heights.push_back(d.box(i).height());
    feet.push_back(d.box(i).y1);
  }
  line.letter_height = core::median(heights);
  line.baseline = core::median(feet);
  line.cell = d.cell[letters.front()];
  line.box = d.box(letters.front());
  for (const int i : letters) line.box = united(line.box, d.box(i));
  fit_slope(d, line, letters);
}

void measure_lines(LineDraft& d) {
  for (size_t l = 0; l < d.lines.size(); ++l) {
    if (!d.letters[l].empty()) measure(d, d.lines[l], d.letters[l]);
  }
}

// Marks may be as tall as small letters and then have been chained among themselves. But two
// lines never stand so close that the upper one's feet are among the marks of the lower one.
bool are_marks_of(LineDraft& d, int small, int large) {
  const TextLine &s = d.lines[small], &l = d.lines[large];
  // A short line of letters that touch their marks is taller than the letters around it; marks
  // stand no farther off for that.
  std::vector<double> around;
  for (const int i : d.letters[large]) around.push_back(d.usual[i]);
  const double h = std::min(l.letter_height, core::median(std::move(around)));
  if (d.letters[small].size() > d.letters[large].size() || s.letter_height > 1.05 * h) return false;
  if (s.cell != l.cell || s.box.x0 < l.box.x0 - h || s.box.x1 > l.box.x1 + h) return false;
  const double rise = l.baseline_at(s.box.x0) - s.baseline_at(s.box.x0);
  const double above = s.letter_height < kSmallMark * h ? kToneAbove : kMarksAbove;
  return rise > -kMarksBelow * h && rise < above * h;
}

void dissolve_rows_of_marks(LineDraft& d) {
  for (int small = 0; small < static_cast<int>(d.lines.size()); ++small) {
    for (int large = 0; large < static_cast<int>(d.lines.size()); ++large) {
      if (small == large || d.letters[small].empty() || d.letters[large].empty()) continue;
      if (!are_marks_of(d, small, large)) continue;
      for (const int i : d.letters[small]) d.line[i] = LineDraft::kNone;
      d.letters[small].clear();
    }
  }
}

}  // namespace

void chain_letters_to_lines(LineDraft& d) {
  chain_letters(d);
  part_stacked_lines(d);
  measure_lines(d);
  dissolve_rows_of_marks(d);
}

}  // namespace truat::ocr
