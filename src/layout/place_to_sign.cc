#include "layout/place_to_sign.h"

#include <algorithm>

namespace truat::layout {
namespace {

// How much room a letter leaves to write in, in dots; 0 for all that isn't a part of it.
size_t dots_of(const core::Cluster& cluster) {
  if (cluster.text == "." || cluster.text == "_") return 1;
  return cluster.text == "…" ? 3 : 0;
}

bool has_room(const TextLine& line, const Segment& piece) {
  constexpr size_t kShortest = 10;  // "......" may stand for words that are left out
  size_t dots = 0;
  for (size_t i = piece.first; i <= piece.last && dots < kShortest; ++i) {
    const core::Cluster& c = *line.clusters[i];
    if (!is_blank(c)) dots = dots_of(c) == 0 ? 0 : dots + dots_of(c);
  }
  return dots >= kShortest;
}

}  // namespace

bool is_place_to_sign(const TextLine& line) {
  constexpr double kPieceGap = 1.0;  // ems
  const std::vector<Segment> pieces = segments(line, kPieceGap);
  return !pieces.empty() && std::all_of(pieces.begin(), pieces.end(), [&](const Segment& piece) {
    return has_room(line, piece);
  });
}

}  // namespace truat::layout
