#include "layout/frames.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace truat::layout {
namespace {

// Indices of rulings. The edge opposite may be lost to the page's end.
struct Frame {
  size_t left, right, edge;
  std::optional<size_t> opposite;
};

class FrameFinder {
 public:
  FrameFinder(const std::vector<core::Ruling>& rulings, double tolerance)
      : rulings_(rulings), tolerance_(tolerance) {}

  // The frame that has the horizontal as an edge.
  std::optional<Frame> frame_of(size_t edge) const {
    const core::Box& line = rulings_[edge].box;
    for (size_t left = 0; left < rulings_.size(); ++left) {
      if (!is_side(left, line.x0, line.mid_y())) continue;
      for (size_t right = 0; right < rulings_.size(); ++right) {
        if (!is_side(right, line.x1, line.mid_y()) || !same_height(left, right)) continue;
        const Frame frame{left, right, edge, opposite(edge, rulings_[left].box)};
        if (is_crossed_and_parts_nothing(frame)) return frame;
      }
    }
    return std::nullopt;
  }

 private:
  bool near(double a, double b) const { return std::abs(a - b) <= tolerance_; }

  bool is_side(size_t i, double x, double y) const {
    const core::Ruling& r = rulings_[i];
    return !r.horizontal && near(r.box.mid_x(), x) && (near(r.box.y0, y) || near(r.box.y1, y));
  }

  bool same_height(size_t a, size_t b) const {
    return near(rulings_[a].box.y0, rulings_[b].box.y0) &&
           near(rulings_[a].box.y1, rulings_[b].box.y1);
  }

  std::optional<size_t> opposite(size_t edge, const core::Box& side) const {
    const core::Box& line = rulings_[edge].box;
    const double y = near(side.y0, line.mid_y()) ? side.y1 : side.y0;
    for (size_t i = 0; i < rulings_.size(); ++i) {
      const core::Ruling& r = rulings_[i];
      if (r.horizontal && near(r.box.mid_y(), y) && near(r.box.x0, line.x0) &&
          near(r.box.x1, line.x1)) {
        return i;
      }
    }
    return std::nullopt;
  }

  // The edges of a table are where its other lines end. What meets a frame goes on beyond it.
  bool is_crossed_and_parts_nothing(const Frame& frame) const {
    bool crossed = false;
    for (size_t i = 0; i < rulings_.size(); ++i) {
      if (i == frame.left || i == frame.right || i == frame.edge || i == frame.opposite) continue;
      const core::Ruling& r = rulings_[i];
      if (!r.horizontal) {
        if (ends_at(r.box, frame.edge) || (frame.opposite && ends_at(r.box, *frame.opposite))) {
          return false;
        }
        continue;
      }
      for (const size_t side : {frame.left, frame.right}) {
        const core::Box& s = rulings_[side].box;
        if (r.box.mid_y() < s.y0 - tolerance_ || r.box.mid_y() > s.y1 + tolerance_) continue;
        if (near(r.box.x0, s.mid_x()) || near(r.box.x1, s.mid_x())) return false;
        crossed |= r.box.x0 < s.mid_x() && r.box.x1 > s.mid_x();
      }
    }
    return crossed;
  }

  bool ends_at(const core::Box& vertical, size_t edge) const {
    const core::Box& line = rulings_[edge].box;
    return vertical.mid_x() > line.x0 - tolerance_ && vertical.mid_x() < line.x1 + tolerance_ &&
           (near(vertical.y0, line.mid_y()) || near(vertical.y1, line.mid_y()));
  }

  const std::vector<core::Ruling>& rulings_;
  const double tolerance_;
};

}  // namespace

std::vector<core::Ruling> without_crossed_frames(std::vector<core::Ruling> rulings,
                                                 double tolerance) {
  const FrameFinder finder(rulings, tolerance);
  std::vector<bool> of_frame(rulings.size());
  for (size_t i = 0; i < rulings.size(); ++i) {
    if (!rulings[i].horizontal || of_frame[i]) continue;
    const auto frame = finder.frame_of(i);
    if (!frame) continue;
    for (const size_t part : {frame->left, frame->right, frame->edge}) of_frame[part] = true;
    if (frame->opposite) of_frame[*frame->opposite] = true;
  }
  std::vector<core::Ruling> out;
  for (size_t i = 0; i < rulings.size(); ++i) {
    if (!of_frame[i]) out.push_back(rulings[i]);
  }
  return out;
}

}  // namespace truat::layout
