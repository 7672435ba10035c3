#include "pdf/ruling_merger.h"

#include <algorithm>

namespace truat::pdf {

namespace {

// All in points. Word rounds to 1/20 pt and leaves the corner square (0.5 pt) between two pieces;
// dotted borders leave gaps as wide as their dots.
constexpr double kSameLine = 0.6;
constexpr double kGap = 2.0;
constexpr double kShortestLine = 4.0;
constexpr double kShortestTentative = 20.0;

// A piece turned so that it runs along `from` … `to`, whatever its direction.
struct Stretch {
  double from, to, low, high;
  bool tentative;
  double middle() const { return (low + high) / 2; }
};

core::Ruling as_ruling(const Stretch& s, bool horizontal) {
  core::Ruling ruling;
  ruling.horizontal = horizontal;
  ruling.thickness = s.high - s.low;
  ruling.box =
      horizontal ? core::Box{s.from, s.low, s.to, s.high} : core::Box{s.low, s.from, s.high, s.to};
  return ruling;
}

bool keeps(const Stretch& s) {
  return s.to - s.from >= (s.tentative ? kShortestTentative : kShortestLine);
}

// `stretches` lie on one line; they are sorted and joined along it.
void join(std::vector<Stretch>::iterator begin, std::vector<Stretch>::iterator end, bool horizontal,
          std::vector<core::Ruling>& out) {
  std::sort(begin, end, [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
  Stretch current = *begin;
  for (auto it = begin + 1; it != end; ++it) {
    if (it->from <= current.to + kGap) {
      current.to = std::max(current.to, it->to);
      current.low = std::min(current.low, it->low);
      current.high = std::max(current.high, it->high);
      current.tentative = current.tentative && it->tentative;
    } else {
      if (keeps(current)) out.push_back(as_ruling(current, horizontal));
      current = *it;
    }
  }
  if (keeps(current)) out.push_back(as_ruling(current, horizontal));
}

void merge_direction(std::vector<Stretch>& stretches, bool horizontal,
                     std::vector<core::Ruling>& out) {
  std::sort(stretches.begin(), stretches.end(),
            [](const Stretch& a, const Stretch& b) { return a.middle() < b.middle(); });
  auto begin = stretches.begin();
  while (begin != stretches.end()) {
    auto end = begin + 1;
    while (end != stretches.end() && end->middle() - begin->middle() <= kSameLine) ++end;
    join(begin, end, horizontal, out);
    begin = end;
  }
}

}  // namespace

std::vector<core::Ruling> merge_pieces(std::vector<LinePiece> pieces) {
  std::vector<Stretch> horizontal, vertical;
  for (const LinePiece& piece : pieces) {
    const core::Box& b = piece.box;
    if (piece.horizontal) {
      horizontal.push_back({b.x0, b.x1, b.y0, b.y1, piece.tentative});
    } else {
      vertical.push_back({b.y0, b.y1, b.x0, b.x1, piece.tentative});
    }
  }
  std::vector<core::Ruling> rulings;
  merge_direction(horizontal, true, rulings);
  merge_direction(vertical, false, rulings);
  return rulings;
}

}  // namespace truat::pdf
