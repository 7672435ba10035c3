// Fractions as whole numbers, as messages carry them.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/box.h"
#include "pipeline/messages.pb.h"

namespace truat::pipeline {

// Thousandths; what no page can hold is cut off.
inline int32_t to_milli(double value) {
  constexpr double kMost = 2e9;
  return std::isfinite(value)
             ? static_cast<int32_t>(std::lround(std::clamp(value * 1000, -kMost, kMost)))
             : 0;
}
inline uint32_t to_length(double value) {
  return static_cast<uint32_t>(std::max(0, to_milli(value)));
}
inline double from_milli(double value) { return value / 1000; }

// Ten-thousandths of a probability.
inline uint32_t to_share(double value) {
  return static_cast<uint32_t>(std::lround(std::clamp(value, 0.0, 1.0) * 10000));
}
inline double from_share(uint32_t value) { return value / 10000.0; }

inline void put_box(const core::Box& box, messages::Box& to) {
  to.set_x0(to_milli(box.x0));
  to.set_y0(to_milli(box.y0));
  to.set_x1(to_milli(box.x1));
  to.set_y1(to_milli(box.y1));
}
inline core::Box get_box(const messages::Box& from) {
  return {from_milli(from.x0()), from_milli(from.y0()), from_milli(from.x1()),
          from_milli(from.y1())};
}

}  // namespace truat::pipeline
