#include "pipeline/stages/witness_pages.h"

#include <algorithm>

namespace truat::pipeline {
namespace {

// So many times a glyph is to be seen; two of five readings may then be wrong.
constexpr int kEnough = 5;

int gain(const GlyphCounts& page, const GlyphCounts& seen) {
  int sum = 0;
  for (const auto& [glyph, count] : page) {
    const auto before = seen.find(glyph);
    const int missing = kEnough - (before == seen.end() ? 0 : std::min(before->second, kEnough));
    sum += std::min(count, missing);
  }
  return sum;
}

}  // namespace

std::vector<int> choose_witnesses(const std::map<int, GlyphCounts>& pages) {
  std::vector<int> chosen;
  GlyphCounts seen;
  while (chosen.size() < kMostWitnesses) {
    int best = 0, most = 0;
    for (const auto& [number, counts] : pages) {
      const int adds = gain(counts, seen);
      if (adds > most) {
        most = adds;
        best = number;
      }
    }
    if (most == 0) break;
    chosen.push_back(best);
    for (const auto& [glyph, count] : pages.at(best)) seen[glyph] += count;
  }
  return chosen;
}

}  // namespace truat::pipeline
