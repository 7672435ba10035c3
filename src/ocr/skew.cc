#include "ocr/skew.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace truat::ocr {
namespace {

constexpr double kMaxDegrees = 8;
constexpr double kCoarseStep = 0.25, kFineStep = 0.02;  // degrees
constexpr double kBinPoints = 0.75;  // letters whose feet are this close stand on one line
constexpr size_t kFewest = 20;

struct Foot {
  double x, y;  // points
};

// Sum of squared counts of feet per line at a tilt, relative to what an even spread would give.
double sharpness(const std::vector<Foot>& feet, double degrees) {
  const double slope = std::tan(degrees * std::numbers::pi / 180);
  double low = 1e9, high = -1e9;
  for (const Foot& f : feet) {
    low = std::min(low, f.y + f.x * slope);
    high = std::max(high, f.y + f.x * slope);
  }
  std::vector<int> lines(static_cast<size_t>((high - low) / kBinPoints) + 2, 0);
  for (const Foot& f : feet) ++lines[static_cast<size_t>((f.y + f.x * slope - low) / kBinPoints)];
  double sum = 0;
  // Neighbouring bins count together, so that a line on a bin's border isn't halved.
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    const double both = lines[i] + lines[i + 1];
    sum += both * both;
  }
  const double n = static_cast<double>(feet.size());
  return sum / (4 * n * n / lines.size() + 2 * n);
}

double best_near(const std::vector<Foot>& feet, double middle, double reach, double step) {
  double best = middle, best_score = sharpness(feet, middle);
  for (double d = middle - reach; d <= middle + reach; d += step) {
    const double score = sharpness(feet, d);
    if (score > best_score) best = d, best_score = score;
  }
  return best;
}

Tilt tilt_of(const std::vector<Foot>& feet) {
  if (feet.size() < kFewest) return {};
  const double coarse = best_near(feet, 0, kMaxDegrees, kCoarseStep);
  const double fine = best_near(feet, coarse, kCoarseStep, kFineStep);
  return {fine, sharpness(feet, fine)};
}

// The side of each letter that may stand on a line.
template <class Side>
std::vector<Foot> feet(const std::vector<core::PixelBox>& letters, double dpi, Side side) {
  std::vector<Foot> out;
  const double s = 72 / dpi;
  for (const core::PixelBox& b : letters) {
    const Foot f = side(b);
    out.push_back({f.x * s, f.y * s});
  }
  return out;
}

}  // namespace

Tilt find_tilt(const std::vector<core::PixelBox>& letters, double dpi) {
  return tilt_of(feet(letters, dpi, [](const core::PixelBox& b) {
    return Foot{(b.x0 + b.x1) / 2.0, static_cast<double>(b.y1)};
  }));
}

Direction find_direction(const std::vector<core::PixelBox>& letters, double dpi) {
  const auto lying = [&](auto side) { return tilt_of(feet(letters, dpi, side)).sharpness; };
  const double across = std::max(lying([](const core::PixelBox& b) {
                                   return Foot{b.x0 * 1.0, b.y1 * 1.0};
                                 }),
                                 lying([](const core::PixelBox& b) {
                                   return Foot{b.x0 * 1.0, b.y0 * 1.0};
                                 }));
  const double along = std::max(lying([](const core::PixelBox& b) {
                                  return Foot{b.y0 * 1.0, b.x1 * 1.0};
                                }),
                                lying([](const core::PixelBox& b) {
                                  return Foot{b.y0 * 1.0, b.x0 * 1.0};
                                }));
  return {along > across, std::max(along, across) > 1.5 * std::min(along, across)};
}

}  // namespace truat::ocr
