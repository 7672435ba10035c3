#include "layout/aligned_tables.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/thai_characters.h"
#include "layout/aligned_columns.h"
#include "layout/aligned_grid.h"
#include "layout/aligned_rows.h"
#include "layout/header_block.h"

namespace truat::layout {
namespace {

// Lines that are looked at for finding columns.
constexpr size_t kSampleLines = 300;
// A table without rulings ends where this many leadings stay empty.
constexpr double kEndGap = 3.3;
// Lines of a head are nearer to each other than this (ems).
constexpr double kHeadGap = 3.0;
// Lines in a row that may run through columns before the table is over (section rows).
constexpr size_t kMostSectionLines = 2;

struct OpenColumns {
  std::vector<double> xs;
  std::vector<std::string> names;
  bool row_lines = false;
  bool bold = false;  // the head is, so that what isn't bold is no head
};

double body_level(const TextLine& line) { return line.baseline - 0.3 * line.font_size; }

class Finder {
 public:
  Finder(const std::vector<FlowPage>& pages, const HeaderTest& is_header)
      : pages_(pages), is_header_(is_header), heads_(pages.size()) {
    for (size_t p = 0; p < pages.size(); ++p) heads_[p].resize(pages[p].lines.size());
  }

  std::vector<std::vector<FoundTable>> run() {
    std::vector<std::vector<FoundTable>> out(pages_.size());
    for (page_ = 0; page_ < pages_.size(); ++page_) out[page_] = scan();
    return out;
  }

 private:
  const FlowPage& page() const { return pages_[page_]; }

  std::vector<FoundTable> scan() {
    std::vector<FoundTable> found;
    const size_t count = page().lines.size();
    size_t i = 0;
    if (open_) head_bold_ = open_->bold;
    if (open_ && count > 0 && !next_head_at(page_, 0)) {
      const size_t end = body_end(0, 0, open_->xs);
      if (end > 0) {
        found.push_back(build(0, end, {}, open_->xs));
        i = end;
      }
    }
    if (i < count && i > 0) open_.reset();
    while (i < count) {
      std::optional<HeaderBlock> head = head_at(page_, i);
      if (!head) head = unknown_head_at(i);
      if (!head) head = counted_head_at(i);
      if (!head) {
        open_.reset();
        ++i;
        continue;
      }
      const size_t end = add_with_head(*head, found);
      i = std::max(end, i + 1);
      if (end < count) open_.reset();
    }
    if (count > 0 && (found.empty() || found.back().end_line < count)) open_.reset();
    // A grid below the last line: the table isn't at the end of the page.
    for (const core::Box& barrier : page().barriers) {
      if (!found.empty() && barrier.y0 > found.back().table.grid.ys.back() - 2) open_.reset();
    }
    return found;
  }

  size_t add_with_head(const HeaderBlock& head, std::vector<FoundTable>& found) {
    std::vector<std::string> names;
    for (size_t i = head.first_line; i < head.end_line; ++i) {
      names.push_back(text_of(page().lines[i], false));
    }
    const bool same =
        open_ && page_ > 0 && head.first_line == 0 && squeezed(open_->names) == squeezed(names);
    std::vector<double> xs = same ? open_->xs : columns(head);
    const size_t end = body_end(head.first_line, head.end_line, xs);
    if (end <= head.end_line && !reaches_page_end(end)) return head.first_line;
    const bool row_lines = (same && open_->row_lines) || rules_between_rows_;
    open_ = OpenColumns{xs, std::move(names), row_lines, head_bold_};
    found.push_back(build(head.first_line, end, head, std::move(xs)));
    return end;
  }

  bool reaches_page_end(size_t end) const { return end == page().lines.size(); }

  static std::string squeezed(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) {
      for (const char c : name) {
        if (c != ' ') out += c;
      }
    }
    return out;
  }

  const std::optional<HeaderBlock>& head_at(size_t p, size_t line) {
    auto& slot = heads_[p][line];
    if (slot.looked) return slot.head;
    slot.looked = true;
    const FlowPage& flow = pages_[p];
    size_t limit = segment_end(flow, line);
    std::vector<size_t> breaks;
    std::vector<GroupRule> group_rules;
    double left = flow.lines[line].box.x0, right = flow.lines[line].box.x1;  // of the head so far
    for (size_t i = line + 1; i < std::min(limit, line + 12); ++i) {
      const TextLine &above = flow.lines[i - 1], &below = flow.lines[i];
      left = std::min(left, above.box.x0), right = std::max(right, above.box.x1);
      // A head doesn't go on behind a line over the whole table, or an empty stretch.
      if (long_rule_between(flow, above, below, left, right) ||
          below.baseline - above.baseline > kHeadGap * std::max(above.font_size, below.font_size)) {
        breaks.push_back(i);
        limit = i;
        break;
      }
      const auto underlines = rules_between(flow, above, below);
      for (const auto& [x0, x1] : underlines) group_rules.push_back({x0, x1, i - 1});
      if ((underlines.empty() && rule_between(flow, above, below)) || bold(above) != bold(below)) {
        breaks.push_back(i);
      }
    }
    slot.head =
        find_header(flow.lines, line, limit, breaks, is_header_, flow.explicit_spaces, group_rules);
    return slot.head;
  }

  // A head below the head of a table: body text may happen to read like names of columns.
  bool next_head_at(size_t p, size_t line) {
    const auto& head = head_at(p, line);
    if (!head) return false;
    if (head_bold_) return all_bold(pages_[p], *head);
    return std::all_of(head->names.begin(), head->names.end(),
                       [](const HeaderCell& name) { return name.known; });
  }

  static bool all_bold(const FlowPage& flow, const HeaderBlock& head) {
    return std::all_of(flow.lines.begin() + static_cast<long>(head.first_line),
                       flow.lines.begin() + static_cast<long>(head.end_line), bold);
  }

  // Lines between two long rules whose pieces stand over the columns of what follows: a head whose
  // names aren't known.
  std::optional<HeaderBlock> unknown_head_at(size_t i) {
    const FlowPage& flow = page();
    const TextLine& first = flow.lines[i];
    const core::Ruling* above = nullptr;
    const core::Ruling* below = nullptr;
    const core::Ruling* next = nullptr;
    for (const core::Ruling& r : flow.rules) {
      if (r.box.width() < 0.4 * (first.box.width() + 100)) continue;
      if (r.box.mid_y() < body_level(first)) {
        above = &r;
      } else if (!below) {
        below = &r;
      } else if (!next) {
        next = &r;
      }
    }
    if (!above || !below || !next || body_level(first) - above->box.mid_y() > 3 * first.font_size) {
      return {};
    }
    const auto alike = [](const core::Ruling& a, const core::Ruling& b) {
      return std::abs(a.box.x0 - b.box.x0) < 4 && std::abs(a.box.x1 - b.box.x1) < 4;
    };
    if (!alike(*above, *below) || !alike(*below, *next)) return {};
    size_t end = i;
    while (end < segment_end(flow, i) && body_level(flow.lines[end]) < below->box.mid_y()) ++end;
    if (end == i || end - i > 6) return {};
    return header_block(flow.lines, i, end, is_header_, flow.explicit_spaces);
  }

  // Lines of as many pieces each, one under the other, mostly figures below: a table without known
  // names and rules.
  std::optional<HeaderBlock> counted_head_at(size_t i) const {
    const FlowPage& flow = page();
    constexpr double kPieceGap = 1.0;
    const size_t limit = segment_end(flow, i);
    if (i + 1 >= limit) return {};
    const auto names = segments(flow.lines[i], kPieceGap);
    const auto below = segments(flow.lines[i + 1], kPieceGap);
    if (names.size() < 3 || below.size() != names.size()) return {};
    size_t figures = 0;
    for (size_t k = 0; k < names.size(); ++k) {
      if (core::overlap(names[k].x0, names[k].x1, below[k].x0, below[k].x1) <= 0) return {};
      const std::string text = core::arabic_digits(
          text_of(sub_line(flow.lines[i + 1], below[k].first, below[k].last), true));
      figures += text.find_first_of("0123456789") != std::string::npos;
    }
    if (figures * 2 < names.size()) return {};
    return header_block(flow.lines, i, i + 1, is_header_, flow.explicit_spaces);
  }

  // The head of a table of figures with clearly more columns than the one that is being read.
  bool head_of_more_columns(size_t i, const std::vector<double>& xs) const {
    const auto head = counted_head_at(i);
    return head && head->names.size() > xs.size();
  }

  static bool bold(const TextLine& line) {
    return std::count_if(line.clusters.begin(), line.clusters.end(),
                         [](const core::Cluster* c) { return c->bold; }) *
               2 >
           static_cast<long>(line.clusters.size());
  }

  // Lines up to here aren't parted from `line` by a ruled grid.
  static size_t segment_end(const FlowPage& flow, size_t line) {
    double limit = 1e9;
    for (const core::Box& barrier : flow.barriers) {
      if (barrier.y0 > flow.lines[line].baseline) limit = std::min(limit, barrier.y0);
    }
    size_t end = line;
    while (end < flow.lines.size() && flow.lines[end].baseline < limit) ++end;
    return std::max(end, line + 1);
  }

  static bool rule_between(const FlowPage& flow, const TextLine& above, const TextLine& below) {
    return std::any_of(flow.rules.begin(), flow.rules.end(), [&](const core::Ruling& r) {
      return r.box.mid_y() > body_level(above) && r.box.mid_y() < body_level(below) &&
             core::overlap(r.box.x0, r.box.x1, below.box.x0, below.box.x1) > 10;
    });
  }

  // Rules between two lines, pieces joined.
  static std::vector<std::pair<double, double>> rules_between(const FlowPage& flow,
                                                              const TextLine& above,
                                                              const TextLine& below) {
    constexpr double kJoint = 3;  // points
    std::vector<std::pair<double, double>> out;
    std::vector<std::pair<double, double>> pieces;
    for (const core::Ruling& r : flow.rules) {
      const double y = r.box.mid_y();
      if (y > body_level(above) && y < body_level(below)) pieces.emplace_back(r.box.x0, r.box.x1);
    }
    std::sort(pieces.begin(), pieces.end());
    for (const auto& piece : pieces) {
      if (out.empty() || piece.first > out.back().second + kJoint) out.push_back(piece);
      out.back().second = std::max(out.back().second, piece.second);
    }
    return out;
  }

  // A rule over most of what stands next to it, and of what lies between `x0` and `x1`.
  static bool long_rule_between(const FlowPage& flow, const TextLine& above, const TextLine& below,
                                double x0 = 1e9, double x1 = 0) {
    x0 = std::min({x0, above.box.x0, below.box.x0});
    x1 = std::max({x1, above.box.x1, below.box.x1});
    return std::any_of(flow.rules.begin(), flow.rules.end(), [&](const core::Ruling& r) {
      return r.box.mid_y() > body_level(above) && r.box.mid_y() < body_level(below) &&
             core::overlap(r.box.x0, r.box.x1, x0, x1) > 0.85 * (x1 - x0) &&
             r.box.width() > 0.85 * (x1 - x0);
    });
  }

  // Columns from the head and all lines that may belong to the table, also on the next pages: lines
  // that don't are paragraphs, which speak for no place in particular.
  std::vector<double> columns(const HeaderBlock& head) {
    std::vector<const TextLine*> sample;
    rules_between_rows_ = false;
    double left = head.names.front().x0, right = head.names.back().x1;
    for (size_t p = page_; p < pages_.size() && sample.size() < kSampleLines; ++p) {
      const FlowPage& flow = pages_[p];
      if (p > page_ && !flow.barriers.empty()) break;
      size_t i = p == page_ ? head.end_line : 0;
      const size_t limit = p == page_ ? segment_end(flow, head.first_line) : flow.lines.size();
      bool other = false;
      while (i < limit && sample.size() < kSampleLines) {
        if (next_head_at(p, i)) {
          other = p == page_ || i > 0;
          if (other) break;
          i = head_at(p, i)->end_line;
          continue;
        }
        sample.push_back(&flow.lines[i++]);
        const size_t n = sample.size();
        if (n > 1 && p > page_ && i > 1 &&
            long_rule_between(flow, flow.lines[i - 2], flow.lines[i - 1])) {
          rules_between_rows_ = true;
        }
      }
      if (other || (p == page_ && limit < flow.lines.size())) break;
    }
    const auto limits = outer_limits(head);
    left = std::min(left, limits.first);
    right = std::max(right, limits.second);
    return columns_below(head, sample, left, right);
  }

  // Ends of the rules next to the head, or of the text below it.
  std::pair<double, double> outer_limits(const HeaderBlock& head) const {
    const FlowPage& flow = page();
    const TextLine &first = flow.lines[head.first_line], &last = flow.lines[head.end_line - 1];
    for (const core::Ruling& r : flow.rules) {
      const double y = r.box.mid_y();
      if (y < first.top() - 2 * first.font_size || y > last.bottom() + 2 * last.font_size) continue;
      if (r.box.x0 < head.names.front().x0 + 1 && r.box.x1 > head.names.back().x1 - 1) {
        return {r.box.x0, r.box.x1};
      }
    }
    double left = 1e9, right = 0;
    for (size_t i = head.end_line; i < segment_end(flow, head.first_line); ++i) {
      left = std::min(left, flow.lines[i].box.x0);
      right = std::max(right, flow.lines[i].box.x1);
    }
    return {left, right};
  }

  std::vector<core::Ruling> rules_of(const std::vector<double>& xs, double top,
                                     double bottom) const {
    std::vector<core::Ruling> out;
    for (const core::Ruling& r : page().rules) {
      const double y = r.box.mid_y();
      if (y < top || y > bottom || r.box.x0 < xs.front() - 6 || r.box.x1 > xs.back() + 6) continue;
      if (r.box.width() > 0.01 * (xs.back() - xs.front())) out.push_back(r);
    }
    return out;
  }

  // Whether a line closes a row: it may be broken where a cell is merged over rows.
  bool full(const core::Ruling& rule, const std::vector<double>& xs) const {
    double covered = 0;
    for (const core::Ruling& r : page().rules) {
      if (std::abs(r.box.mid_y() - rule.box.mid_y()) > 1.5) continue;
      covered += core::overlap(r.box.x0, r.box.x1, xs.front(), xs.back());
    }
    return covered > 0.55 * (xs.back() - xs.front());
  }

  // One behind the last line of the body that starts at `body`; `first` is the table's first line.
  size_t body_end(size_t first, size_t body, const std::vector<double>& xs) {
    const FlowPage& flow = page();
    const size_t limit = segment_end(flow, first);
    if (body >= limit) return body;
    const double last_rule = last_rule_of(first, body, limit, xs);
    std::vector<const TextLine*> lines;
    for (size_t i = body; i < limit; ++i) lines.push_back(&flow.lines[i]);
    const double usual = leading(lines);
    size_t end = body;
    while (end < limit) {
      const TextLine& line = flow.lines[end];
      if (end > body && (next_head_at(page_, end) || head_of_more_columns(end, xs))) {
        return give_back(body, end, xs);
      }
      const bool inside = body_level(line) < last_rule;
      if (!inside) {
        if (outside_text(line, xs)) break;
        if (other_columns(line, xs)) {
          end = give_back(body, end, xs);
          break;
        }
        const bool gap =
            end > body && line.baseline - flow.lines[end - 1].baseline > kEndGap * usual;
        if (gap) break;
        if ((is_spanning(line, xs) || !fits_columns(line, xs)) && !section_goes_on(end, limit, xs))
          break;
      }
      ++end;
    }
    return without_tail(body, end, xs, last_rule, usual);
  }

  // The lowest full rule of the table: not the one above the next head.
  double last_rule_of(size_t first, size_t body, size_t limit, const std::vector<double>& xs) {
    const FlowPage& flow = page();
    size_t next = body;
    while (next < limit && (next == first || !(next_head_at(page_, next) ||
                                               (next > body && head_of_more_columns(next, xs))))) {
      ++next;
    }
    const double bottom = next < limit ? body_level(flow.lines[next]) : 1e9;
    std::vector<double> rules;
    for (const core::Ruling& r : flow.rules) {
      const double y = r.box.mid_y();
      if (full(r, xs) && y > flow.lines[first].top() - 3 && y < bottom) rules.push_back(y);
    }
    if (next < limit && !rules.empty() && next > body &&
        rules.back() > body_level(flow.lines[next - 1])) {
      // It closes the last row, unless what stands above it is the next table's title.
      const double before = rules.size() > 1 ? rules[rules.size() - 2] : -1;
      bool title = true;
      for (size_t i = body; i < next; ++i) {
        if (body_level(flow.lines[i]) < before) continue;
        title &= is_spanning(flow.lines[i], xs) || filled_columns(flow.lines[i], xs).size() < 2;
      }
      if (title) rules.pop_back();
    }
    return rules.empty() ? -1 : rules.back();
  }

  // More pieces of text, set apart by wide gaps, than the table has columns.
  static bool other_columns(const TextLine& line, const std::vector<double>& xs) {
    constexpr double kWideGap = 1.3;
    return segments(line, kWideGap).size() > xs.size();
  }

  static bool outside_text(const TextLine& line, const std::vector<double>& xs) {
    return line.box.x0 < xs.front() - line.font_size || line.box.x1 > xs.back() + line.font_size;
  }

  // A line through the columns is a section when the table goes on below it.
  bool section_goes_on(size_t at, size_t limit, const std::vector<double>& xs) {
    const FlowPage& flow = page();
    if (!is_spanning(flow.lines[at], xs)) return false;
    for (size_t i = at + 1; i < std::min(limit, at + 1 + kMostSectionLines); ++i) {
      if (next_head_at(page_, i)) return false;
      if (!fits_columns(flow.lines[i], xs)) continue;
      return filled_columns(flow.lines[i], xs).size() >= 2;
    }
    return false;
  }

  // A new head starts at `end`: its title stands above it, below the last rule or a gap.
  size_t give_back(size_t body, size_t end, const std::vector<double>& xs) const {
    const FlowPage& flow = page();
    const auto ruled_off = [&](size_t i) {
      return std::any_of(flow.rules.begin(), flow.rules.end(), [&](const core::Ruling& r) {
        return full(r, xs) && r.box.mid_y() > body_level(flow.lines[i - 1]) &&
               r.box.mid_y() < body_level(flow.lines[i]);
      });
    };
    // Rules between the rows: the title is what stands behind the last of them.
    size_t start = end - 1;
    while (start > body && end - start < 6 && !ruled_off(start)) --start;
    const bool title = end > body && (filled_columns(flow.lines[end - 1], xs).size() < 2 ||
                                      is_spanning(flow.lines[end - 1], xs));
    if (start > body && start < end && title && ruled_off(start)) return start;
    const auto is_title = [&](size_t i) {
      return filled_columns(flow.lines[i], xs).size() < 2 || is_spanning(flow.lines[i], xs);
    };
    while (end > body && is_title(end - 1)) --end;
    return end;
  }

  // Lines behind the last rule are the beginning of a cut row only when they go on to the end of
  // the page in several columns.
  size_t without_tail(size_t body, size_t end, const std::vector<double>& xs, double last_rule,
                      double usual) {
    const FlowPage& flow = page();
    if (last_rule >= 0) {
      size_t tail = end;
      while (tail > body && body_level(flow.lines[tail - 1]) > last_rule) --tail;
      if (tail == end || (tail == body && end == flow.lines.size())) return end;
      std::vector<int> filled;
      for (size_t i = tail; i < end; ++i) {
        for (const int c : filled_columns(flow.lines[i], xs)) filled.push_back(c);
      }
      std::sort(filled.begin(), filled.end());
      filled.erase(std::unique(filled.begin(), filled.end()), filled.end());
      if (end != flow.lines.size()) return tail;
      return filled.size() >= 2 || row_begins(body, tail, end, xs) ? end : tail;
    }
    // Without rules: a last line in one column, set off by a gap, is no cell.
    while (end > body + 1 && end < flow.lines.size() + 1) {
      const TextLine& line = flow.lines[end - 1];
      const double distance = line.baseline - flow.lines[end - 2].baseline;
      if (filled_columns(line, xs).size() >= 2 || distance < 1.25 * usual ||
          aligned(body, end - 1, xs)) {
        break;
      }
      --end;
    }
    return end;
  }

  // A row of which only one cell fitted on the page: its lines start like the cells above, and the
  // columns go on at the top of the next page.
  bool row_begins(size_t body, size_t tail, size_t end, const std::vector<double>& xs) {
    constexpr size_t kFirstLines = 12;
    if (page_ + 1 >= pages_.size() || tail == body) return false;
    for (size_t i = tail; i < end; ++i) {
      if (!fits_columns(page().lines[i], xs) || !aligned(body, i, xs)) return false;
    }
    const FlowPage& next = pages_[page_ + 1];
    if (!next.barriers.empty() || next.lines.empty() || next_head_at(page_ + 1, 0)) return false;
    const size_t first = std::min(next.lines.size(), kFirstLines);
    return std::any_of(next.lines.begin(), next.lines.begin() + static_cast<long>(first),
                       [&](const TextLine& line) {
                         return fits_columns(line, xs) && filled_columns(line, xs).size() >= 2;
                       });
  }

  // Whether the line starts where an earlier line of its column started.
  bool aligned(size_t body, size_t at, const std::vector<double>& xs) const {
    const FlowPage& flow = page();
    const auto starts = [&](const TextLine& line) {
      std::vector<double> out;
      int last = -1;
      for (const core::Cluster* c : line.clusters) {
        if (is_blank(*c)) continue;
        const int column = interval_at(xs, body_x(*c));
        if (column != last) out.push_back(c->box.x0);
        last = column;
      }
      return out;
    };
    const std::vector<double> own = starts(flow.lines[at]);
    for (size_t i = body; i < at; ++i) {
      for (const double x : starts(flow.lines[i])) {
        if (std::abs(x - own.front()) < 1.5) return true;
      }
    }
    return false;
  }

  FoundTable build(size_t first, size_t end, std::optional<HeaderBlock> head,
                   std::vector<double> xs) {
    const FlowPage& flow = page();
    AlignedPart part;
    Clusters clusters;
    for (size_t i = first; i < end; ++i) {
      part.lines.push_back(&flow.lines[i]);
      clusters.insert(clusters.end(), flow.lines[i].clusters.begin(), flow.lines[i].clusters.end());
    }
    if (head) {
      part.header_lines = head->end_line - head->first_line;
      for (auto* cells : {&head->names, &head->groups}) {
        for (HeaderCell& cell : *cells) {
          cell.first_line -= first;
          cell.last_line -= first;
        }
      }
      part.head = std::move(head);
    }
    part.xs = std::move(xs);
    const double size = flow.lines[first].font_size;
    part.rules = rules_of(part.xs, flow.lines[first].top() - 1.2 * size,
                          flow.lines[end - 1].bottom() + 1.5 * size);
    for (const core::Ruling& r : part.rules) {
      if (!full(r, part.xs) || end - first <= part.header_lines) continue;
      const TextLine& body = *part.lines[part.header_lines];
      if (r.box.mid_y() > body_level(body) && r.box.mid_y() < body_level(*part.lines.back())) {
        part.row_lines = true;
      }
    }
    if (open_) {
      part.row_lines |= open_->row_lines;
      open_->row_lines = part.row_lines;
    }
    FoundTable out;
    out.first_line = first;
    out.end_line = end;
    out.table.page = flow.number;
    out.table.ruled = false;
    out.table.row_lines = part.row_lines;
    out.table.grid = aligned_grid(part);
    fill(out.table, clusters, flow.explicit_spaces);
    classify_rows(out.table, is_header_);
    if (part.head) {
      mark_head(out.table, part);
    } else {
      drop_head(out.table);
    }
    return out;
  }

  // The rest of a table whose head stands on a page before: its first row only reads like names.
  static void drop_head(PageTable& table) {
    for (core::RowKind& kind : table.kinds) {
      if (kind == core::RowKind::kHeader) kind = core::RowKind::kBody;
    }
    table.header_known = false;
  }

  // The head is known here by more than its words.
  static void mark_head(PageTable& table, const AlignedPart& part) {
    const double last = body_level(*part.lines[part.header_lines - 1]);
    for (int r = 0; r < table.grid.rows(); ++r) {
      if (table.grid.ys[static_cast<size_t>(r)] < last) {
        table.kinds[static_cast<size_t>(r)] = core::RowKind::kHeader;
      } else if (table.kinds[static_cast<size_t>(r)] == core::RowKind::kHeader) {
        table.kinds[static_cast<size_t>(r)] = core::RowKind::kBody;
      }
    }
    table.header_known = true;
  }

  struct Slot {
    bool looked = false;
    std::optional<HeaderBlock> head;
  };

  const std::vector<FlowPage>& pages_;
  const HeaderTest& is_header_;
  std::vector<std::vector<Slot>> heads_;
  std::optional<OpenColumns> open_;
  bool head_bold_ = false;           // of the table that is being read
  bool rules_between_rows_ = false;  // of the table whose columns were looked for last
  size_t page_ = 0;
};

}  // namespace

std::vector<std::vector<FoundTable>> find_aligned_tables(const std::vector<FlowPage>& pages,
                                                         const HeaderTest& is_header) {
  return Finder(pages, is_header).run();
}

}  // namespace truat::layout
