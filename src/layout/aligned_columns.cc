#include "layout/aligned_columns.h"

#include <algorithm>
#include <cmath>

#include "layout/grid.h"

namespace truat::layout {
namespace {

// Words: what no gap of this width (ems) parts.
constexpr double kWordGap = 0.15;
// A word may reach so far (points) over an edge.
constexpr double kOverhang = 1.0;

// Free room (points) on each side of an edge beyond which more says nothing.
constexpr double kWidestRoom = 50;

struct Extent {
  double x0, x1;
};

// Pieces of a row in different columns are seldom nearer to each other than this (ems).
constexpr double kCellGap = 0.9;

std::vector<Extent> words_of(const std::vector<const TextLine*>& lines, const HeaderBlock& head) {
  std::vector<Extent> out;
  for (const TextLine* line : lines) {
    if (runs_under_names(*line, head)) continue;  // says nothing about where the columns are
    for (const Segment& s : segments(*line, kWordGap)) out.push_back({s.x0, s.x1});
  }
  return out;
}

long words_cut(const std::vector<Extent>& words, double x) {
  return std::count_if(words.begin(), words.end(), [x](const Extent& w) {
    return w.x0 < x - kOverhang && w.x1 > x + kOverhang;
  });
}

// How a boundary at x would do: words that it cuts count against it, words that start right behind
// it for it. A few lines below the table may be cut where all its rows start at x. One word starts
// anywhere; of places that are as good, the one with the widest free room is where columns part.
double cost(const std::vector<Extent>& words, double x) {
  double starts = 0, from = x - kWidestRoom, to = x + kWidestRoom;
  for (const Extent& w : words) {
    if (std::abs(w.x0 - x) <= 1.2) ++starts;
    if (w.x1 <= x + kOverhang) from = std::max(from, w.x1);
    if (w.x0 >= x - kOverhang) to = std::min(to, w.x0);
  }
  const double room = 0.4 * std::max(0.0, to - from) / (2 * kWidestRoom);
  return 4 * static_cast<double>(words_cut(words, x)) -
         (starts > 1 ? std::min(starts, 40.0) * 0.5 : 0) - room;
}

// The best place between two names: candidates are starts of words (left-aligned columns) and the
// middles of gaps.
double boundary(const std::vector<Extent>& words, double low, double high) {
  std::vector<double> candidates{(low + high) / 2};
  std::vector<Extent> inside;
  for (const Extent& w : words) {
    if (w.x1 < low || w.x0 > high) continue;
    inside.push_back(w);
    if (w.x0 >= low && w.x0 <= high) candidates.push_back(w.x0);
  }
  std::sort(inside.begin(), inside.end(), [](const auto& a, const auto& b) { return a.x0 < b.x0; });
  double end = low;
  for (const Extent& w : inside) {
    if (w.x0 > end) candidates.push_back((w.x0 + end) / 2);
    end = std::max(end, w.x1);
  }
  if (end < high) candidates.push_back((end + high) / 2);
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end(),
                               [](double a, double b) { return b - a < 0.3; }),
                   candidates.end());
  double best = candidates.front(), least = 1e9;
  for (const double x : candidates) {
    const double c = cost(inside, x);
    if (c < least - 1e-9) {
      least = c;
      best = x;
    }
  }
  // Right in front of the words that start there, in the middle of free room otherwise.
  double free_from = low, free_to = high;
  for (const Extent& w : inside) {
    if (w.x1 <= best + kOverhang) free_from = std::max(free_from, w.x1);
    if (w.x0 >= best - kOverhang) free_to = std::min(free_to, w.x0);
  }
  return free_to > free_from ? std::min((free_from + free_to) / 2, best) : best;
}

// A name that is too wide for its column reaches over the edge: where the words below leave no room
// between two names, but hardly any of them stands in the way a little further on, the edge is
// there.
double boundary_between(const std::vector<Extent>& words, const HeaderCell& left,
                        const HeaderCell& right) {
  constexpr long kManyCut = 3;
  constexpr double kReach = 0.25;  // of a name's width
  const double x = boundary(words, left.x1, right.x0);
  const long cut = words_cut(words, x);
  if (cut < kManyCut) return x;
  const double further = boundary(words, left.x1 - kReach * (left.x1 - left.x0),
                                  right.x0 + kReach * (right.x1 - right.x0));
  return 4 * words_cut(words, further) < cut ? further : x;
}

// Scores of narrow columns are as near to each other as words.
bool has_word_under_each_name(const TextLine& line, const HeaderBlock& head) {
  const std::vector<Segment> words = segments(line, kWordGap);
  if (words.size() != head.names.size()) return false;
  for (size_t i = 0; i < words.size(); ++i) {
    const HeaderCell& name = head.names[i];
    if (core::overlap(words[i].x0, words[i].x1, name.x0, name.x1) <= 0) return false;
  }
  return true;
}

}  // namespace

bool runs_under_names(const TextLine& line, const HeaderBlock& head) {
  const std::vector<Segment> pieces = segments(line, kCellGap);
  return pieces.size() == 1 && !has_word_under_each_name(line, head) &&
         std::count_if(head.names.begin(), head.names.end(), [&](const HeaderCell& name) {
           const double middle = (name.x0 + name.x1) / 2;
           return middle > pieces[0].x0 && middle < pieces[0].x1;
         }) > 1;
}

std::vector<double> columns_below(const HeaderBlock& head, const std::vector<const TextLine*>& body,
                                  double left, double right) {
  const std::vector<Extent> words = words_of(body, head);
  std::vector<double> xs{std::min(left, head.names.front().x0)};
  for (size_t i = 1; i < head.names.size(); ++i) {
    xs.push_back(boundary_between(words, head.names[i - 1], head.names[i]));
  }
  xs.push_back(std::max(right, head.names.back().x1));
  return xs;
}

bool fits_columns(const TextLine& line, const std::vector<double>& xs) {
  for (const Segment& s : segments(line, kWordGap)) {
    const int from = interval_at(xs, s.x0 + kOverhang), to = interval_at(xs, s.x1 - kOverhang);
    for (int edge = from + 1; edge <= to; ++edge) {
      // Two cells may touch: then the edge runs between letters.
      const double x = xs[static_cast<size_t>(edge)];
      for (size_t i = s.first; i <= s.last; ++i) {
        const core::Box& b = line.clusters[i]->box;
        if (b.x0 < x - kOverhang && b.x1 > x + kOverhang) return false;
      }
    }
  }
  return true;
}

std::vector<int> filled_columns(const TextLine& line, const std::vector<double>& xs) {
  std::vector<int> out;
  for (const core::Cluster* c : line.clusters) {
    if (!is_blank(*c)) out.push_back(interval_at(xs, body_x(*c)));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace truat::layout
