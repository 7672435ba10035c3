// Where two parts of a table meet.
#pragma once

namespace truat::layout {

// What the whole document says about its producer's habits at page ends.
struct PageHabits {
  bool cut_rows_stay_open = false;  // some table ends a page without a closing line
};

// Where the next part stands.
struct Joint {
  bool page_break = true;     // false: further down on the same page
  double content_bottom = 0;  // lowest text or line, above the furniture, on pages like that of the
                              // part above, points
  PageHabits habits;
};

}  // namespace truat::layout
