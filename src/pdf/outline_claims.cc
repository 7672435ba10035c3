#include "pdf/outline_claims.h"

#include <cmath>

namespace truat::pdf {
namespace {

constexpr int kSide = core::GlyphShape::kSide;

int ink_at(const core::GlyphShape& shape, int row, int column) {
  return shape.ink[static_cast<size_t>(row * kSide + column)];
}

// Four straight sides that meet in corners.
bool has_frame(const core::GlyphShape& shape) {
  constexpr int kThinnest = 64;  // of 255: a line as thick as a quarter of a cell
  for (int at = 0; at < kSide; ++at) {
    if (ink_at(shape, 0, at) < kThinnest || ink_at(shape, kSide - 1, at) < kThinnest ||
        ink_at(shape, at, 0) < kThinnest || ink_at(shape, at, kSide - 1) < kThinnest) {
      return false;
    }
  }
  return true;
}

// Share of the inside that is inked, away from the frame.
double ink_inside(const core::GlyphShape& shape) {
  constexpr int kFrame = 2;  // cells
  double sum = 0;
  for (int row = kFrame; row < kSide - kFrame; ++row) {
    for (int column = kFrame; column < kSide - kFrame; ++column) sum += ink_at(shape, row, column);
  }
  constexpr int kInside = kSide - 2 * kFrame;
  return sum / (255.0 * kInside * kInside);
}

}  // namespace

std::optional<char32_t> checkbox_in(const core::GlyphShape& shape) {
  constexpr double kSmallest = 0.4;                // em
  constexpr double kSpeck = 0.02, kFilled = 0.75;  // of the inside
  const bool square = shape.width() >= kSmallest && shape.height() >= kSmallest &&
                      std::abs(shape.width() - shape.height()) <= 0.25 * shape.width();
  if (!square || !has_frame(shape)) return std::nullopt;
  const double ink = ink_inside(shape);
  if (ink > kFilled) return std::nullopt;
  return ink < kSpeck ? U'\u2610' : U'\u2611';
}

}  // namespace truat::pdf
