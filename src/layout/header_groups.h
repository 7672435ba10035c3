// Which names of a head stand over several columns: said by an underline, by the names below them,
// or by what reads well.
#pragma once

#include <vector>

#include "layout/header_block.h"
#include "layout/header_pieces.h"

namespace truat::layout {

// Sets `group` of those pieces. `pieces` are ordered by line, then from left to right.
void mark_group_names(std::vector<HeaderPiece>& pieces, const HeaderTest& is_header,
                      const std::vector<GroupRule>& group_rules);

}  // namespace truat::layout
