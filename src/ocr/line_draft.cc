#include "ocr/line_draft.h"

namespace truat::ocr {
namespace {

constexpr double kLowestLetter = 2.2;  // points: dots and dashes are no letters
constexpr double kTightLeading = 2.9;  // from baseline to baseline; farther lines don't touch

}  // namespace

void LineDraft::add_piece(int component) {
  pieces.push_back(component);
  cell.push_back(cells.cell_of(components.items[component].box));
  line.push_back(kNone);
}

int LineDraft::new_line() {
  lines.emplace_back();
  letters.emplace_back();
  return static_cast<int>(lines.size()) - 1;
}

int LineDraft::thinnest_row(int component, int from, int to) const {
  std::vector<int> ink(to - from, 0);
  for (const Run& r : components.runs_of(components.items[component])) {
    if (r.y >= from && r.y < to) ink[r.y - from] += r.x1 - r.x0;
  }
  return from + static_cast<int>(std::min_element(ink.begin(), ink.end()) - ink.begin());
}

int LineDraft::neighbour(int of, double x, bool below) const {
  const TextLine& own = lines[of];
  for (int l = 0; l < static_cast<int>(lines.size()); ++l) {
    const TextLine& other = lines[l];
    const double slack = other.letter_height;  // marks may stand over its ends
    if (l == of || letters[l].empty()) continue;
    if (x < other.box.x0 - slack || x > other.box.x1 + slack) continue;
    const double apart = (below ? 1 : -1) * (other.baseline_at(x) - own.baseline_at(x));
    if (apart > 1.2 * own.letter_height && apart < kTightLeading * own.letter_height) return l;
  }
  return kNone;
}

void LineDraft::cut(int i, double from, double to, bool lower_is_loose) {
  const int first = std::max(box(i).y0 + 1, static_cast<int>(from));
  const int last = std::min(box(i).y1 - 1, static_cast<int>(to));
  if (first >= last) return;
  split_component(components, pieces[i], thinnest_row(pieces[i], first, last));
  add_piece(static_cast<int>(components.items.size()) - 1);
  usual.push_back(usual[i]);
  const int lower = static_cast<int>(pieces.size()) - 1;
  cell[lower] = cell[i];
  line[lower_is_loose ? i : lower] = line[i];
  line[lower_is_loose ? lower : i] = kNone;
}

bool LineDraft::is_letter(int piece) const {
  const double h = box(piece).height() / usual[piece];
  const bool tall_enough = box(piece).height() * 72 / dpi >= kLowestLetter;
  return tall_enough && h >= kLeastLetter && h <= kMostLetter;
}

}  // namespace truat::ocr
