// Cells of topics that seem to go on over a page break and don't: each page names an indicator of
// its own. The layout can't tell "คุณภาพการดำเนินงาน" at the end of a page from the first half of a
// cell whose second half, "ประสิทธิภาพการสื่อสาร", follows; the names can.
#pragma once

#include <vector>

#include "parse/lexicon.h"
#include "parse/table_columns.h"
#include "parse/table_rows.h"

namespace truat::parse {

// Leaves each row of such a cell the lines of the page that the row begins on; where nothing stands
// in the cell there, those of the last page before it: a topic is printed where its rows begin.
void part_topics_over_pages(std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns,
                            const Lexicon& lexicon);

}  // namespace truat::parse
