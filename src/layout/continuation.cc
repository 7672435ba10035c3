#include "layout/continuation.h"

#include <algorithm>
#include <cmath>

#include "core/likeness.h"
#include "core/thai_characters.h"
#include "layout/row_cut.h"

namespace truat::layout {
namespace {

using core::RowKind;

double edge_tolerance(const JoinedTable& table) {
  return std::max(3.0, 0.006 * (table.xs.back() - table.xs.front()));
}

// For each edge of `from` its place in `all`, or -1 where one is missing.
std::vector<int> place_edges(const std::vector<double>& from, const std::vector<double>& all,
                             double tolerance) {
  std::vector<int> out;
  for (const double x : from) {
    int best = -1;
    for (size_t i = 0; i < all.size(); ++i) {
      const double distance = std::abs(all[i] - x);
      if (distance <= tolerance &&
          (best < 0 || distance < std::abs(all[static_cast<size_t>(best)] - x))) {
        best = static_cast<int>(i);
      }
    }
    out.push_back(best);
  }
  return out;
}

bool complete(const std::vector<int>& places) {
  for (size_t i = 0; i < places.size(); ++i) {
    if (places[i] < 0 || (i > 0 && places[i] <= places[i - 1])) return false;
  }
  return true;
}

bool same_edges(const JoinedTable& a, const JoinedTable& b) {
  return a.xs.size() == b.xs.size() &&
         complete(place_edges(a.last_xs, b.last_xs, edge_tolerance(a)));
}

// One's edges are among the other's, outer edges included: a part without merged cells shows more
// columns than one in which some are merged throughout.
bool nested_edges(const JoinedTable& a, const JoinedTable& b) {
  const JoinedTable& few = a.xs.size() < b.xs.size() ? a : b;
  const JoinedTable& many = a.xs.size() < b.xs.size() ? b : a;
  const std::vector<int> places = place_edges(few.last_xs, many.last_xs, edge_tolerance(a));
  return few.xs.size() >= 3 && complete(places) && places.front() == 0 &&
         places.back() == static_cast<int>(many.xs.size()) - 1;
}

bool has_head(const JoinedTable& table) {
  return std::any_of(table.rows.begin(), table.rows.end(),
                     [](const JoinedRow& r) { return r.kind == RowKind::kHeader; });
}

bool has_bold_head(const JoinedTable& table) {
  int bold = 0, plain = 0;
  for (const JoinedRow& row : table.rows) {
    if (row.kind != RowKind::kHeader) continue;
    for (const int cell : row.at) {
      for (const core::Line& line : table.cells[static_cast<size_t>(cell)].lines) {
        (line.bold ? bold : plain)++;
      }
    }
  }
  return bold > plain;
}

bool is_bold(const JoinedTable& table, const JoinedRow& row) {
  int bold = 0, plain = 0;
  for (const int cell : row.at) {
    for (const core::Line& line : table.cells[static_cast<size_t>(cell)].lines) {
      (line.bold ? bold : plain)++;
    }
  }
  return bold > plain;
}

// Text of the first rows, for tables whose head isn't recognised as one.
bool same_first_row(const JoinedTable& a, const JoinedTable& b) {
  if (a.rows.size() < 2 || b.rows.empty() || a.columns() != b.columns()) return false;
  const bool may_differ = a.read_by_ocr() && b.read_by_ocr();
  int filled = 0;
  for (int c = 0; c < a.columns(); ++c) {
    const std::string one = a.text(a.rows.front(), c), other = b.text(b.rows.front(), c);
    if (one != other && !(may_differ && core::may_be_same_print(one, other))) return false;
    filled += !one.empty();
  }
  return filled >= 2;
}

void mark_first_row_as_head(JoinedTable& table) { table.rows.front().kind = RowKind::kHeader; }

void align_columns(JoinedTable& a, JoinedTable& b) {
  if (a.xs.size() == b.xs.size()) return;
  JoinedTable& few = a.xs.size() < b.xs.size() ? a : b;
  const std::vector<double> edges = a.xs.size() < b.xs.size() ? b.last_xs : a.last_xs;
  spread_columns(few, edges, place_edges(few.last_xs, edges, edge_tolerance(a)));
}

// Takes the head off a part and hands its lines over.
void drop_head(JoinedTable& next, std::vector<core::Line>& repeated) {
  for (const JoinedRow& row : next.rows) {
    if (row.kind != RowKind::kHeader) continue;
    for (const int cell : row.at) {
      core::Cell& c = next.cells[static_cast<size_t>(cell)];
      repeated.insert(repeated.end(), c.lines.begin(), c.lines.end());
      c.lines.clear();
    }
  }
  std::erase_if(next.rows, [](const JoinedRow& r) { return r.kind == RowKind::kHeader; });
}

// Rows without any text: the lower part of a cut row or band that had nothing left to show.
void drop_blank_rows_at_top(JoinedTable& next) {
  while (!next.rows.empty() && next.blank(next.rows.front())) next.rows.erase(next.rows.begin());
}

// Texts of a column in rows that surely are whole: neither the last of a page nor the first.
std::vector<std::string> other_texts(const JoinedTable& table, const JoinedTable& next,
                                     int column) {
  constexpr size_t kEnough = 60;
  std::vector<std::string> out;
  const auto collect = [&](const JoinedTable& t, size_t from, size_t to) {
    for (size_t i = to; i > from && out.size() < kEnough; --i) {
      const JoinedRow& row = t.rows[i - 1];
      if (row.kind == RowKind::kBody) out.push_back(t.text(row, column));
    }
  };
  if (!table.rows.empty()) collect(table, 0, table.rows.size() - 1);
  if (next.rows.size() > 2) collect(next, 1, next.rows.size() - 1);
  return out;
}

CutColumn column_parts(const JoinedTable& table, const JoinedTable& next, int column) {
  CutColumn out;
  const int above = table.rows.back().at[static_cast<size_t>(column)];
  const int below = next.rows.front().at[static_cast<size_t>(column)];
  const core::Cell& cell = table.cells[static_cast<size_t>(above)];
  out.above = cell.lines;
  out.below = next.cells[static_cast<size_t>(below)].lines;
  out.others = other_texts(table, next, column);
  const core::Box area = cell.areas.empty() ? core::Box{} : cell.areas.back().box;
  constexpr double kPadding = 2;
  out.left = area.x0 + kPadding;
  out.right = area.x1 - kPadding;
  if (!out.above.empty()) {
    const JoinedRow& row = table.rows.back();
    out.ended_before = out.above.back().page != row.page;
    if (!out.ended_before) {
      out.lines_of_room = (row.bottom - out.above.back().box.y1) / std::max(table.line_height, 1.0);
    }
  }
  return out;
}

bool starts_cell(const JoinedRow& row, int column) {
  return column == 0 ||
         row.at[static_cast<size_t>(column)] != row.at[static_cast<size_t>(column) - 1];
}

bool spans_rows(const JoinedTable& table, size_t row, int column) {
  const int cell = table.rows[row].at[static_cast<size_t>(column)];
  const auto has = [&](size_t r) { return table.rows[r].at[static_cast<size_t>(column)] == cell; };
  return (row > 0 && has(row - 1)) || (row + 1 < table.rows.size() && has(row + 1));
}

bool ever_merged(const JoinedTable& table, int column) {
  for (size_t r = 1; r < table.rows.size(); ++r) {
    if (table.rows[r].kind == RowKind::kBody && table.rows[r - 1].kind == RowKind::kBody &&
        table.rows[r].at[static_cast<size_t>(column)] ==
            table.rows[r - 1].at[static_cast<size_t>(column)]) {
      return true;
    }
  }
  return false;
}

PageEdge lower_edge(const JoinedTable& table, const Joint& joint) {
  if (!table.row_lines) return PageEdge::kUnknown;
  if (!table.closed_bottom) return PageEdge::kOpen;
  return joint.habits.cut_rows_stay_open ? PageEdge::kClosed : PageEdge::kUnknown;
}

// Nothing but a head stands at the end of a page, and on the next one stands the rest of it: other
// words, and none where a name was short enough for the first part.
bool head_goes_on(const JoinedTable& table, const JoinedTable& next, const Joint& joint) {
  const bool only_head = std::all_of(table.rows.begin(), table.rows.end(),
                                     [](const JoinedRow& r) { return r.kind == RowKind::kHeader; });
  const JoinedRow& first = next.rows.front();
  if (!joint.page_break || !only_head) return false;
  const bool bold_alone = has_bold_head(table) && is_bold(next, first) && next.rows.size() > 1 &&
                          !is_bold(next, next.rows[1]);
  if (first.kind != RowKind::kHeader && !bold_alone) return false;
  if (!same_edges(table, next) || table.head() == next.head()) return false;
  int empty = 0, filled = 0;
  for (int c = 0; c < next.columns(); ++c) (next.text(first, c).empty() ? empty : filled)++;
  return empty > 0 && filled > 0;
}

bool is_cut(const JoinedTable& table, const JoinedTable& next, const Joint& joint) {
  const JoinedRow& last = table.rows.back();
  const JoinedRow& first = next.rows.front();
  if (last.kind == RowKind::kSection || first.kind == RowKind::kSection) return false;
  if (head_goes_on(table, next, joint)) return true;
  // A head is cut in two only by producers that cut blindly, and those leave it open.
  if (last.kind == RowKind::kHeader) return lower_edge(table, joint) == PageEdge::kOpen;
  CutEvidence evidence;
  evidence.edge = lower_edge(table, joint);
  evidence.lines_of_room =
      (joint.habits.content_bottom - last.bottom) / std::max(table.line_height, 1.0);
  for (int c = 0; c < table.columns(); ++c) {
    if (!starts_cell(last, c) && !starts_cell(first, c)) continue;
    // Cells merged over several rows go on or not by themselves.
    if (spans_rows(table, table.rows.size() - 1, c) || spans_rows(next, 0, c)) continue;
    evidence.columns.push_back(column_parts(table, next, c));
  }
  return cut_weight(evidence) > 0;
}

// Pairs of cells (of the last row, of the first row behind it) that are one cell.
std::vector<std::pair<int, int>> cells_over_the_break(const JoinedTable& table,
                                                      const JoinedTable& next, bool cut,
                                                      const Joint& joint) {
  std::vector<std::pair<int, int>> out;
  const JoinedRow &last = table.rows.back(), &first = next.rows.front();
  for (int c = 0; c < table.columns(); ++c) {
    const size_t i = static_cast<size_t>(c);
    if (!starts_cell(first, c) && !starts_cell(last, c)) continue;
    if (cut) {
      out.emplace_back(last.at[i], first.at[i]);
      continue;
    }
    if (last.kind != RowKind::kBody || first.kind != RowKind::kBody) continue;
    const bool merged_above = spans_rows(table, table.rows.size() - 1, c);
    const bool merged_below = spans_rows(next, 0, c);
    const bool open = table.closed_bottom && table.open_below[static_cast<size_t>(last.at[i])];
    const bool empty_below = next.cells[static_cast<size_t>(first.at[i])].lines.empty();
    if (!merged_above && !merged_below && !open && !(empty_below && ever_merged(table, c)))
      continue;
    const CutColumn column = column_parts(table, next, c);
    if (column.above.empty()) continue;
    const bool never_empty = std::none_of(column.others.begin(), column.others.end(),
                                          [](const std::string& t) { return t.empty(); });
    double weight = open ? 4 : 0;
    if (joint.habits.cut_rows_stay_open && !open) weight -= 3;
    weight += empty_below ? (never_empty ? 2 : 0.5) : continuation_weight(column);
    if (weight > 0) out.emplace_back(last.at[i], first.at[i]);
  }
  return out;
}

void unite_over_break(JoinedTable& table, size_t first_new, bool cut, const Joint& joint,
                      const std::vector<std::pair<int, int>>& pairs) {
  (void)joint;
  std::vector<std::pair<int, int>> done;
  for (const auto& [earlier, later] : pairs) {
    // Column spans may differ: a cell is united with the first partner only.
    const bool again = std::any_of(done.begin(), done.end(),
                                   [&, l = later](const auto& p) { return p.second == l; });
    if (again) continue;
    done.emplace_back(earlier, later);
    const core::Cell& above = table.cells[static_cast<size_t>(earlier)];
    CutColumn column;
    column.above = above.lines;
    column.below = table.cells[static_cast<size_t>(later)].lines;
    if (!above.areas.empty()) {
      column.left = above.areas.back().box.x0 + 2;
      column.right = above.areas.back().box.x1 - 2;
    }
    unite_cells(table, earlier, later, continuation_weight(column) > 1);
  }
  if (!cut) return;
  JoinedRow& whole = table.rows[first_new - 1];
  const JoinedRow part = table.rows[first_new];
  whole.page = part.page;
  whole.top = part.top;
  whole.bottom = part.bottom;
  whole.cut = true;
  // Cells of the lower part that found no partner (other column spans) keep their place.
  for (size_t c = 0; c < part.at.size(); ++c) {
    const core::Cell& kept = table.cells[static_cast<size_t>(part.at[c])];
    if (!kept.lines.empty() && part.at[c] != whole.at[c]) {
      unite_cells(table, whole.at[c], part.at[c], false);
    }
  }
  table.rows.erase(table.rows.begin() + static_cast<long>(first_new));
}

// "(ต่อ)" alone, or behind the text that goes on.
bool says_continued(const std::string& text, std::string& rest) {
  const std::string squeezed = core::squeeze_spaces(text);
  constexpr std::string_view kContinued = "(ต่อ)";
  if (!squeezed.ends_with(kContinued)) return false;
  rest = core::squeeze_spaces(squeezed.substr(0, squeezed.size() - kContinued.size()));
  return true;
}

std::string without_spaces(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n') out += c;
  }
  return out;
}

// "๖ (ต่อ)" goes on with "๖.".
std::string without_dot(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.pop_back();
  return text;
}

}  // namespace

bool continues(const JoinedTable& table, const JoinedTable& next, const Joint& joint) {
  if (table.rows.empty() || next.rows.empty()) return false;
  // On one page only what stands below goes on, not what stands beside.
  const bool below = next.rows.front().top > table.rows.back().bottom - 2 &&
                     core::overlap(table.last_xs.front(), table.last_xs.back(), next.xs.front(),
                                   next.xs.back()) > 0;
  if (!joint.page_break && !below) return false;
  if (head_goes_on(table, next, joint)) return true;
  if (has_head(table) && has_head(next)) {
    return table.columns() == next.columns() && same_head(table, next);
  }
  if (same_first_row(table, next)) return true;
  // Without a head of its own: the same columns, at the top of the next page.
  return joint.page_break && !next.header_known &&
         (same_edges(table, next) || nested_edges(table, next));
}

void demote_false_head(const JoinedTable& table, JoinedTable& next, const Joint& joint) {
  if (!joint.page_break || !has_head(table) || !has_head(next)) return;
  if (same_head(table, next) || !same_edges(table, next)) return;
  if (!has_bold_head(table) || has_bold_head(next)) return;
  for (JoinedRow& row : next.rows) {
    if (row.kind == RowKind::kHeader) row.kind = RowKind::kBody;
  }
  next.header_known = false;
}

void join(JoinedTable& table, JoinedTable next, const Joint& joint,
          std::vector<core::Line>& repeated) {
  const bool same_widths = same_edges(table, next) || nested_edges(table, next);
  align_columns(table, next);
  if (!has_head(next) && same_first_row(table, next)) {
    mark_first_row_as_head(table);
    mark_first_row_as_head(next);
  }
  if (has_head(table) && has_head(next) && !head_goes_on(table, next, joint)) {
    drop_head(next, repeated);
  }
  if (joint.page_break) drop_blank_rows_at_top(next);
  if (next.rows.empty()) {
    table.last_page = next.last_page;
    table.last_xs = next.last_xs;
    table.closed_bottom = next.closed_bottom;
    return;
  }
  const bool page_break = joint.page_break && same_widths;
  const bool cut = page_break && is_cut(table, next, joint);
  std::vector<std::pair<int, int>> pairs;
  if (page_break) pairs = cells_over_the_break(table, next, cut, joint);
  const int offset = static_cast<int>(table.cells.size());
  for (auto& pair : pairs) pair.second += offset;
  const size_t first_new = table.rows.size();
  append_rows(table, std::move(next));
  unite_over_break(table, first_new, cut, joint, pairs);
}

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
