#include "thai/stack_alignment.h"

#include <algorithm>
#include <cmath>

namespace truat::thai {
namespace {

constexpr size_t kLongest = 600;  // letters; a line of A3 in small print has 300
// Costs: to leave one out; of an em between the two; of another letter than all votes say. A wrong
// letter in the right place (1.2) costs less than to leave out both (1.6).
constexpr double kLeftOut = 0.8, kAway = 0.5, kFarthest = 3.0, kUnlike = 1.2;

double cost(const GlyphStack& glyph, const ReadStack& letter, const Belief& belief) {
  const double away = std::min(std::abs(glyph.middle - letter.middle), kFarthest);
  return kAway * away + kUnlike * (1 - belief(glyph.base, letter.base));
}

}  // namespace

std::vector<std::pair<int, int>> align_stacks(const WitnessLine& line, const Belief& belief) {
  const size_t glyphs = line.glyphs.size(), letters = line.letters.size();
  if (glyphs > kLongest || letters > kLongest) return {};
  const size_t width = letters + 1;
  std::vector<double> costs((glyphs + 1) * width);
  enum Step : char { kPair, kGlyph, kLetter };
  std::vector<Step> steps(costs.size(), kPair);
  for (size_t g = 0; g <= glyphs; ++g) {
    for (size_t l = 0; l <= letters; ++l) {
      if (g == 0 && l == 0) continue;
      const size_t here = g * width + l;
      const bool has_both = g > 0 && l > 0;
      double best =
          has_both ? costs[here - width - 1] + cost(line.glyphs[g - 1], line.letters[l - 1], belief)
                   : INFINITY;
      if (g > 0 && costs[here - width] + kLeftOut < best) {
        best = costs[here - width] + kLeftOut;
        steps[here] = kGlyph;
      }
      if (l > 0 && costs[here - 1] + kLeftOut < best) {
        best = costs[here - 1] + kLeftOut;
        steps[here] = kLetter;
      }
      costs[here] = best;
    }
  }
  std::vector<std::pair<int, int>> pairs;
  for (size_t g = glyphs, l = letters; g > 0 || l > 0;) {
    const Step step = steps[g * width + l];
    if (step == kPair) pairs.emplace_back(static_cast<int>(g) - 1, static_cast<int>(l) - 1);
    g -= step != kLetter;
    l -= step != kGlyph;
  }
  std::reverse(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace truat::thai
