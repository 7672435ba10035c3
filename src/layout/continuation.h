// Joins the parts of a table that stand on several pages (or directly below each other with the
// same head): repeated heads go, cut rows and cells merged over the break become whole again.
#pragma once

#include <vector>

#include "layout/joined_table.h"

namespace truat::layout {

// What the whole document says about its producer's habits at page ends.
struct PageHabits {
  bool cut_rows_stay_open = false;  // some table ends a page without a closing line
  double content_bottom = 0;        // lowest text or line above the furniture of any page, points
};

// Where the next part stands.
struct Joint {
  bool page_break = true;  // false: further down on the same page
  PageHabits habits;
};

// Whether `next` goes on with `table`: the same head, or the same columns and no head of its own.
bool continues(const JoinedTable& table, const JoinedTable& next, const Joint& joint);

// Takes back a head of `next` that only reads like one: the columns go on, the words are others,
// and unlike the head of `table` it isn't bold.
void demote_false_head(const JoinedTable& table, JoinedTable& next, const Joint& joint);

// Joins them. Lines that are printed again and dropped (repeated heads) are added to `repeated`.
void join(JoinedTable& table, JoinedTable next, const Joint& joint,
          std::vector<core::Line>& repeated);

// A row that says of itself that it continues the one above ("(ต่อ)") becomes a part of it. Cells
// that only repeat the text above are added to `repeated`.
void join_continued_rows(JoinedTable& table, std::vector<core::Line>& repeated);

}  // namespace truat::layout
