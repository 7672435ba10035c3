// What a score looks like where it stands alone: two of them never share a cell.
#pragma once

#include <string_view>

namespace truat::layout {

// "95.02", also in Thai digits and with a sign; not "95" or "95.02 คะแนน".
bool is_score(std::string_view printed);

}  // namespace truat::layout
