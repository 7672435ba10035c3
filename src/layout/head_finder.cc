#include "layout/head_finder.h"

#include <algorithm>
#include <cmath>

#include "core/thai_characters.h"
#include "layout/printed_score.h"

namespace truat::layout {
namespace {

// Lines of a head are nearer to each other than this (ems).
constexpr double kHeadGap = 3.0;

// Whether the line falls into one piece under each name at gaps as wide as `gap` (ems), at least
// half of them with figures.
bool figures_under(const std::vector<Segment>& names, const TextLine& line, double gap) {
  const std::vector<Segment> pieces = segments(line, gap);
  if (pieces.size() != names.size()) return false;
  size_t figures = 0;
  for (size_t k = 0; k < names.size(); ++k) {
    if (core::overlap(names[k].x0, names[k].x1, pieces[k].x0, pieces[k].x1) <= 0) return false;
    const std::string text =
        core::arabic_digits(text_of(sub_line(line, pieces[k].first, pieces[k].last), true));
    figures += text.find_first_of("0123456789") != std::string::npos;
  }
  return figures * 2 >= names.size();
}

// Names of columns are no scores: such a line is a row, or text in a face with wide spaces.
bool has_score(const TextLine& line) {
  // Most lines have no point at all.
  if (std::none_of(line.clusters.begin(), line.clusters.end(),
                   [](const core::Cluster* c) { return c->text == "."; })) {
    return false;
  }
  const std::vector<Segment> pieces = segments(line, kHeaderGap);
  return std::any_of(pieces.begin(), pieces.end(), [&](const Segment& piece) {
    return is_score(text_of(sub_line(line, piece.first, piece.last), true));
  });
}

// Whether a piece of the lines [first, end) stands above none of the rules: those underline groups,
// though they are nearly as long as the table.
bool leaves_out_names(const FlowPage& page, size_t first, size_t end,
                      const std::vector<std::pair<double, double>>& rules) {
  for (size_t i = first; i < end; ++i) {
    for (const Segment& s : segments(page.lines[i], kHeaderGap)) {
      const double middle = (s.x0 + s.x1) / 2;
      if (std::none_of(rules.begin(), rules.end(), [&](const auto& rule) {
            return middle > rule.first && middle < rule.second;
          })) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

HeadFinder::HeadFinder(const std::vector<FlowPage>& pages, const HeaderTest& is_header)
    : pages_(pages), is_header_(is_header), known_(pages.size()) {
  for (size_t p = 0; p < pages.size(); ++p) {
    const std::vector<TextLine>& lines = pages[p].lines;
    known_[p].resize(lines.size());
    mostly_bold_.push_back(std::count_if(lines.begin(), lines.end(), is_bold) * 2 >
                           static_cast<long>(lines.size()));
  }
}

std::optional<HeaderBlock> HeadFinder::any(size_t p, size_t line) {
  std::optional<HeaderBlock> head = known(p, line);
  if (stands_between_lines(pages_[p].lines, line)) return head;
  if (!head) head = between_rules(pages_[p], line);
  if (!head) head = above_figures(pages_[p], line);
  return head;
}

const std::optional<HeaderBlock>& HeadFinder::known(size_t p, size_t line) {
  Slot& slot = known_[p][line];
  if (!slot.looked) slot = {true, search(pages_[p], line)};
  return slot.head;
}

bool HeadFinder::ends_table(size_t p, size_t line) {
  const auto& head = known(p, line);
  if (!head) return false;
  const auto first = pages_[p].lines.begin() + static_cast<long>(head->first_line);
  const auto end = pages_[p].lines.begin() + static_cast<long>(head->end_line);
  if (!mostly_bold_[p] && std::all_of(first, end, is_bold)) return true;
  constexpr size_t kManyNames = 5;  // so many are no chance though one of them is new
  const auto unknown = std::count_if(head->names.begin(), head->names.end(),
                                     [](const HeaderCell& name) { return !name.known; });
  return unknown == 0 || (unknown == 1 && head->names.size() >= kManyNames);
}

bool HeadFinder::has_more_columns(size_t p, size_t line, size_t columns) const {
  const auto head = above_figures(pages_[p], line);
  return head && head->names.size() > columns + 1;
}

std::optional<HeaderBlock> HeadFinder::search(const FlowPage& page, size_t line) const {
  if (stands_between_lines(page.lines, line) || has_score(page.lines[line])) return {};
  size_t limit = segment_end(page, line);
  std::vector<size_t> breaks;
  std::vector<GroupRule> group_rules;
  double left = page.lines[line].box.x0, right = page.lines[line].box.x1;  // of the head so far
  for (size_t i = line + 1; i < std::min(limit, line + 17); ++i) {
    const TextLine &above = page.lines[i - 1], &below = page.lines[i];
    left = std::min(left, above.box.x0), right = std::max(right, above.box.x1);
    // A head doesn't go on behind a line over the whole table, or an empty stretch.
    const auto underlines = rules_between(page, above, below);
    if ((long_rule_between(page, above, below, left, right) &&
         !leaves_out_names(page, line, i, underlines)) ||
        below.baseline - above.baseline > kHeadGap * std::max(above.font_size, below.font_size)) {
      breaks.push_back(i);
      limit = i;
      break;
    }
    if (has_score(below)) {
      limit = i;
      break;
    }
    for (const auto& [x0, x1] : underlines) group_rules.push_back({x0, x1, i - 1});
    if ((underlines.empty() && rule_between(page, above, below)) ||
        is_bold(above) != is_bold(below)) {
      breaks.push_back(i);
    }
  }
  return find_header(page.lines, line, limit, breaks, is_header_, page.explicit_spaces,
                     group_rules);
}

// Lines between two long rules whose pieces stand over the columns of what follows, up to a third
// such rule: a head whose names aren't known.
std::optional<HeaderBlock> HeadFinder::between_rules(const FlowPage& page, size_t line) const {
  const TextLine& first = page.lines[line];
  const core::Ruling* above = nullptr;
  const core::Ruling* below = nullptr;
  const core::Ruling* next = nullptr;
  for (const core::Ruling& r : page.rules) {
    if (r.box.width() < 0.4 * (first.box.width() + 100)) continue;
    if (r.box.mid_y() < body_y(first)) {
      above = &r;
    } else if (!below) {
      below = &r;
    } else if (!next) {
      next = &r;
    }
  }
  if (!above || !below || !next || body_y(first) - above->box.mid_y() > 3 * first.font_size) {
    return {};
  }
  const auto alike = [](const core::Ruling& a, const core::Ruling& b) {
    return std::abs(a.box.x0 - b.box.x0) < 4 && std::abs(a.box.x1 - b.box.x1) < 4;
  };
  if (!alike(*above, *below) || !alike(*below, *next)) return {};
  size_t end = line;
  while (end < segment_end(page, line) && body_y(page.lines[end]) < below->box.mid_y()) ++end;
  if (end == line || end - line > 6) return {};
  return header_block(page.lines, line, end, is_header_, page.explicit_spaces);
}

// Lines of as many pieces each, one under the other, mostly figures below: a head without known
// names and rules.
std::optional<HeaderBlock> HeadFinder::above_figures(const FlowPage& page, size_t line) const {
  constexpr double kPieceGap = 1.0;
  const size_t limit = segment_end(page, line);
  if (line + 1 >= limit || has_score(page.lines[line])) return {};
  const auto names = segments(page.lines[line], kPieceGap);
  if (names.size() < 3) return {};
  // Long figures in narrow columns stand closer to each other than the names above them.
  for (const double gap : {kPieceGap, kHeaderGap, kNarrowHeaderGap}) {
    if (!figures_under(names, page.lines[line + 1], gap)) continue;
    return header_block(page.lines, line, line + 1, is_header_, page.explicit_spaces);
  }
  return {};
}

}  // namespace truat::layout
