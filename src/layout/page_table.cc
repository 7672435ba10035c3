#include "layout/page_table.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "core/median.h"
#include "core/thai_characters.h"
#include "layout/wrapping.h"

namespace truat::layout {
namespace {

// A letter of which so much stands beyond a wall didn't start there: its word overflows the cell.
constexpr double kStraddleShare = 0.25;

bool begins_run(const TextLine& line, size_t i) {
  constexpr double kGap = 0.15;  // ems
  if (i == 0 || is_blank(*line.clusters[i])) return true;
  const core::Cluster &a = *line.clusters[i - 1], &b = *line.clusters[i];
  return is_blank(a) || b.box.x0 - a.box.x1 > kGap * b.font_size;
}

struct LineStart {
  int row;
  double x, baseline;  // points
};

// For each column of a grid, where its lines begin.
using LineStarts = std::vector<std::vector<LineStart>>;

LineStarts line_starts(const Grid& grid, const std::vector<TextLine>& lines) {
  LineStarts out(static_cast<size_t>(grid.columns()));
  for (const TextLine& line : lines) {
    int column = -1;
    for (size_t i = 0; i < line.clusters.size(); ++i) {
      const core::Cluster& c = *line.clusters[i];
      if (is_blank(c) || !begins_run(line, i)) continue;
      const int own = interval_at(grid.xs, body_x(c));
      if (own != column)
        out[static_cast<size_t>(own)].push_back(
            {interval_at(grid.ys, body_y(c)), c.box.x0, c.baseline});
      column = own;
    }
  }
  return out;
}

// Whether lines of its row above and below begin where the letter stands. A text has no hole
// between its lines: one of them begins with the letter.
bool stands_in_text(const std::vector<LineStart>& starts, int row, const core::Cluster& letter) {
  constexpr double kSamePlace = 0.01, kLeastLeading = 0.8, kMostLeading = 2.4;  // ems
  bool above = false, below = false;
  for (const LineStart& start : starts) {
    if (start.row != row || std::abs(start.x - letter.box.x0) > kSamePlace * letter.font_size)
      continue;
    const double lower = (start.baseline - letter.baseline) / letter.font_size;
    above |= lower < -kLeastLeading && lower > -kMostLeading;
    below |= lower > kLeastLeading && lower < kMostLeading;
  }
  return above && below;
}

// Letters of one word abut exactly. Where those of a run that reaches over a wall don't, next to
// the wall, a word begins there: two cells touch. So it does amid the lines of the other cell.
// 0 for nowhere. [first, end) is the run.
size_t word_start_at_wall(const Grid& grid, const LineStarts& starts, const TextLine& line,
                          size_t first, size_t end) {
  constexpr double kAbut = 0.04, kNearWall = 1.0;  // ems
  size_t best = 0;
  double most = kAbut;
  for (size_t i = first + 1; i < end; ++i) {
    const core::Cluster &a = *line.clusters[i - 1], &b = *line.clusters[i];
    if (b.method == core::Method::kOcr) continue;  // a picture's letters abut nowhere
    const double off = std::abs(b.box.x0 - a.box.x1) / b.font_size;
    const int column = interval_at(grid.xs, body_x(b));
    const int row = interval_at(grid.ys, body_y(b));
    if (stands_in_text(starts[static_cast<size_t>(column)], row, b)) return i;
    const double wall = grid.xs[static_cast<size_t>(column)];
    const double next = grid.xs[static_cast<size_t>(column) + 1];
    const double distance = std::min(std::abs(b.box.x0 - wall), std::abs(b.box.x0 - next));
    if (off <= most || distance > kNearWall * b.font_size) continue;
    best = i, most = off;
  }
  return best;
}

// Index of the cell for each cluster of a line. A word that runs through a wall (too long for its
// cell) belongs to the cell in which it starts.
std::vector<int> cells_of_line(const Grid& grid, const LineStarts& starts, const TextLine& line) {
  std::vector<int> cells;
  size_t run_start = 0;
  bool straddles = false;
  const auto close_run = [&](size_t end) {
    const size_t second = straddles ? word_start_at_wall(grid, starts, line, run_start, end) : 0;
    // The second word may begin a little before its wall: it belongs to where most of it stands.
    const int behind = second > 0 ? cells[(second + end) / 2] : 0;
    for (size_t i = run_start; straddles && i < end; ++i) {
      cells[i] = second > 0 && i >= second ? behind : cells[run_start];
    }
    straddles = false;
    run_start = end;
  };
  for (size_t i = 0; i < line.clusters.size(); ++i) {
    const core::Cluster& c = *line.clusters[i];
    const bool begins = begins_run(line, i);
    if (begins) close_run(i);
    const int row = interval_at(grid.ys, body_y(c)), column = interval_at(grid.xs, body_x(c));
    cells.push_back(grid.cell(row, column));
    // The wall may run just between two letters.
    straddles |= !begins && cells[i] != cells[i - 1] && c.method != core::Method::kOcr;
    const double part = kStraddleShare * c.box.width();
    const int left = grid.cell(row, interval_at(grid.xs, c.box.x0 + part));
    const int right = grid.cell(row, interval_at(grid.xs, c.box.x1 - part));
    straddles |= left != right;
  }
  close_run(line.clusters.size());
  return cells;
}

// What stands between the text and the walls of its cell, in points.
double padding(const Grid& grid, const std::vector<std::vector<TextLine>>& texts) {
  double least = 8;
  for (size_t i = 0; i < texts.size(); ++i) {
    for (const TextLine& line : texts[i]) {
      least = std::min(least, line.box.x0 - grid.area(grid.cells[i]).x0);
    }
  }
  return std::max(0.0, least);
}

// Names of columns are short.
constexpr size_t kMostHeaderLines = 8;

// Share of the row's filled cells that are known names; 0 when fewer than `least` are.
double known_share(const PageTable& table, int row, const HeaderTest& is_header, int least) {
  int hits = 0, filled = 0;
  for (const int cell : cells_of_row(table.grid, row)) {
    if (table.blank(cell)) continue;
    ++filled;
    hits += table.lines[static_cast<size_t>(cell)].size() <= kMostHeaderLines &&
            is_header(table.text(cell));
  }
  return hits >= least ? static_cast<double>(hits) / filled : 0;
}

bool spans_table(const PageTable& table, int row) {
  const std::vector<int> cells = cells_of_row(table.grid, row);
  const GridCell& first = table.grid.cells[static_cast<size_t>(cells.front())];
  if (table.blank(cells.front()) || first.row_span > 1) return false;
  for (size_t i = 1; i < cells.size(); ++i) {
    if (!table.blank(cells[i])) return false;
  }
  // Sections are printed over the whole width or the most of it.
  return table.grid.columns() > 1 && first.column_span * 3 >= table.grid.columns() * 2;
}

bool all_bold(const PageTable& table, int row) {
  int filled = 0;
  for (const int cell : cells_of_row(table.grid, row)) {
    for (const core::Line& line : table.lines[static_cast<size_t>(cell)]) {
      if (!line.bold) return false;
    }
    filled += !table.blank(cell);
  }
  return filled >= 2;
}

// Without known words: names of columns are bold where the rows below aren't.
bool looks_like_header(const PageTable& table, int row) {
  if (!all_bold(table, row)) return false;
  int plain = 0, bold = 0;
  for (int r = row + 1; r < table.grid.rows(); ++r) (all_bold(table, r) ? bold : plain)++;
  return plain > bold;
}

// "ตัวชี้วัดที่ | 1 | 2 | 3 | …": the names of the columns are numbers that count up from 1, of which
// one in five may be misread.
bool counts_columns(const PageTable& table, int row) {
  constexpr size_t kLeastNumbers = 3;
  size_t misread = 0;
  const std::vector<int> cells = cells_of_row(table.grid, row);
  if (cells.size() < kLeastNumbers + 1 || table.blank(cells.front())) return false;
  for (size_t i = 1; i < cells.size(); ++i) {
    misread += core::arabic_digits(table.text(cells[i])) != std::to_string(i);
  }
  if (5 * misread > cells.size() - 1) return false;
  return std::atoi(core::arabic_digits(table.text(cells.front())).c_str()) == 0;
}

// "(๑) | (๒) | (๓) | …" below the names: each column has its number.
bool numbers_columns(const PageTable& table, int row) {
  constexpr size_t kLeastNumbers = 3;
  const std::vector<int> cells = cells_of_row(table.grid, row);
  if (cells.size() < kLeastNumbers) return false;
  for (size_t i = 0; i < cells.size(); ++i) {
    std::string text = core::arabic_digits(table.text(cells[i]));
    std::erase_if(text, [](char c) { return c == '(' || c == ')' || c == ' '; });
    if (text != std::to_string(i + 1)) return false;
  }
  return true;
}

// The last row that the cells of a header row reach down to.
int header_end(const Grid& grid, int row) {
  int end = row + 1;
  for (const int cell : cells_of_row(grid, row)) {
    const GridCell& c = grid.cells[static_cast<size_t>(cell)];
    end = std::max(end, c.row + c.row_span);
  }
  return end;
}

}  // namespace

std::vector<int> cells_of_row(const Grid& grid, int row) {
  std::vector<int> out;
  for (int c = 0; c < grid.columns(); ++c) {
    const int cell = grid.cell(row, c);
    if (out.empty() || out.back() != cell) out.push_back(cell);
  }
  return out;
}

int PageTable::header_rows() const {
  for (int r = static_cast<int>(kinds.size()); r > 0; --r) {
    if (kinds[static_cast<size_t>(r) - 1] == core::RowKind::kHeader) return r;
  }
  return 0;
}

void fill(PageTable& table, const Clusters& clusters, bool explicit_spaces) {
  std::vector<Clusters> parts(table.grid.cells.size());
  const std::vector<TextLine> lines = group_lines(clusters);
  const LineStarts starts = line_starts(table.grid, lines);
  for (const TextLine& line : lines) {
    const std::vector<int> cells = cells_of_line(table.grid, starts, line);
    for (size_t i = 0; i < cells.size(); ++i) {
      parts[static_cast<size_t>(cells[i])].push_back(line.clusters[i]);
    }
  }
  std::vector<std::vector<TextLine>> texts;
  for (Clusters& part : parts) texts.push_back(group_lines(std::move(part)));
  const double pad = padding(table.grid, texts);
  std::vector<double> distances, sizes;
  table.lines.assign(parts.size(), {});
  for (size_t i = 0; i < texts.size(); ++i) {
    for (size_t k = 0; k < texts[i].size(); ++k) {
      table.lines[i].push_back(to_line(texts[i][k], table.page, explicit_spaces));
      sizes.push_back(1.4 * texts[i][k].font_size);
      if (k > 0) distances.push_back(texts[i][k].baseline - texts[i][k - 1].baseline);
    }
    const core::Box cell = table.grid.area(table.grid.cells[i]);
    mark_wrapped(table.lines[i], texts[i], cell.x0 + pad, cell.x1 - pad);
  }
  table.line_height =
      distances.size() >= 3 ? core::median(std::move(distances)) : core::median(std::move(sizes));
}

void take_column_numbers_into_head(PageTable& table) {
  const int row = table.header_rows();
  if (row > 0 && row < table.grid.rows() && numbers_columns(table, row)) {
    table.kinds[static_cast<size_t>(row)] = core::RowKind::kHeader;
  }
}

void classify_rows(PageTable& table, const HeaderTest& is_header) {
  const int rows = table.grid.rows();
  table.kinds.assign(static_cast<size_t>(rows), core::RowKind::kBody);
  for (int r = 0; r < rows; ++r) {
    if (spans_table(table, r)) table.kinds[static_cast<size_t>(r)] = core::RowKind::kSection;
  }
  // A title may stand in the table above its head.
  int first = 0;
  while (first < rows - 1 && first < 2 &&
         table.kinds[static_cast<size_t>(first)] == core::RowKind::kSection) {
    ++first;
  }
  const int least = table.grid.columns() > 2 ? 2 : 1;
  table.header_known = known_share(table, first, is_header, least) >= 0.5;
  if (!table.header_known && !looks_like_header(table, first) && !counts_columns(table, first)) {
    return;
  }
  int end = header_end(table.grid, first);
  for (int r = first; r < end && r < rows; ++r) {
    table.kinds[static_cast<size_t>(r)] = core::RowKind::kHeader;
    end = std::max(end, header_end(table.grid, r));
    // Names of sub-columns that no merged cell ties to the row above.
    if (r + 1 == end && end < rows && known_share(table, end, is_header, 2) == 1) ++end;
  }
  take_column_numbers_into_head(table);
}

}  // namespace truat::layout
