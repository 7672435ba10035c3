#include "ocr/em_size.h"

#include <algorithm>
#include <optional>

#include "core/median.h"
#include "ocr/line_draft.h"

namespace truat::ocr {
namespace {

constexpr double kClosestLeading = 1.0;  // ems
constexpr double kNoLeading = 2.0;       // ems: from here on it is the room between paragraphs
constexpr double kMost = 0.7;            // of fonts whose letters are largest in their em
constexpr size_t kFewestPairs = 5;       // fewer may be a head's lines at several heights
constexpr size_t kFewestPieces = 3;      // of a line of writing

// Distance to the next line under `above` in its cell.
std::optional<double> distance_below(const std::vector<TextLine>& lines, const TextLine& above) {
  std::optional<double> nearest;
  for (const TextLine& below : lines) {
    if (below.members.size() < kFewestPieces || below.cell != above.cell) continue;
    if (common(above.box.x0, above.box.x1, below.box.x0, below.box.x1) == 0) continue;
    const double x = std::max(above.box.x0, below.box.x0);
    const double distance = below.baseline_at(x) - above.baseline_at(x);
    if (distance < above.letter_height / 2 || (nearest && distance >= *nearest)) continue;
    nearest = distance;
  }
  return nearest;
}

}  // namespace

double size_correction(const std::vector<TextLine>& lines, const std::vector<double>& sizes) {
  std::vector<double> leadings;  // ems
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].members.size() < kFewestPieces || sizes[i] <= 0) continue;
    const auto distance = distance_below(lines, lines[i]);
    if (distance && *distance < kNoLeading * sizes[i]) leadings.push_back(*distance / sizes[i]);
  }
  if (leadings.size() < kFewestPairs) return 1;
  return std::clamp(core::median(std::move(leadings)) / kClosestLeading, kMost, 1.0);
}

}  // namespace truat::ocr
