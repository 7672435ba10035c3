// Differences that running text prints beside scores: "ลดลง 5.6 คะแนน".
#pragma once

#include <vector>

#include "core/report.h"
#include "parse/pattern.h"
#include "parse/running_text.h"

namespace truat::parse {

// A difference belongs to the last score before it. `ends`: for each score where its number ends in
// the text. Differences without such a score are left out.
std::vector<core::PrintedDifference> read_differences(const RunningText& text,
                                                      const std::vector<core::Score>& scores,
                                                      const std::vector<size_t>& ends);

std::vector<const Pattern*> text_difference_patterns();

}  // namespace truat::parse
