// Rows of dots to write on, as they stand where a report is signed.
#pragma once

#include "layout/text_line.h"

namespace truat::layout {

// Whether every piece of the line has room to write in: "ลงชื่อ ............ ผู้รายงาน". Cells hold
// text; a table has ended above such a line.
bool is_place_to_sign(const TextLine& line);

}  // namespace truat::layout
