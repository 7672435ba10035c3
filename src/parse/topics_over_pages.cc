#include "parse/topics_over_pages.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "parse/measure_table.h"

namespace truat::parse {
namespace {

bool is_topic(Column field) { return field == Column::kIndicator || field == Column::kTopic; }

// Whether the writing of each page names an indicator, and not all the same one.
bool names_one_a_page(const std::vector<core::Line>& lines, const Lexicon& lexicon) {
  if (lines.empty() || lines.front().page == lines.back().page) return false;
  std::map<core::PageNumber, std::vector<core::Line>> pages;
  for (const core::Line& line : lines) pages[line.page].push_back(line);
  std::set<int> named;
  for (const auto& [page, part] : pages) {
    const auto indicator = indicator_of_topic(core::join_lines(part), lexicon);
    if (!indicator) return false;
    named.insert(*indicator);
  }
  return named.size() > 1;
}

// The page that a row begins on, by what stands in its other cells.
std::optional<core::PageNumber> page_of(const BodyRow& row,
                                        const std::vector<TableColumn>& columns) {
  std::optional<core::PageNumber> first;
  for (size_t c = 0; c < columns.size(); ++c) {
    if (is_topic(columns[c].field)) continue;
    for (const core::Line& line : row.cells[c].lines) {
      if (!first || line.page < *first) first = line.page;
    }
  }
  return first;
}

}  // namespace

void part_topics_over_pages(std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns,
                            const Lexicon& lexicon) {
  for (size_t c = 0; c < columns.size(); ++c) {
    if (!is_topic(columns[c].field)) continue;
    for (BodyRow& row : rows) {
      std::vector<core::Line>& lines = row.cells[c].lines;
      if (!names_one_a_page(lines, lexicon)) continue;
      const auto begin = page_of(row, columns);
      if (!begin) continue;
      std::optional<core::PageNumber> printed;
      for (const core::Line& line : lines) {
        if (line.page <= *begin && (!printed || line.page > *printed)) printed = line.page;
      }
      if (!printed) continue;
      std::erase_if(lines, [&printed](const core::Line& line) { return line.page != *printed; });
    }
  }
}

}  // namespace truat::parse
