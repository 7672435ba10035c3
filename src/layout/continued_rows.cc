#include "layout/continued_rows.h"

#include <string>
#include <string_view>

#include "core/thai_characters.h"

namespace truat::layout {
namespace {

using core::RowKind;

// "(ต่อ)" alone, or behind the text that goes on.
bool says_continued(const std::string& text, std::string& rest) {
  const std::string squeezed = core::squeeze_spaces(text);
  constexpr std::string_view kContinued = "(ต่อ)";
  if (!squeezed.ends_with(kContinued)) return false;
  rest = core::squeeze_spaces(squeezed.substr(0, squeezed.size() - kContinued.size()));
  return true;
}

// "๖ (ต่อ)" goes on with "๖.".
std::string without_dot(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.pop_back();
  return text;
}

}  // namespace

void join_continued_rows(JoinedTable& table, std::vector<core::Line>& repeated) {
  for (size_t r = 1; r < table.rows.size(); ++r) {
    if (table.rows[r].kind != RowKind::kBody || table.rows[r - 1].kind != RowKind::kBody) continue;
    const JoinedRow row = table.rows[r];
    size_t first = 0;
    while (first < row.at.size() && table.cells[static_cast<size_t>(row.at[first])].lines.empty()) {
      ++first;
    }
    std::string rest;
    if (first == row.at.size() || !says_continued(table.text(row, static_cast<int>(first)), rest)) {
      continue;
    }
    const std::string above = table.text(table.rows[r - 1], static_cast<int>(first));
    if (!rest.empty() && without_dot(without_spaces(rest)) != without_dot(without_spaces(above))) {
      continue;
    }
    for (size_t c = 0; c < row.at.size(); ++c) {
      const int earlier = table.rows[r - 1].at[c], later = row.at[c];
      core::Cell& below = table.cells[static_cast<size_t>(later)];
      const bool again =
          c == first || without_spaces(below.text()) ==
                            without_spaces(table.cells[static_cast<size_t>(earlier)].text());
      if (earlier != later && again) {
        repeated.insert(repeated.end(), below.lines.begin(), below.lines.end());
        below.lines.clear();
      }
      if (!below.areas.empty()) unite_cells(table, earlier, later, false);
    }
    table.rows.erase(table.rows.begin() + static_cast<long>(r));
    --r;
  }
}

}  // namespace truat::layout
