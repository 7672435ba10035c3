// Compares the columns of two parts of a table by their edges.
#pragma once

#include "layout/joined_table.h"

namespace truat::layout {

// Whether `b` has the columns of `a`'s last part.
bool same_edges(const JoinedTable& a, const JoinedTable& b);

// Whether one's edges are among the other's, outer edges included: a part without merged cells
// shows more columns than one in which some are merged throughout.
bool nested_edges(const JoinedTable& a, const JoinedTable& b);

// Gives both as many columns: the one with fewer is spread over those of the other.
void align_columns(JoinedTable& a, JoinedTable& b);

}  // namespace truat::layout
