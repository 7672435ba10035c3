#include "ocr/upright.h"

#include <algorithm>
#include <numeric>

namespace truat::ocr {
namespace {

constexpr size_t kSamples = 4;
constexpr int kEnoughLetters = 15;
constexpr double kSure = 0.9;
constexpr int kEnoughMarks = 12;
constexpr double kLongestSample = 45;  // letter heights: longer lines cost more than they tell

// Long lines first, very long ones are no better than long ones.
double usefulness(const TextLine& line) {
  return std::min(kLongestSample, line.box.width() / std::max(1.0, line.letter_height));
}

}  // namespace

MarkCount count_marks(const std::vector<TextLine>& lines, const Components& components) {
  MarkCount count;
  for (const TextLine& line : lines) {
    const double h = line.letter_height;
    for (const int m : line.members) {
      const core::PixelBox& b = components.items[m].box;
      const double foot = line.baseline_at(b.x0);
      if (b.height() > 0.8 * h || b.height() < 0.15 * h) continue;
      // Commas and points reach over the feet; upside down they would hang from the tops. Marks
      // keep clear of both.
      if (b.y1 <= foot - 0.95 * h) ++count.above;
      if (b.y0 >= foot - 0.02 * h) ++count.below;
    }
  }
  return count;
}

bool is_surely_upright(const TurnTrial& trial) {
  const bool marks_fit = trial.marks.above >= std::max(kEnoughMarks, 2 * trial.marks.below);
  return marks_fit && trial.letters >= kEnoughLetters && trial.certainty >= kSure;
}

size_t best_trial(const std::vector<TurnTrial>& trials) {
  size_t best = 0;
  // A handful of letters proves little, so few letters weigh less.
  const auto weight = [](const TurnTrial& t) {
    const int marks = t.marks.above + t.marks.below;
    const double upside_down = marks >= kEnoughMarks && t.marks.below > 2 * t.marks.above ? 0.9 : 1;
    return upside_down * t.certainty *
           std::min(1.0, static_cast<double>(t.letters) / kEnoughLetters);
  };
  for (size_t i = 1; i < trials.size(); ++i) {
    if (weight(trials[i]) > weight(trials[best])) best = i;
  }
  return best;
}

std::vector<int> sample_lines(const std::vector<TextLine>& lines) {
  std::vector<int> order(lines.size());
  std::iota(order.begin(), order.end(), 0);
  // From the middle of the page outwards would favour pictures; equal parts of the page don't.
  std::vector<int> out;
  for (size_t part = 0; part < kSamples; ++part) {
    const auto begin = order.begin() + static_cast<long>(part * order.size() / kSamples);
    const auto end = order.begin() + static_cast<long>((part + 1) * order.size() / kSamples);
    if (begin == end) continue;
    out.push_back(*std::max_element(
        begin, end, [&](int a, int b) { return usefulness(lines[a]) < usefulness(lines[b]); }));
  }
  return out;
}

}  // namespace truat::ocr
