// Scores that a table without lines printed so close that they read as one word:
// "85.18100.0095.09". Only for warnings: which of them belongs to what can't be told.
#pragma once

#include <string_view>
#include <vector>

namespace truat::parse {

// The numbers of one to three digits and two decimals in a text, in Arabic or Thai digits; nothing
// when there are fewer than three, which dates and numbers of sections may make too.
std::vector<double> run_together_scores(std::string_view printed);

}  // namespace truat::parse
