#include "parse/year_rows.h"

#include <algorithm>
#include <map>
#include <string>

#include "parse/year_mention.h"

namespace truat::parse {
namespace {

// Whether each line of a cell is a year.
bool holds_years(const RowCell& cell) {
  return !cell.lines.empty() &&
         std::all_of(cell.lines.begin(), cell.lines.end(),
                     [](const core::Line& line) { return year_in_header(line.text).has_value(); });
}

std::vector<core::FiscalYear> years_in(const RowCell& cell) {
  std::vector<core::FiscalYear> out;
  for (const core::Line& line : cell.lines) {
    if (const auto year = year_in_header(line.text)) out.push_back(*year);
  }
  return out;
}

// The years that most rows have below each other in one cell; none where only single ones stand.
std::vector<core::FiscalYear> usual_years(const std::vector<BodyRow>& rows, size_t year_at) {
  std::map<std::vector<core::FiscalYear>, size_t> counts;
  for (const BodyRow& row : rows) ++counts[years_in(row.cells[year_at])];
  std::erase_if(counts, [](const auto& entry) { return entry.first.size() < 2; });
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::vector<core::FiscalYear>{} : most->first;
}

}  // namespace

std::optional<size_t> year_column(const std::vector<BodyRow>& rows,
                                  const std::vector<TableColumn>& columns, ColumnGroup group) {
  for (size_t c = group.first; c < group.end; ++c) {
    if (columns[c].header.find("ปี") == std::string::npos &&
        columns[c].header.find("พ.ศ") == std::string::npos) {
      continue;
    }
    const auto with_year = std::count_if(rows.begin(), rows.end(), [&](const BodyRow& row) {
      return year_in_header(row.cells[c].text()).has_value() || holds_years(row.cells[c]);
    });
    if (with_year >= 2 && static_cast<size_t>(with_year) == rows.size()) return c;
  }
  return std::nullopt;
}

std::vector<BodyRow> rows_of_years(const std::vector<BodyRow>& rows, size_t year_at,
                                   const std::vector<size_t>& scores_at) {
  const std::vector<core::FiscalYear> usual = usual_years(rows, year_at);
  std::vector<BodyRow> out;
  for (const BodyRow& row : rows) {
    const std::vector<core::Line>& years = row.cells[year_at].lines;
    const bool each_scored = std::all_of(scores_at.begin(), scores_at.end(), [&](size_t c) {
      return row.cells[c].lines.size() == years.size();
    });
    if (usual.empty() || years_in(row.cells[year_at]) != usual || !each_scored) {
      out.push_back(row);
      continue;
    }
    for (size_t i = 0; i < years.size(); ++i) {
      BodyRow& part = out.emplace_back(row);
      part.cells[year_at].lines = {years[i]};
      for (const size_t c : scores_at) part.cells[c].lines = {row.cells[c].lines[i]};
    }
  }
  return out;
}

}  // namespace truat::parse
