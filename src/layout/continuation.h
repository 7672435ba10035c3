// Joins the parts of a table that stand on several pages (or directly below each other with the
// same head): repeated heads go, cut rows and cells merged over the break become whole again.
#pragma once

#include <vector>

#include "layout/joined_table.h"
#include "layout/joint.h"

namespace truat::layout {

// Whether `next` goes on with `table`: the same head, or the same columns and no head of its own.
bool continues(const JoinedTable& table, const JoinedTable& next, const Joint& joint);

// Joins them. Lines that are printed again and dropped (repeated heads) are added to `repeated`.
void join(JoinedTable& table, JoinedTable next, const Joint& joint,
          std::vector<core::Line>& repeated);

}  // namespace truat::layout
