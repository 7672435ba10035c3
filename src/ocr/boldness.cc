#include "ocr/boldness.h"

#include <algorithm>
#include <utility>

namespace truat::ocr {
namespace {

// Bold faces of Thai fonts hold 1.35 to 1.8 times the ink of the regular ones.
constexpr double kThicker = 1.3;
constexpr int kLeastRuns = 30;  // about three letters; fewer tell nothing

// Mean ink in a stroke of the line, in pixels of black; 0 when there are too few strokes. Counted
// in shades of grey: in a coarse scan a regular stroke and a bold one are both two pixels wide.
double stroke_ink(const TextLine& line, const Components& components, const core::Raster& page) {
  constexpr double kBlack = 255;
  double ink = 0;
  int runs = 0;
  for (const int m : line.members) {
    for (const Run& run : components.runs_of(components.items[static_cast<size_t>(m)])) {
      const uint8_t* row = page.grey.data() + static_cast<size_t>(run.y) * page.width;
      const int to = std::min(page.width, run.x1 + 1);  // with the grey rims
      for (int x = std::max(0, run.x0 - 1); x < to; ++x) ink += (kBlack - row[x]) / kBlack;
      ++runs;
    }
  }
  return runs >= kLeastRuns ? ink / runs : 0;
}

// The value that half of the weight lies below.
double weighted_median(std::vector<std::pair<double, size_t>> values) {
  std::sort(values.begin(), values.end());
  size_t all = 0, seen = 0;
  for (const auto& [value, weight] : values) all += weight;
  for (const auto& [value, weight] : values) {
    if ((seen += weight) * 2 >= all) return value;
  }
  return 0;
}

}  // namespace

std::vector<bool> bold_lines(const std::vector<TextLine>& lines, const Components& components,
                             const core::Raster& page) {
  std::vector<double> inks;
  std::vector<std::pair<double, size_t>> told, heights;
  for (const TextLine& line : lines) {
    inks.push_back(stroke_ink(line, components, page));
    if (inks.back() <= 0) continue;
    told.emplace_back(inks.back(), line.members.size());
    heights.emplace_back(line.letter_height, line.members.size());
  }
  const double usual = weighted_median(std::move(told));
  const double usual_height = weighted_median(std::move(heights));
  std::vector<bool> out;
  for (size_t i = 0; i < lines.size(); ++i) {
    // Larger letters have thicker strokes; digits are lower than letters and as thick.
    const double size = std::max(1.0, lines[i].letter_height / std::max(1.0, usual_height));
    out.push_back(inks[i] > kThicker * usual * size);
  }
  return out;
}

}  // namespace truat::ocr
