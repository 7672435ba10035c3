// The heads of two parts of a table: whether they are one, and what becomes of the second.
#pragma once

#include <vector>

#include "layout/joined_table.h"
#include "layout/joint.h"

namespace truat::layout {

bool has_head(const JoinedTable& table);

// Whether the first rows have the same text, for tables whose head isn't recognised as one.
bool same_first_row(const JoinedTable& a, const JoinedTable& b);

// Whether nothing but a head stands at the end of a page, and on the next one stands the rest of
// it: other words, and none where a name was short enough for the first part.
bool head_goes_on(const JoinedTable& table, const JoinedTable& next, const Joint& joint);

// Takes back a head of `next` that only reads like one: the columns go on, the words are others,
// and unlike the head of `table` it isn't bold.
void demote_false_head(const JoinedTable& table, JoinedTable& next, const Joint& joint);

// Takes the head off a part and adds its lines to `repeated`.
void drop_head(JoinedTable& next, std::vector<core::Line>& repeated);

}  // namespace truat::layout
