#include "layout/body_end.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "layout/aligned_columns.h"
#include "layout/aligned_rows.h"
#include "layout/body_tail.h"
#include "layout/grid.h"
#include "layout/place_to_sign.h"
#include "layout/spanning_lines.h"

namespace truat::layout {
namespace {

// A table without rulings ends where this many leadings stay empty.
constexpr double kEndGap = 3.3;
// A head of two names stands at least so many leadings below the row above it.
constexpr double kHeadGap = 1.15;
// Lines in a row that may run through columns before the table is over (section rows).
constexpr size_t kMostSectionLines = 2;

using Columns = std::vector<double>;

struct Extent {
  double x0, x1;
};

// Whether two cells of a column start at one place, or have one middle.
bool in_one_place(const Extent& a, const Extent& b) {
  return std::abs(a.x0 - b.x0) < 1.5 || std::abs(a.x0 + a.x1 - b.x0 - b.x1) < 4;
}

// More pieces of text, set apart by wide gaps, than the table has columns.
bool other_columns(const TextLine& line, const Columns& xs) {
  constexpr double kWideGap = 1.3;
  return segments(line, kWideGap).size() > xs.size();
}

// A row, though a word of it may reach over its column: paragraphs and sections have no such gaps.
bool in_many_pieces(const TextLine& line) {
  constexpr double kCellGap = 1.2;
  return segments(line, kCellGap).size() >= 3;
}

bool outside_text(const TextLine& line, const Columns& xs) {
  return line.box.x0 < xs.front() - line.font_size || line.box.x1 > xs.back() + line.font_size;
}

bool like_title(const TextLine& line, const Columns& xs) {
  return is_spanning(line, xs) || filled_columns(line, xs).size() < 2;
}

// A new head starts at `end`: its title stands above it, below the last rule or a gap, and is no
// part of the body that starts at `body`.
size_t without_title(const FlowPage& page, size_t body, size_t end, const Columns& xs) {
  if (end == body) return end;
  const auto ruled_off = [&](size_t i) {
    return std::any_of(page.rules.begin(), page.rules.end(), [&](const core::Ruling& r) {
      return closes_row(page, r, xs) && r.box.mid_y() > body_y(page.lines[i - 1]) &&
             r.box.mid_y() < body_y(page.lines[i]);
    });
  };
  // Rules between the rows: the title is what stands behind the last of them.
  size_t start = end - 1;
  while (start > body && end - start < 6 && !ruled_off(start)) --start;
  const bool title = like_title(page.lines[end - 1], xs);
  if (start > body && start < end && title && ruled_off(start)) return start;
  while (end > body && like_title(page.lines[end - 1], xs)) --end;
  return end;
}

class BodySearch {
 public:
  BodySearch(const std::vector<FlowPage>& pages, HeadFinder& heads, const TableStart& start,
             const Columns& xs)
      : pages_(pages),
        page_(pages[start.page]),
        heads_(heads),
        start_(start),
        xs_(xs),
        limit_(segment_end(page_, start.first_line)),
        usual_(usual_leading()) {}

  size_t end() {
    const size_t body = start_.body_line;
    if (body >= limit_) return body;
    const double last_rule = find_last_rule(), usual = usual_;
    size_t end = body;
    for (; end < limit_; ++end) {
      const TextLine& line = page_.lines[end];
      if (end > body && other_head_at(end)) return without_title(page_, body, end, xs_);
      if (body_y(line) < last_rule) continue;
      if (outside_text(line, xs_)) break;
      if (other_columns(line, xs_)) {
        end = without_title(page_, body, end, xs_);
        break;
      }
      const bool parted =
          (end > body && gap_above(end) > kEndGap * usual) || closing_text_at(body, end);
      if (parted && !rows_go_on(end, usual)) break;
      if (is_place_to_sign(line)) break;
      const bool through =
          is_spanning(line, xs_) || (!fits_columns(line, xs_) && !in_many_pieces(line));
      if (through && !section_goes_on(end)) break;
    }
    return last_rule >= 0 ? without_text_below_rules(pages_, heads_, start_, end, xs_, last_rule)
                          : without_text_below_gap(page_, body, end, xs_, usual);
  }

 private:
  // The height of the lowest rule that closes a row of the table, not the one above the next head;
  // -1 without.
  double find_last_rule() {
    const size_t next = next_head();
    const double bottom = next < limit_ ? body_y(page_.lines[next]) : 1e9;
    std::vector<double> rules;
    for (const core::Ruling& r : page_.rules) {
      const double y = r.box.mid_y();
      if (closes_row(page_, r, xs_) && y > page_.lines[start_.first_line].top() - 3 && y < bottom) {
        rules.push_back(y);
      }
    }
    if (next < limit_ && !rules.empty() && next > start_.body_line &&
        rules.back() > body_y(page_.lines[next - 1])) {
      // It closes the last row, unless what stands above it is the next table's title.
      const double before = rules.size() > 1 ? rules[rules.size() - 2] : -1;
      bool title = true;
      for (size_t i = start_.body_line; i < next; ++i) {
        if (body_y(page_.lines[i]) >= before) title &= like_title(page_.lines[i], xs_);
      }
      if (title) rules.pop_back();
    }
    return rules.empty() ? -1 : rules.back();
  }

  double usual_leading() const {
    std::vector<const TextLine*> lines;
    for (size_t i = start_.body_line; i < limit_; ++i) lines.push_back(&page_.lines[i]);
    return leading(lines, xs_);
  }

  double gap_above(size_t line) const {
    return page_.lines[line].baseline - page_.lines[line - 1].baseline;
  }

  // Whether rows of the table stand below an empty stretch, as tall rows leave it: text in half of
  // the columns and in nothing else, mostly where the cells above start or have their middles.
  bool rows_go_on(size_t line, double usual) const {
    constexpr size_t kLinesAbove = 60;  // more say nothing new
    constexpr double kRowGap = 1.35;    // leadings; the first row behind the stretch tells enough
    size_t end = line + 1;
    while (end < limit_ && gap_above(end) <= kRowGap * usual) ++end;
    for (size_t i = line; i < end; ++i) {
      if (outside_text(page_.lines[i], xs_) || !fits_columns(page_.lines[i], xs_)) return false;
    }
    const size_t first_above = std::max(start_.body_line, line - std::min(line, kLinesAbove));
    const auto above = cells_of(first_above, line), below = cells_of(line, end);
    size_t filled = 0, misplaced = 0;
    for (auto own = below.begin(); own != below.end(); own = below.upper_bound(own->first)) {
      const auto over = above.equal_range(own->first), under = below.equal_range(own->first);
      ++filled;
      const bool has_cells_above = over.first != over.second;
      misplaced +=
          has_cells_above && !std::any_of(under.first, under.second, [&](const auto& cell) {
            return std::any_of(over.first, over.second, [&](const auto& other) {
              return in_one_place(cell.second, other.second);
            });
          });
    }
    return filled >= 2 && filled * 2 >= xs_.size() - 1 && misplaced * 3 <= filled;
  }

  // The text in each column of the lines [first, end).
  std::multimap<int, Extent> cells_of(size_t first, size_t end) const {
    std::multimap<int, Extent> out;
    for (size_t i = first; i < end; ++i) {
      std::map<int, Extent> cells;
      for (const core::Cluster* c : page_.lines[i].clusters) {
        if (is_blank(*c)) continue;
        const auto [cell, fresh] =
            cells.try_emplace(interval_at(xs_, body_x(*c)), Extent{c->box.x0, c->box.x1});
        if (!fresh) cell->second.x1 = c->box.x1;
      }
      out.insert(cells.begin(), cells.end());
    }
    return out;
  }

  // Words of a cell may read like two names, but a head is set off from the rows above it.
  bool is_set_off_head(size_t line) {
    if (!heads_.ends_table(start_.page, line)) return false;
    if (line == 0 || heads_.known(start_.page, line)->names.size() > 2) return true;
    return gap_above(line) > kHeadGap * usual_ ||
           rule_between(page_, page_.lines[line - 1], page_.lines[line]);
  }

  bool other_head_at(size_t line) {
    return is_set_off_head(line) || heads_.has_more_columns(start_.page, line, xs_.size() - 1);
  }

  // The line at which the next table's head starts, or the limit.
  size_t next_head() {
    for (size_t i = start_.body_line; i < limit_; ++i) {
      if (i == start_.first_line) continue;
      const bool first = i == start_.body_line;
      if (first ? heads_.ends_table(start_.page, i) : other_head_at(i)) return i;
    }
    return limit_;
  }

  // What is signed, or noted, below the table: set off, and nothing but single pieces behind it.
  bool closing_text_at(size_t body, size_t line) const {
    if (!is_set_off(page_, body, line)) return false;
    return line + 1 == limit_ || is_one_piece(page_.lines[line + 1]);
  }

  // A line through the columns is a section, the name of a group beside its value or a row with a
  // word over its edge when the table goes on below it.
  bool section_goes_on(size_t at) {
    if (!is_spanning(page_.lines[at], xs_) && !parted_at_edge(page_.lines[at])) return false;
    for (size_t i = at + 1; i < std::min(limit_, at + 1 + kMostSectionLines); ++i) {
      if (heads_.ends_table(start_.page, i)) return false;
      if (!fits_columns(page_.lines[i], xs_)) continue;
      // Other letters than the section's: the labels of a chart under its title.
      if (page_.lines[i].font_size < 0.75 * page_.lines[at].font_size) return false;
      return filled_columns(page_.lines[i], xs_).size() >= 2;
    }
    return false;
  }

  // Whether text stands on either side of an edge with more than the room of a space between.
  bool parted_at_edge(const TextLine& line) const {
    constexpr double kCellGap = 1.2;  // ems
    const std::vector<Segment> pieces = segments(line, kCellGap);
    for (size_t i = 1; i < pieces.size(); ++i) {
      if (interval_at(xs_, pieces[i - 1].x1) != interval_at(xs_, pieces[i].x0)) return true;
    }
    return false;
  }

  const std::vector<FlowPage>& pages_;
  const FlowPage& page_;
  HeadFinder& heads_;
  const TableStart& start_;
  const Columns& xs_;
  const size_t limit_;
  const double usual_;  // distance of lines, points
};

}  // namespace

size_t body_end(const std::vector<FlowPage>& pages, HeadFinder& heads, const TableStart& start,
                const std::vector<double>& xs) {
  return BodySearch(pages, heads, start, xs).end();
}

}  // namespace truat::layout
