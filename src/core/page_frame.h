// How the frame in which a page was read lies on the page as displayed. Typed pages are read as
// they are displayed; a scan that lies sideways or skewed is read in an upright frame with level
// lines, one that was put on far too large or small paper as if on usual paper, each of two pages
// on one sheet by itself, and its boxes are mapped back before anybody looks for them on the page.
// Not a general transform: a quarter turn, a small rotation about the middle, a scale.
#pragma once

#include "core/box.h"

namespace truat::core {

struct PageFrame {
  // Points, of the part of the displayed page that was read; 0: not set, frame = displayed page.
  double displayed_width = 0, displayed_height = 0;
  int turn = 0;              // 0, 90, 180, 270: clockwise, makes the displayed page upright
  double skew = 0;           // degrees clockwise that then make its lines level
  double scale = 1;          // points of the displayed page in a point of this frame
  double left = 0, top = 0;  // where that part begins on the displayed page, in points

  bool is_displayed() const {
    return displayed_width <= 0 || (turn == 0 && skew == 0 && scale == 1 && left == 0 && top == 0);
  }
  // Size of the upright frame in points.
  double width() const { return (turn % 180 == 0 ? displayed_width : displayed_height) / scale; }
  double height() const { return (turn % 180 == 0 ? displayed_height : displayed_width) / scale; }

  // The smallest upright box of the displayed page that holds `box` of this frame, clipped to what
  // was read of the page. {turn 180, page 100 x 200}: (0,0)-(10,20) -> (90,180)-(100,200).
  Box to_displayed(const Box& box) const;
};

}  // namespace truat::core
