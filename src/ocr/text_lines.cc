#include "ocr/text_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <queue>
#include <tuple>

#include "ocr/box_grid.h"
#include "ocr/letter_size.h"

namespace truat::ocr {
namespace {

using core::PixelBox;

// Sizes in points.
constexpr double kTallestLetter = 40, kSmallestSpeck = 0.35, kSpeckPoints = 2.4;
constexpr double kLowestLetter = 2.2;  // dots and dashes are no letters, whatever stands around
// Sizes in letter heights (h). Thai: a consonant is 1 h tall, a mark 0.3-0.5 h, a space about 0.8
// h.
constexpr double kLeastLetter = 0.55, kMostLetter = 2.3;
constexpr double kWidestSpace = 2.2;
constexpr double kMarkReach = 0.95;  // from a mark to the next ink of its line
constexpr double kDashReach = 1.9;   // from a dash or dot to the next letter of its line
// Feet of marks over and under the baseline; of a tone over a vowel, which is small.
constexpr double kMarksAbove = 1.45, kMarksBelow = 0.85, kToneAbove = 1.8, kSmallMark = 0.75;
constexpr double kDeepest = 0.72, kHighest = 1.3;  // tails under the feet, marks over the tops
constexpr double kTightLeading = 2.9;  // from baseline to baseline; farther lines don't touch
constexpr double kNarrowestBelow = 0.2,
                 kNeverBelow = 0.5;     // a tone may be a mere stroke, ุ is wider
constexpr double kBelowIsRarer = 0.06;  // added to distances downwards: most marks stand above

constexpr int kNone = -1;

PixelBox united(const PixelBox& a, const PixelBox& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

int gap(int a0, int a1, int b0, int b1) { return std::max(0, std::max(a0, b0) - std::min(a1, b1)); }

int common(int a0, int a1, int b0, int b1) {
  return std::max(0, std::min(a1, b1) - std::max(a0, b0));
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<long>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

class LineFinder {
 public:
  LineFinder(Components& components, const CellMap& cells, int width, int height, double dpi)
      : components_(components), cells_(cells), width_(width), height_(height), dpi_(dpi) {}

  std::vector<TextLine> find() {
    select_pieces();
    chain_letters();
    part_stacked_lines();
    measure_lines();
    dissolve_rows_of_marks();
    cut_long_letters();
    cut_fused_pieces();
    cut_fused_marks();
    attach_beside(0.1, 0.85);  // dashes first: they may be nearer to the marks of the next line
    attach_marks();
    attach_beside(-0.35, 1.3);
    attach_marks();  // of what stood beside
    open_lines_of_dashes();
    return finished();
  }

 private:
  const PixelBox& box(int piece) const { return components_.items[pieces_[piece]].box; }

  void add_piece(int component) {
    pieces_.push_back(component);
    cell_.push_back(cells_.cell_of(components_.items[component].box));
    line_.push_back(kNone);
  }

  void select_pieces() {
    std::vector<PixelBox> boxes;
    for (size_t i = 0; i < components_.items.size(); ++i) {
      if (!has_letter_size(components_.items[i].box, dpi_)) continue;
      add_piece(static_cast<int>(i));
      boxes.push_back(components_.items[i].box);
    }
    usual_ = letter_heights_around(boxes, width_, height_, dpi_);
  }

  bool is_letter(int piece) const {
    const double h = box(piece).height() / usual_[piece];
    const bool tall_enough = box(piece).height() * 72 / dpi_ >= kLowestLetter;
    return tall_enough && h >= kLeastLetter && h <= kMostLetter;
  }

  bool side_by_side(int a, int b) const {
    if (cell_[a] != cell_[b]) return false;
    const PixelBox &p = box(a), &q = box(b);
    const int least = std::min(p.height(), q.height());
    return common(p.y0, p.y1, q.y0, q.y1) >= 0.5 * least && !cells_.wall_between(p, q);
  }

  // Letters with a space or less between them belong to one line.
  void chain_letters() {
    std::vector<int> letters;
    for (int i = 0; i < static_cast<int>(pieces_.size()); ++i) {
      if (is_letter(i)) letters.push_back(i);
    }
    std::sort(letters.begin(), letters.end(),
              [this](int a, int b) { return box(a).x0 < box(b).x0; });
    std::vector<int> parent(pieces_.size());
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&](int i) {
      while (parent[i] != i) i = parent[i] = parent[parent[i]];
      return i;
    };
    BoxGrid grid(width_, height_, static_cast<int>(dpi_ * 0.2));
    for (const int i : letters) grid.add(i, box(i));
    for (const int i : letters) {
      const int reach = static_cast<int>(kWidestSpace * usual_[i]);
      const PixelBox area{box(i).x0, box(i).y0, box(i).x1 + reach, box(i).y1};
      for (const int j : grid.near(area)) {
        if (j == i || box(j).x0 < box(i).x0 || box(j).x0 - box(i).x1 > reach) continue;
        if (side_by_side(i, j)) parent[root(i)] = root(j);
      }
    }
    std::vector<int> line_of_root(pieces_.size(), kNone);
    for (const int i : letters) {
      int& line = line_of_root[root(i)];
      if (line == kNone) line = new_line();
      line_[i] = line;
      letters_[line].push_back(i);
    }
  }

  int new_line() {
    lines_.emplace_back();
    letters_.emplace_back();
    return static_cast<int>(lines_.size()) - 1;
  }

  // Whether the letters from `cut` on stand wholly under the others.
  bool lies_below(const std::vector<int>& letters, size_t cut, double h) const {
    std::vector<double> feet, tops;
    for (size_t k = 0; k < letters.size(); ++k) {
      if (k < cut)
        feet.push_back(box(letters[k]).y1);
      else
        tops.push_back(box(letters[k]).y0);
    }
    return median(tops) >= median(feet) - 0.2 * h;
  }

  // A bracket that reaches into two lines chains them; their feet stand on two levels.
  void part_stacked_lines() {
    for (size_t l = 0; l < letters_.size();
         ++l) {  // grows while it runs: parts may be parted again
      std::vector<int>& letters = letters_[l];
      std::vector<double> heights;
      for (const int i : letters) heights.push_back(box(i).height());
      const double h = median(heights);
      std::sort(letters.begin(), letters.end(),
                [this](int a, int b) { return box(a).y1 < box(b).y1; });
      size_t cut = 0;
      for (size_t k = 1; k < letters.size(); ++k) {
        if (box(letters[k]).y1 - box(letters[k - 1]).y1 > 0.7 * h) cut = k;
      }
      if (cut == 0 || !lies_below(letters, cut, h)) continue;
      const std::vector<int> lower(letters.begin() + static_cast<long>(cut), letters.end());
      letters.resize(cut);
      const int line = new_line();
      for (const int i : lower) {
        const bool tall = box(i).height() > 1.8 * h;
        line_[i] = tall ? kNone : line;  // what reaches into both lines is cut later
        if (!tall) letters_[line].push_back(i);
      }
    }
  }

  void measure_lines() {
    for (size_t l = 0; l < lines_.size(); ++l) {
      if (!letters_[l].empty()) measure(lines_[l], letters_[l]);
    }
  }

  void measure(TextLine& line, const std::vector<int>& letters) const {
    std::vector<double> heights, feet;
    for (const int i : letters) {
      heights.push_back(box(i).height());
      feet.push_back(box(i).y1);
    }
    line.letter_height = median(heights);
    line.baseline = median(feet);
    line.cell = cell_[letters.front()];
    line.box = box(letters.front());
    for (const int i : letters) line.box = united(line.box, box(i));
    fit_slope(line, letters);
  }

  // Least squares over the letters whose feet stand near the middle baseline.
  void fit_slope(TextLine& line, const std::vector<int>& letters) const {
    double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (const int i : letters) {
      const double x = (box(i).x0 + box(i).x1) / 2.0, y = box(i).y1;
      if (std::abs(y - line.baseline) > 0.25 * line.letter_height) continue;
      n += 1, sx += x, sy += y, sxx += x * x, sxy += x * y;
    }
    const double spread = n * sxx - sx * sx;
    if (n < 8 || spread <= 0) return;
    line.slope = std::clamp((n * sxy - sx * sy) / spread, -0.02, 0.02);
    line.baseline = (sy - line.slope * sx) / n;
  }

  // Marks may be as tall as small letters and then have been chained among themselves. But two
  // lines never stand so close that the upper one's feet are among the marks of the lower one.
  bool are_marks_of(int small, int large) const {
    const TextLine &s = lines_[small], &l = lines_[large];
    const double h = l.letter_height;
    if (letters_[small].size() > letters_[large].size() || s.letter_height > 1.05 * h) return false;
    if (s.cell != l.cell || s.box.x0 < l.box.x0 - h || s.box.x1 > l.box.x1 + h) return false;
    const double rise = l.baseline_at(s.box.x0) - s.baseline_at(s.box.x0);
    const double above = s.letter_height < kSmallMark * h ? kToneAbove : kMarksAbove;
    return rise > -kMarksBelow * h && rise < above * h;
  }

  void dissolve_rows_of_marks() {
    for (int small = 0; small < static_cast<int>(lines_.size()); ++small) {
      for (int large = 0; large < static_cast<int>(lines_.size()); ++large) {
        if (small == large || letters_[small].empty() || letters_[large].empty()) continue;
        if (!are_marks_of(small, large)) continue;
        for (const int i : letters_[small]) line_[i] = kNone;
        letters_[small].clear();
      }
    }
  }

  // Lines whose letters a box overlaps by at least half a letter height.
  std::vector<int> lines_through(const PixelBox& b, int cell) const {
    std::vector<int> out;
    for (size_t l = 0; l < lines_.size(); ++l) {
      const TextLine& line = lines_[l];
      if (letters_[l].empty() || line.cell != cell) continue;
      if (b.x1 < line.box.x0 - line.letter_height || b.x0 > line.box.x1 + line.letter_height)
        continue;
      const double foot = line.baseline_at(b.x0);
      const double inside =
          std::min<double>(b.y1, foot) - std::max(b.y0 * 1.0, foot - line.letter_height);
      if (inside >= 0.5 * line.letter_height) out.push_back(static_cast<int>(l));
    }
    return out;
  }

  // The row between two lines where the piece has least ink.
  int thinnest_row(int component, int from, int to) const {
    std::vector<int> ink(to - from, 0);
    for (const Run& r : components_.runs_of(components_.items[component])) {
      if (r.y >= from && r.y < to) ink[r.y - from] += r.x1 - r.x0;
    }
    return from + static_cast<int>(std::min_element(ink.begin(), ink.end()) - ink.begin());
  }

  // Tall pieces: a tail that touches the line below, a bracket, a letter fused with its marks.
  void cut_fused_pieces() {
    for (int i = 0; i < static_cast<int>(pieces_.size()); ++i) {
      if (line_[i] != kNone || box(i).height() < kLeastLetter * usual_[i]) continue;
      std::vector<int> through = lines_through(box(i), cell_[i]);
      if (through.empty()) continue;
      std::sort(through.begin(), through.end(),
                [this](int a, int b) { return lines_[a].baseline < lines_[b].baseline; });
      int piece = i;
      for (size_t k = 0; k + 1 < through.size(); ++k) {
        const TextLine &upper = lines_[through[k]], &lower = lines_[through[k + 1]];
        const double x = box(piece).x0;
        const int from = static_cast<int>(upper.baseline_at(x)) + 1;
        const int to = static_cast<int>(lower.baseline_at(x) - lower.letter_height);
        if (to <= from || from <= box(piece).y0 || to >= box(piece).y1) continue;
        split_component(components_, pieces_[piece], thinnest_row(pieces_[piece], from, to));
        line_[piece] = through[k];
        add_piece(static_cast<int>(components_.items.size()) - 1);
        usual_.push_back(usual_[i]);
        piece = static_cast<int>(pieces_.size()) - 1;
      }
      line_[piece] = through.back();
    }
  }

  // Distance in letter heights from a piece of a line to a mark over or under it.
  double mark_distance(const PixelBox& from, const PixelBox& mark, double h) const {
    const int beside = gap(mark.x0, mark.x1, from.x0, from.x1);
    const bool is_below = mark.y0 + mark.y1 > from.y0 + from.y1;
    const double narrow = mark.width() < kNarrowestBelow * h ? kNeverBelow : 0;
    const double below = is_below ? kBelowIsRarer + narrow : 0;
    return (gap(mark.y0, mark.y1, from.y0, from.y1) + 1.5 * beside) / h + below;
  }

  // Another line whose letters begin (`below`) or end within a line's height of this one, at x.
  int neighbour(int line, double x, bool below) const {
    const TextLine& own = lines_[line];
    for (int l = 0; l < static_cast<int>(lines_.size()); ++l) {
      const TextLine& other = lines_[l];
      const double slack = other.letter_height;  // marks may stand over its ends
      if (l == line || letters_[l].empty()) continue;
      if (x < other.box.x0 - slack || x > other.box.x1 + slack) continue;
      const double apart = (below ? 1 : -1) * (other.baseline_at(x) - own.baseline_at(x));
      if (apart > 1.2 * own.letter_height && apart < kTightLeading * own.letter_height) return l;
    }
    return kNone;
  }

  // Parts piece `i` at the thinnest of the rows [from, to); the lower (or upper) part becomes
  // loose.
  void cut(int i, double from, double to, bool lower_is_loose) {
    const int first = std::max(box(i).y0 + 1, static_cast<int>(from));
    const int last = std::min(box(i).y1 - 1, static_cast<int>(to));
    if (first >= last) return;
    split_component(components_, pieces_[i], thinnest_row(pieces_[i], first, last));
    add_piece(static_cast<int>(components_.items.size()) - 1);
    usual_.push_back(usual_[i]);
    const int lower = static_cast<int>(pieces_.size()) - 1;
    cell_[lower] = cell_[i];
    line_[lower_is_loose ? i : lower] = line_[i];
    line_[lower_is_loose ? lower : i] = kNone;
  }

  // In tight lines tails and tones touch letters of the next line. No tail goes deeper than 0.7 h,
  // no tone higher than 1.3 h: what reaches farther is not all of this line.
  void cut_long_letters() {
    const int count = static_cast<int>(pieces_.size());
    for (int i = 0; i < count; ++i) {
      if (line_[i] == kNone) continue;
      const TextLine& line = lines_[line_[i]];
      const double h = line.letter_height, x = (box(i).x0 + box(i).x1) / 2.0;
      const double foot = line.baseline_at(x);
      if (box(i).y1 > foot + kDeepest * h && neighbour(line_[i], x, true) != kNone) {
        cut(i, foot + 0.25 * h, foot + kDeepest * h, true);
      }
      if (box(i).y0 < foot - (1 + kHighest) * h && neighbour(line_[i], x, false) != kNone) {
        cut(i, foot - (1 + kHighest) * h, foot - 1.7 * h, false);
      }
    }
  }

  // Width of the lower part of a piece.
  int lower_width(int i) const {
    const PixelBox& b = box(i);
    int x0 = b.x1, x1 = b.x0;
    for (const Run& r : components_.runs_of(components_.items[pieces_[i]])) {
      if (r.y < b.y1 - 2 * b.height() / 5) continue;
      x0 = std::min(x0, r.x0), x1 = std::max(x1, r.x1);
    }
    return x1 - x0;
  }

  // A vowel under one line may touch a tone over the next. A tall piece whose lower part is as
  // narrow as a tone is such a pair: tones don't stand over tones.
  void cut_fused_marks() {
    const int count = static_cast<int>(pieces_.size());
    for (int i = 0; i < count; ++i) {
      if (line_[i] != kNone) continue;
      const double x = (box(i).x0 + box(i).x1) / 2.0;
      for (int l = 0; l < static_cast<int>(lines_.size()); ++l) {
        const TextLine& upper = lines_[l];
        const double h = upper.letter_height, depth = box(i).y0 - upper.baseline_at(x);
        if (letters_[l].empty() || x < upper.box.x0 || x > upper.box.x1) continue;
        if (depth < -0.1 * h || depth > 0.3 * h || box(i).height() < 0.7 * h) continue;
        const int below = neighbour(l, x, true);
        if (below == kNone) continue;
        // A vowel with its tone is as tall; in lines this tight it would begin over these feet.
        const double pitch = lines_[below].baseline_at(x) - upper.baseline_at(x);
        const bool too_tight_for_two = depth > 0.06 * h && pitch < 2.15 * h;
        if (lower_width(i) > 0.55 * h && !too_tight_for_two) continue;
        cut(i, box(i).y0 + 0.35 * box(i).height(), box(i).y0 + 0.7 * box(i).height(), true);
        line_[i] = l;
        break;
      }
    }
  }

  // Whether a mark is within the reach of a line's marks.
  bool in_reach(const PixelBox& mark, const TextLine& line) const {
    const double h = line.letter_height, foot = line.baseline_at(mark.x0);
    return mark.y1 <= foot + (kDeepest + 0.1) * h && mark.y0 >= foot - (1.1 + kHighest) * h;
  }

  // Marks over each other belong together; marks beside each other may be of two lines.
  static bool are_stacked(const PixelBox& a, const PixelBox& b) {
    return common(a.x0, a.x1, b.x0, b.x1) > 0.3 * std::min(a.width(), b.width());
  }

  // Marks join the line of the nearest ink, nearest pairs first, so that a tone over a vowel goes
  // with the vowel and not with the feet of the line above.
  void attach_marks() {
    BoxGrid grid(width_, height_, static_cast<int>(dpi_ * 0.15));
    for (int i = 0; i < static_cast<int>(pieces_.size()); ++i) {
      if (line_[i] == kNone) grid.add(i, box(i));
    }
    struct Bond {
      double distance;
      int mark, line;
      bool operator>(const Bond& o) const {
        return std::tie(distance, mark, line) > std::tie(o.distance, o.mark, o.line);
      }
    };
    std::priority_queue<Bond, std::vector<Bond>, std::greater<>> bonds;
    const auto reach_out = [&](int from) {
      const double h = lines_[line_[from]].letter_height;
      const int slack = static_cast<int>(kMarkReach * h) + 1;
      const PixelBox& b = box(from);
      for (const int i : grid.near({b.x0 - slack, b.y0 - slack, b.x1 + slack, b.y1 + slack})) {
        if (line_[i] != kNone || cell_[i] != cell_[from] || box(i).height() > kMostLetter * h)
          continue;
        if (!is_letter(from) && !are_stacked(b, box(i))) continue;
        if (!in_reach(box(i), lines_[line_[from]])) continue;
        const double distance = mark_distance(b, box(i), h);
        if (distance < kMarkReach && !cells_.wall_between(b, box(i))) {
          bonds.push({distance, i, line_[from]});
        }
      }
    };
    for (int i = 0; i < static_cast<int>(pieces_.size()); ++i) {
      if (line_[i] != kNone) reach_out(i);
    }
    while (!bonds.empty()) {
      const Bond bond = bonds.top();
      bonds.pop();
      if (line_[bond.mark] != kNone) continue;
      line_[bond.mark] = bond.line;
      reach_out(bond.mark);
    }
  }

  // Dashes, dots and colons stand beside letters, farther off than marks. Their middle lies between
  // `low` and `high` letter heights over the baseline.
  void attach_beside(double low, double high) {
    for (int i = 0; i < static_cast<int>(pieces_.size()); ++i) {
      if (line_[i] != kNone) continue;
      const PixelBox& b = box(i);
      double best = kDashReach;
      for (size_t l = 0; l < lines_.size(); ++l) {
        const TextLine& line = lines_[l];
        if (letters_[l].empty() || line.cell != cell_[i]) continue;
        const double h = line.letter_height;
        const double rise = (line.baseline_at(b.x0) - (b.y0 + b.y1) / 2.0) / h;
        if (rise < low || rise > high || b.height() > 2 * h) continue;
        const double distance = gap(b.x0, b.x1, line.box.x0, line.box.x1) / h;
        const PixelBox level{line.box.x0, b.y0, line.box.x1, b.y1};
        if (distance >= best || cells_.wall_between(b, level)) continue;
        best = distance, line_[i] = static_cast<int>(l);
      }
    }
  }

  // A lone dash says "nothing" in a cell: a line of its own.
  void open_lines_of_dashes() {
    for (int i = 0; i < static_cast<int>(pieces_.size()); ++i) {
      const PixelBox& b = box(i);
      const double points = b.width() * 72 / dpi_;
      if (line_[i] != kNone || points < 2 || points > 14 || b.width() < 2 * b.height()) continue;
      line_[i] = new_line();
      TextLine& line = lines_.back();
      letters_.back() = {i};
      line.box = b;
      line.cell = cell_[i];
      line.letter_height = std::max<double>(usual_[i], 1.3 * b.width());
      line.baseline = (b.y0 + b.y1) / 2.0 + 0.4 * line.letter_height;
    }
  }

  // Dirt. Lone dots mean nothing; dashes are wider.
  bool is_speck(const PixelBox& b) const {
    return b.height() * 72 / dpi_ < kSpeckPoints && b.width() * 72 / dpi_ < kSpeckPoints;
  }

  std::vector<TextLine> finished() {
    for (int i = 0; i < static_cast<int>(pieces_.size()); ++i) {
      if (line_[i] == kNone) continue;
      TextLine& line = lines_[line_[i]];
      line.box = line.members.empty() ? box(i) : united(line.box, box(i));
      line.members.push_back(pieces_[i]);
    }
    std::erase_if(lines_,
                  [this](const TextLine& l) { return l.members.empty() || is_speck(l.box); });
    for (TextLine& line : lines_) {
      std::sort(line.members.begin(), line.members.end(), [this](int a, int b) {
        return components_.items[a].box.x0 < components_.items[b].box.x0;
      });
    }
    std::sort(lines_.begin(), lines_.end(), [](const TextLine& a, const TextLine& b) {
      return std::pair(a.box.y1, a.box.x0) < std::pair(b.box.y1, b.box.x0);
    });
    return std::move(lines_);
  }

  Components& components_;
  const CellMap& cells_;
  int width_, height_;
  double dpi_;
  // By piece: a component that may be part of writing.
  std::vector<int> pieces_, cell_, line_;
  std::vector<double> usual_;  // letter height around it
  // By line.
  std::vector<TextLine> lines_;
  std::vector<std::vector<int>> letters_;
};

}  // namespace

bool has_letter_size(const PixelBox& box, double dpi) {
  const double w = box.width() * 72 / dpi, h = box.height() * 72 / dpi;
  if (h > kTallestLetter || w > 12 * kTallestLetter) return false;
  if (w < kSmallestSpeck * 2 && h < kSmallestSpeck * 2) return false;
  return !(w > 18 && h < 1.5);  // what is left of a ruling
}

std::vector<TextLine> find_lines(Components& components, const CellMap& cells, int width,
                                 int height, double dpi) {
  return LineFinder(components, cells, width, height, dpi).find();
}

}  // namespace truat::ocr
