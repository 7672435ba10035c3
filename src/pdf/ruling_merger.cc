#include "pdf/ruling_merger.h"

#include <algorithm>
#include <cmath>

namespace truat::pdf {

namespace {

// All in points. Word rounds to 1/20 pt and leaves the corner square (0.5 pt) between two pieces;
// dotted borders leave gaps as wide as their dots, dashed ones as long as their dashes.
constexpr double kSameLine = 0.6;
constexpr double kGap = 2.0;
constexpr double kDash = 12.0, kDashGap = 6.5;
constexpr double kShortestLine = 4.0;
// Tentative pieces make a line when it is long, or when several follow each other (dots, dashes).
constexpr double kShortestTentative = 20.0, kShortestDashed = 10.0;
constexpr int kFewestDashes = 4;

// Double borders: the ends of the inner stroke are set back, and all of it isn't thicker than this.
constexpr double kDoubleEnds = 5.0, kThickest = 8.0;
constexpr size_t kMaxNear = 1000;  // lines within that thickness on one page; more is hatching

// A piece turned so that it runs along `from` … `to`, whatever its direction.
struct Stretch {
  double from, to, low, high;
  bool tentative;
  int pieces = 1;  // that follow each other
  double middle() const { return (low + high) / 2; }
  double length() const { return to - from; }
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
  if (!s.tentative) return s.length() >= kShortestLine;
  return s.length() >= (s.pieces >= kFewestDashes ? kShortestDashed : kShortestTentative);
}

// Whether `next` goes on where a line ends whose last piece is `last`.
bool continues(double end, const Stretch& last, const Stretch& next) {
  if (next.from <= end + kGap) return true;
  return next.from <= end + kDashGap && last.length() <= kDash && next.length() <= kDash;
}

// `stretches` lie on one line; they are sorted and joined along it.
void join(std::vector<Stretch>::iterator begin, std::vector<Stretch>::iterator end,
          std::vector<Stretch>& out) {
  std::sort(begin, end, [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
  Stretch current = *begin;
  for (auto it = begin + 1; it != end; ++it) {
    if (continues(current.to, *(it - 1), *it)) {
      current.pieces += it->from >= current.to - kSameLine;
      current.to = std::max(current.to, it->to);
      current.low = std::min(current.low, it->low);
      current.high = std::max(current.high, it->high);
      current.tentative = current.tentative && it->tentative;
    } else {
      if (keeps(current)) out.push_back(current);
      current = *it;
    }
  }
  if (keeps(current)) out.push_back(current);
}

bool is_double(const Stretch& a, const Stretch& b) {
  return b.low - a.high <= kGap && std::abs(a.from - b.from) <= kDoubleEnds &&
         std::abs(a.to - b.to) <= kDoubleEnds;
}

// The two strokes of a double border, and the borders that neighbouring cells draw side by side,
// are one line.
void unite_doubles(std::vector<Stretch>& lines) {
  std::sort(lines.begin(), lines.end(),
            [](const Stretch& a, const Stretch& b) { return a.low < b.low; });
  std::vector<Stretch> united;
  size_t first_near = 0;  // lines before it are too far away for all that follow
  for (const Stretch& line : lines) {
    while (first_near < united.size() && united[first_near].low + kThickest < line.low) {
      ++first_near;
    }
    if (united.size() - first_near > kMaxNear) first_near = united.size() - kMaxNear;
    bool found = false;
    for (size_t i = first_near; i < united.size() && !found; ++i) {
      Stretch& other = united[i];
      found = is_double(other, line) && line.high - other.low <= kThickest;
      if (!found) continue;
      other = {std::min(other.from, line.from),
               std::max(other.to, line.to),
               other.low,
               std::max(other.high, line.high),
               other.tentative,
               other.pieces};
    }
    if (!found) united.push_back(line);
  }
  lines = std::move(united);
}

void merge_direction(std::vector<Stretch>& stretches, bool horizontal,
                     std::vector<core::Ruling>& out) {
  std::sort(stretches.begin(), stretches.end(),
            [](const Stretch& a, const Stretch& b) { return a.middle() < b.middle(); });
  std::vector<Stretch> lines;
  auto begin = stretches.begin();
  while (begin != stretches.end()) {
    auto end = begin + 1;
    while (end != stretches.end() && end->middle() - begin->middle() <= kSameLine) ++end;
    join(begin, end, lines);
    begin = end;
  }
  unite_doubles(lines);
  for (const Stretch& line : lines) out.push_back(as_ruling(line, horizontal));
}

}  // namespace

std::vector<core::Ruling> merge_pieces(std::vector<LinePiece> pieces) {
  std::vector<Stretch> horizontal, vertical;
  for (const LinePiece& piece : pieces) {
    const core::Box& b = piece.box;
    if (piece.horizontal) {
      horizontal.push_back({b.x0, b.x1, b.y0, b.y1, piece.tentative, 1});
    } else {
      vertical.push_back({b.y0, b.y1, b.x0, b.x1, piece.tentative, 1});
    }
  }
  std::vector<core::Ruling> rulings;
  merge_direction(horizontal, true, rulings);
  merge_direction(vertical, false, rulings);
  return rulings;
}

}  // namespace truat::pdf
