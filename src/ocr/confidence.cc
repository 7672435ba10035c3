#include "ocr/confidence.h"

#include <algorithm>
#include <iterator>

namespace truat::ocr {
namespace {

struct Point {
  double certainty, right;  // share of right clusters at this certainty
};

// Between the points linear; outside them the nearest one.
constexpr Point kMeasured[] = {{0.0, 0.05}, {0.5, 0.3},   {0.8, 0.6},
                               {0.9, 0.85}, {0.97, 0.97}, {1.0, 0.998}};

}  // namespace

core::Confidence calibrated(double certainty) {
  const Point* above = std::find_if(std::begin(kMeasured), std::end(kMeasured),
                                    [&](const Point& p) { return p.certainty >= certainty; });
  if (above == std::begin(kMeasured)) return above->right;
  if (above == std::end(kMeasured)) return std::end(kMeasured)[-1].right;
  const Point &a = above[-1], &b = *above;
  return a.right + (b.right - a.right) * (certainty - a.certainty) / (b.certainty - a.certainty);
}

}  // namespace truat::ocr
