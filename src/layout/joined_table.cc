#include "layout/joined_table.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>

#include "core/likeness.h"
#include "core/thai_characters.h"

namespace truat::layout {

std::string JoinedTable::text(const JoinedRow& row, int column) const {
  return cells[static_cast<size_t>(row.at[static_cast<size_t>(column)])].text();
}

std::vector<std::string> JoinedTable::head() const {
  std::vector<std::string> out;
  for (const JoinedRow& row : rows) {
    if (row.kind != core::RowKind::kHeader) continue;
    for (size_t c = 0; c < row.at.size(); ++c) {
      if (c > 0 && row.at[c] == row.at[c - 1]) continue;
      std::string text =
          without_spaces(core::squeeze_spaces(cells[static_cast<size_t>(row.at[c])].text()));
      if (!text.empty()) out.push_back(std::move(text));
    }
  }
  return out;
}

bool JoinedTable::read_by_ocr() const {
  return std::any_of(cells.begin(), cells.end(), [](const core::Cell& cell) {
    return std::any_of(cell.lines.begin(), cell.lines.end(),
                       [](const core::Line& line) { return line.method == core::Method::kOcr; });
  });
}

bool same_head(const JoinedTable& a, const JoinedTable& b) {
  const std::vector<std::string> one = a.head(), other = b.head();
  if (one == other) return true;
  if (!a.read_by_ocr() || !b.read_by_ocr()) return false;
  const auto joined = [](const std::vector<std::string>& names) {
    return std::accumulate(names.begin(), names.end(), std::string());
  };
  return core::may_be_same_print(joined(one), joined(other));
}

bool JoinedTable::blank(const JoinedRow& row) const {
  return std::all_of(row.at.begin(), row.at.end(),
                     [&](int cell) { return cells[static_cast<size_t>(cell)].lines.empty(); });
}

JoinedTable joined(const PageTable& table) {
  JoinedTable out;
  out.xs = out.last_xs = table.grid.xs;
  out.first_page = out.last_page = table.page;
  out.ruled = table.ruled;
  out.row_lines = table.row_lines;
  out.header_known = table.header_known;
  out.closed_bottom = table.grid.closed_bottom;
  out.line_height = table.line_height;
  out.open_below = table.grid.open_below;
  for (size_t i = 0; i < table.grid.cells.size(); ++i) {
    const GridCell& from = table.grid.cells[i];
    core::Cell cell;
    cell.id = static_cast<int>(i);
    cell.column = from.column;
    cell.column_span = from.column_span;
    cell.lines = table.lines[i];
    core::Source area{table.page, table.grid.area(from), core::Method::kTextLayer, 1.0, ""};
    for (const core::Line& line : cell.lines) {
      area.method = core::weaker(area.method, line.method);
      area.confidence = std::min(area.confidence, line.confidence);
    }
    cell.areas.push_back(std::move(area));
    out.cells.push_back(std::move(cell));
  }
  for (int r = 0; r < table.grid.rows(); ++r) {
    JoinedRow row;
    row.kind = table.kinds[static_cast<size_t>(r)];
    row.page = table.page;
    row.top = table.grid.ys[static_cast<size_t>(r)];
    row.bottom = table.grid.ys[static_cast<size_t>(r) + 1];
    for (int c = 0; c < table.grid.columns(); ++c) row.at.push_back(table.grid.cell(r, c));
    out.rows.push_back(std::move(row));
  }
  return out;
}

void spread_columns(JoinedTable& table, std::vector<double> edges, const std::vector<int>& index) {
  assert(index.size() == table.xs.size());
  const auto new_edge = [&](int old) { return index[static_cast<size_t>(old)]; };
  for (JoinedRow& row : table.rows) {
    std::vector<int> at(edges.size() - 1, row.at.front());
    for (size_t c = 0; c < row.at.size(); ++c) {
      const int from = new_edge(static_cast<int>(c)), to = new_edge(static_cast<int>(c) + 1);
      std::fill(at.begin() + from, at.begin() + to, row.at[c]);
    }
    row.at = std::move(at);
  }
  for (core::Cell& cell : table.cells) {
    const int from = new_edge(cell.column), to = new_edge(cell.column + cell.column_span);
    cell.column = from;
    cell.column_span = to - from;
  }
  table.xs = table.last_xs = std::move(edges);
}

void append_rows(JoinedTable& table, JoinedTable next) {
  assert(table.columns() == next.columns());
  const int offset = static_cast<int>(table.cells.size());
  for (core::Cell& cell : next.cells) {
    cell.id += offset;
    table.cells.push_back(std::move(cell));
  }
  for (JoinedRow& row : next.rows) {
    for (int& cell : row.at) cell += offset;
    table.rows.push_back(std::move(row));
  }
  table.open_below.insert(table.open_below.end(), next.open_below.begin(), next.open_below.end());
  table.last_page = next.last_page;
  table.last_xs = next.last_xs;
  table.closed_bottom = next.closed_bottom;
  table.row_lines |= next.row_lines;
}

void unite_cells(JoinedTable& table, int earlier, int later, bool wrapped) {
  if (earlier == later) return;
  core::Cell& a = table.cells[static_cast<size_t>(earlier)];
  core::Cell& b = table.cells[static_cast<size_t>(later)];
  if (!a.lines.empty() && !b.lines.empty()) a.lines.back().wrapped = wrapped;
  a.lines.insert(a.lines.end(), b.lines.begin(), b.lines.end());
  a.areas.insert(a.areas.end(), b.areas.begin(), b.areas.end());
  b.lines.clear();
  b.areas.clear();
  table.open_below[static_cast<size_t>(earlier)] = table.open_below[static_cast<size_t>(later)];
  for (auto row = table.rows.rbegin(); row != table.rows.rend(); ++row) {
    bool found = false;
    for (int& cell : row->at) {
      found |= cell == later;
      if (cell == later) cell = earlier;
    }
    // Rows of one cell are neighbours; those of `earlier` lie above.
    if (!found && std::find(row->at.begin(), row->at.end(), earlier) != row->at.end()) break;
  }
}

core::Table finished(const JoinedTable& table, int number) {
  core::Table out;
  out.number = number;
  out.columns = table.columns();
  out.first_page = table.first_page;
  out.last_page = table.last_page;
  out.ruled = table.ruled;
  out.row_lines = table.row_lines;
  const double top = table.rows.empty() ? 0 : table.rows.front().top;
  for (size_t c = 0; c + 1 < table.xs.size(); ++c) {
    out.column_areas.push_back({table.xs[c], top, table.xs[c + 1], top});
  }
  std::map<int, int> spans, ids;
  for (const JoinedRow& row : table.rows) {
    int previous = -1;
    for (const int cell : row.at) {
      if (cell != previous) ++spans[cell];
      previous = cell;
    }
  }
  const auto copy = [&](const JoinedRow& from) {
    core::Row row;
    row.kind = from.kind;
    int previous = -1;
    for (const int index : from.at) {
      if (index == previous) continue;
      previous = index;
      core::Cell cell = table.cells[static_cast<size_t>(index)];
      cell.id = ids.emplace(index, static_cast<int>(ids.size())).first->second;
      cell.row_span = spans[index];
      row.cells.push_back(std::move(cell));
    }
    out.rows.push_back(std::move(row));
  };
  // Rows of which nothing is filled in say nothing.
  for (const JoinedRow& row : table.rows) {
    if (!table.blank(row)) copy(row);
  }
  return out;
}

}  // namespace truat::layout
