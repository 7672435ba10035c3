#include "parse/year_rows.h"

#include <algorithm>
#include <map>
#include <set>
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

// One behind the last of the rows that share the cell of row `first`.
size_t end_of_merged(const std::vector<BodyRow>& rows, size_t first, size_t column) {
  const std::set<int>& ids = rows[first].cells[column].ids;
  size_t end = first + 1;
  while (end < rows.size() && !ids.empty() && rows[end].cells[column].ids == ids) ++end;
  return end;
}

// Whether a score stands beside each year of the cell.
bool each_scored(const BodyRow& row, const std::vector<size_t>& scores_at, const RowCell& years) {
  return std::all_of(scores_at.begin(), scores_at.end(),
                     [&](size_t c) { return row.cells[c].lines.size() == years.lines.size(); });
}

void add_row_of_each_year(const BodyRow& row, size_t year_at, const std::vector<size_t>& scores_at,
                          std::vector<BodyRow>& out) {
  const std::vector<core::Line>& years = row.cells[year_at].lines;
  for (size_t i = 0; i < years.size(); ++i) {
    BodyRow& part = out.emplace_back(row);
    part.cells[year_at].lines = {years[i]};
    for (const size_t c : scores_at) part.cells[c].lines = {row.cells[c].lines[i]};
  }
}

// A name merged over the rows of its years is printed on the page where they begin: a row of
// another year without any name at the top of the next page goes on with it.
void name_rows_over_pages(std::vector<BodyRow>& rows, size_t year_at,
                          const std::vector<size_t>& scores_at) {
  const auto is_name = [&](size_t c) {
    return c != year_at && std::find(scores_at.begin(), scores_at.end(), c) == scores_at.end();
  };
  for (size_t i = 1; i < rows.size(); ++i) {
    const RowCell &above = rows[i - 1].cells[year_at], &own = rows[i].cells[year_at];
    if (above.lines.empty() || own.lines.empty()) continue;
    const bool next_page = above.lines.back().page < own.lines.front().page;
    if (!next_page || years_in(above) == years_in(own)) continue;
    bool nameless = true;
    for (size_t c = 0; c < rows[i].cells.size(); ++c) {
      nameless &= !is_name(c) || rows[i].cells[c].text().empty();
    }
    for (size_t c = 0; nameless && c < rows[i].cells.size(); ++c) {
      if (is_name(c)) rows[i].cells[c] = rows[i - 1].cells[c];
    }
  }
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
  for (size_t first = 0, end = 0; first < rows.size(); first = end) {
    const RowCell& cell = rows[first].cells[year_at];
    const std::vector<core::Line>& years = cell.lines;
    end = end_of_merged(rows, first, year_at);
    const bool shared = end - first > 1 && end - first == years.size() && holds_years(cell);
    for (size_t i = first; i < end; ++i) {
      if (shared) {
        out.push_back(rows[i]);
        out.back().cells[year_at].lines = {years[i - first]};
      } else if (!usual.empty() && years_in(cell) == usual &&
                 each_scored(rows[i], scores_at, cell)) {
        add_row_of_each_year(rows[i], year_at, scores_at, out);
      } else {
        out.push_back(rows[i]);
      }
    }
  }
  name_rows_over_pages(out, year_at, scores_at);
  return out;
}

bool is_of_several_years(const RowCell& cell) { return years_in(cell).size() > 1; }

}  // namespace truat::parse
