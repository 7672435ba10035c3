#include "ocr/checkboxes.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/median.h"

namespace truat::ocr {
namespace {

constexpr double kSmallest = 5.5, kLargest = 17;  // points, side of the square
constexpr double kSideInk = 0.82;                 // of a side's length must be drawn
constexpr double kSquare = 0.2;                   // by how much the sides may differ
constexpr double kReachOut = 0.5;                 // of a tick, in sides
constexpr double kTickInk = 0.055;                // share of ink in the inner field of a ticked box
constexpr double kThickestPen = 0.19;             // of a side; letters are drawn thicker
constexpr double kCornerInk = 0.6;                // of the small square at a corner
constexpr double kFilledInk = 0.85;               // a black square is a bullet

class Square {
 public:
  Square(const Component& piece, const Bitmap& ink, double dpi)
      : box_(piece.box), ink_(ink), px_(dpi / 72) {}

  std::optional<Checkbox> find() const {
    if (box_.width() < kSmallest * px_ || box_.height() < kSmallest * px_) return {};
    const double most = kLargest * px_ * (1 + kReachOut);
    if (box_.width() > most || box_.height() > most) return {};
    const std::optional<core::PixelBox> square = sides();
    if (!square || !is_whole_piece(*square) || pen(*square) > kThickestPen * square->width()) {
      return {};
    }
    const double field = inner_ink(*square);
    if (field > kFilledInk) return {};
    return Checkbox{*square, field >= kTickInk};
  }

 private:
  // Longest stretch of ink in a row or column, where a neighbouring pixel may stand in: scans bend
  // lines. Only [from, to) is looked at.
  template <class At>
  int longest(int from, int to, At at) const {
    int best = 0, run = 0;
    for (int i = from; i < to; ++i) {
      run = at(i) ? run + 1 : 0;
      best = std::max(best, run);
    }
    return best;
  }

  bool row_ink(int x, int y) const {
    return ink_.at(x, y) || (y + 1 < ink_.height && ink_.at(x, y + 1)) ||
           (y > 0 && ink_.at(x, y - 1));
  }
  bool column_ink(int x, int y) const {
    return ink_.at(x, y) || (x + 1 < ink_.width && ink_.at(x + 1, y)) ||
           (x > 0 && ink_.at(x - 1, y));
  }

  // Outermost rows and columns that are drawn along most of a side. The left and lower sides of a
  // box with a tick are free of it, the right and upper ones may lie inside the piece.
  std::optional<core::PixelBox> sides() const {
    const double least = std::max(
        kSmallest * px_, kSideInk * std::min(box_.width(), box_.height()) / (1 + kReachOut));
    const auto row_drawn = [&](int y) {
      return longest(box_.x0, box_.x1, [&](int x) { return row_ink(x, y); }) >= least;
    };
    const auto column_drawn = [&](int x) {
      return longest(box_.y0, box_.y1, [&](int y) { return column_ink(x, y); }) >= least;
    };
    core::PixelBox s = box_;
    while (s.y0 < s.y1 && !row_drawn(s.y0)) ++s.y0;
    while (s.y1 > s.y0 && !row_drawn(s.y1 - 1)) --s.y1;
    while (s.x0 < s.x1 && !column_drawn(s.x0)) ++s.x0;
    while (s.x1 > s.x0 && !column_drawn(s.x1 - 1)) --s.x1;
    return is_outline(s) ? std::optional(s) : std::nullopt;
  }

  bool is_outline(const core::PixelBox& s) const {
    const double w = s.width(), h = s.height();
    if (std::min(w, h) < kSmallest * px_ || std::max(w, h) > kLargest * px_) return false;
    if (std::abs(w - h) > kSquare * std::max(w, h)) return false;
    const auto across = [&](int y) {
      return longest(s.x0, s.x1, [&](int x) { return row_ink(x, y); }) >= kSideInk * w;
    };
    const auto down = [&](int x) {
      return longest(s.y0, s.y1, [&](int y) { return column_ink(x, y); }) >= kSideInk * h;
    };
    return across(s.y0) && across(s.y1 - 1) && down(s.x0) && down(s.x1 - 1) && corners(s);
  }

  // Ticks reach out at the top and on the right; p, q and 0 do so below.
  bool is_whole_piece(const core::PixelBox& s) const {
    const int slip = std::max(1, static_cast<int>(0.08 * s.height()));
    return s.x0 - box_.x0 <= slip && box_.y1 - s.y1 <= slip;
  }

  // Usual thickness of the left and lower sides, where ticks seldom touch.
  int pen(const core::PixelBox& s) const {
    std::vector<int> thickness;
    for (int y = s.y0 + s.height() / 4; y < s.y1 - s.height() / 4; ++y) {
      int x = s.x0;
      while (x < s.x1 && !ink_.at(x, y)) ++x;
      const int from = x;
      while (x < s.x1 && ink_.at(x, y)) ++x;
      thickness.push_back(x - from);
    }
    for (int x = s.x0 + s.width() / 4; x < s.x1 - s.width() / 4; ++x) {
      int y = s.y1 - 1;
      while (y > s.y0 && !ink_.at(x, y)) --y;
      const int from = y;
      while (y > s.y0 && ink_.at(x, y)) --y;
      thickness.push_back(from - y);
    }
    return core::median(std::move(thickness));
  }

  // All four corners are drawn; O and D have none.
  bool corners(const core::PixelBox& s) const {
    const int reach = std::max(2, static_cast<int>(std::lround(0.12 * s.width())));
    const auto drawn = [&](int x0, int y0) {
      int ink = 0;
      for (int y = y0; y < y0 + reach; ++y) {
        for (int x = x0; x < x0 + reach; ++x) ink += ink_.at(x, y);
      }
      return ink >= kCornerInk * reach * reach;
    };
    return drawn(s.x0, s.y0) && drawn(s.x1 - reach, s.y0) && drawn(s.x0, s.y1 - reach) &&
           drawn(s.x1 - reach, s.y1 - reach);
  }

  // Share of ink in the field within the outline, whatever its thickness.
  double inner_ink(const core::PixelBox& s) const {
    const int rim = std::max(2, static_cast<int>(std::lround(0.22 * s.width())));
    int ink = 0, all = 0;
    for (int y = s.y0 + rim; y < s.y1 - rim; ++y) {
      for (int x = s.x0 + rim; x < s.x1 - rim; ++x) ink += ink_.at(x, y), ++all;
    }
    return all > 0 ? static_cast<double>(ink) / all : 0;
  }

  core::PixelBox box_;
  const Bitmap& ink_;
  double px_;  // pixels in a point
};

}  // namespace

std::optional<Checkbox> as_checkbox(const Component& piece, const Bitmap& ink, double dpi) {
  return Square(piece, ink, dpi).find();
}

}  // namespace truat::ocr
