// The last lines of a table without vertical rulings that only look like its body: judged by its
// last rule, by gaps, and by whether the columns go on at the top of the next page.
#pragma once

#include <vector>

#include "layout/body_end.h"

namespace truat::layout {

// The table's end when its lines up to `end` are given. Lines below the last rule, at the height
// `last_rule`, are the beginning of a cut row only when they go on to the end of the page in
// several columns.
size_t without_text_below_rules(const std::vector<FlowPage>& pages, HeadFinder& heads,
                                const TableStart& start, size_t end, const std::vector<double>& xs,
                                double last_rule);

// The same without rules: a last line in one column, set off by a gap, is no cell. `leading`: the
// usual distance of lines in points.
size_t without_text_below_gap(const FlowPage& page, size_t body_line, size_t end,
                              const std::vector<double>& xs, double leading);

}  // namespace truat::layout
