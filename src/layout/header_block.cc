#include "layout/header_block.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/thai_characters.h"
#include "layout/header_groups.h"
#include "layout/header_pieces.h"

namespace truat::layout {
namespace {

// Heads of more lines than this aren't looked for.
constexpr size_t kMostHeaderLines = 9;
// Or of more than these where lines of names stand between those of their neighbours.
constexpr size_t kMostMixedLines = 16;

struct Built {
  HeaderCell cell;
  std::string text;
  std::vector<std::pair<double, double>> extents;  // of its pieces
};

// Pieces that stand over each other make one name.
std::vector<Built> stack(const std::vector<HeaderPiece>& pieces, bool groups) {
  std::vector<Built> out;
  for (const HeaderPiece& p : pieces) {
    if (p.group != groups) continue;
    Built* home = nullptr;
    double most = 0;  // of the narrower one
    for (Built& b : out) {
      // Groups are one line each unless they repeat their extent.
      const double shared = core::overlap(b.cell.x0, b.cell.x1, p.x0, p.x1);
      const double share = shared / std::min(b.cell.x1 - b.cell.x0, p.x1 - p.x0);
      if (shared > 0.5 && share > most) home = &b, most = share;
      // The words of one group's name stand nearer to each other than two groups.
      const bool same_line = groups && b.cell.last_line == p.line;
      if (!home && same_line && p.x0 >= b.cell.x1 && p.x0 - b.cell.x1 < p.size) home = &b;
    }
    if (!home) {
      out.push_back({{p.x0, p.x1, p.line, p.line, groups, false}, p.text, {{p.x0, p.x1}}});
      continue;
    }
    home->cell.x0 = std::min(home->cell.x0, p.x0);
    home->cell.x1 = std::max(home->cell.x1, p.x1);
    home->cell.last_line = p.line;
    home->text += p.text;
    home->extents.emplace_back(p.x0, p.x1);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Built& a, const Built& b) { return a.cell.x0 < b.cell.x0; });
  return out;
}

// A line of a name that is too wide for its column reaches over the neighbour: the name ends where
// its other lines do. Names that overlap otherwise can't be parted.
bool part_names(std::vector<Built>& names) {
  constexpr double kMostOverhang = 0.4;  // of the line
  for (size_t i = 1; i < names.size(); ++i) {
    HeaderCell &left = names[i - 1].cell, &right = names[i].cell;
    if (right.x0 >= left.x1) continue;
    double end = 0;
    for (const auto& [x0, x1] : names[i - 1].extents) {
      if (x1 <= right.x0) end = std::max(end, x1);
      if (x1 - right.x0 > kMostOverhang * (x1 - x0)) return false;
    }
    if (end == 0) return false;
    left.x1 = end;
  }
  return true;
}

// "ตัวชี้วัดที่ | 1 | 2 | 3 | …": numbers that count up from 1 name columns. Index of the first of
// them, if there are so many that it is no chance.
std::optional<size_t> know_counted(const std::vector<Built>& built,
                                   std::vector<HeaderCell>& names) {
  std::optional<size_t> first;
  size_t counted = 0;
  for (size_t i = 0; i < built.size(); ++i) {
    counted = has_number(built[i].text, counted + 1) ? counted + 1 : has_number(built[i].text, 1);
    const bool ends = i + 1 == built.size() || !has_number(built[i + 1].text, counted + 1);
    if (!ends || counted < kFewestCounted) continue;
    first = i + 1 - counted;
    for (size_t k = *first; k <= i; ++k) names[k].known = true;
  }
  return first;
}

// Groups that part all columns from `first` on between them, each in the middle over its own, are
// given the extent of those. False when they don't.
bool spread_groups(HeaderBlock& block, size_t first) {
  constexpr double kOff = 0.4;  // of the width of a column
  const std::vector<HeaderCell>& names = block.names;
  const auto edge_behind = [&names](size_t i) {
    if (i + 1 < names.size()) return (names[i].x1 + names[i + 1].x0) / 2;
    return names[i].x1 + names[i].x0 - (names[i - 1].x1 + names[i].x0) / 2;
  };
  if (first == 0) return false;
  size_t start = first;
  for (HeaderCell& group : block.groups) {
    const double left = edge_behind(start - 1), right = group.x0 + group.x1 - left;
    size_t last = start;
    while (last + 1 < names.size() &&
           std::abs(edge_behind(last + 1) - right) < std::abs(edge_behind(last) - right)) {
      ++last;
    }
    if (start >= names.size()) return false;
    const double width = edge_behind(last) - edge_behind(last - 1);
    if (std::abs(edge_behind(last) - right) > kOff * width) return false;
    group.x0 = names[start].x0, group.x1 = names[last].x1;
    start = last + 1;
  }
  return start == names.size();
}

int known(const std::vector<HeaderCell>& cells) {
  return static_cast<int>(
      std::count_if(cells.begin(), cells.end(), [](const HeaderCell& c) { return c.known; }));
}

std::optional<HeaderBlock> block_of(std::vector<HeaderPiece> pieces, size_t first, size_t end,
                                    const HeaderTest& is_header,
                                    const std::vector<GroupRule>& group_rules) {
  mark_group_names(pieces, is_header, group_rules);
  std::vector<Built> names = stack(pieces, false);
  const std::vector<Built> groups = stack(pieces, true);
  if (names.size() < 2 || !part_names(names)) return {};
  HeaderBlock block{first, end, {}, {}};
  const auto take = [&](const std::vector<Built>& from, std::vector<HeaderCell>& to) {
    for (const Built& b : from) {
      to.push_back(b.cell);
      to.back().known = is_header(b.text);
    }
  };
  take(names, block.names);
  const auto counted = know_counted(names, block.names);
  take(groups, block.groups);
  const bool drawn = !group_rules.empty();  // lines say what groups stand over
  if (counted && !groups.empty() && !drawn && !spread_groups(block, *counted)) return {};
  return block;
}

// What speaks for a block as a head; nothing when too few of its names are known.
std::optional<double> score_of(const HeaderBlock& block) {
  const int hits = known(block.names), all = static_cast<int>(block.names.size());
  if (hits < 2 || hits * 5 < all * 3) return std::nullopt;
  return hits - 1.5 * (all - hits) + 1.5 * known(block.groups) -
         static_cast<double>(block.groups.size());
}

struct Scored {
  std::optional<HeaderBlock> block;
  double score = 0;
};

// Lines as a head that grows downwards, with its names parted as they are known best.
class GrowingHead {
 public:
  // All must live as long as this.
  GrowingHead(const std::vector<TextLine>& lines, size_t first, const HeaderTest& is_header,
              bool explicit_spaces, const std::vector<GroupRule>& group_rules)
      : lines_(lines),
        first_(first),
        end_(first),
        is_header_(is_header),
        explicit_spaces_(explicit_spaces),
        group_rules_(group_rules) {}

  void add_line() {
    add_pieces_of_line(lines_, end_, explicit_spaces_, kHeaderGap, apart_);
    add_pieces_of_line(lines_, end_, explicit_spaces_, kNarrowHeaderGap, close_);
    ++end_;
  }

  // Nothing when the lines so far don't make two columns.
  std::optional<HeaderBlock> block() const {
    auto wide = block_of(apart_, first_, end_, is_header_, group_rules_);
    if (!wide || close_ == apart_) return wide;
    auto narrow = block_of(close_, first_, end_, is_header_, group_rules_);
    const bool better = narrow && score_of(*narrow).value_or(0) > score_of(*wide).value_or(0);
    return better ? narrow : wide;
  }

 private:
  const std::vector<TextLine>& lines_;
  const size_t first_;
  size_t end_;
  const HeaderTest& is_header_;
  const bool explicit_spaces_;
  const std::vector<GroupRule>& group_rules_;
  std::vector<HeaderPiece> apart_, close_;  // at wide and at narrow gaps
};

// Whether a piece of one line stands over one of the other.
bool share_columns(const TextLine& above, const TextLine& below) {
  const std::vector<Segment> upper = segments(above, kHeaderGap);
  const std::vector<Segment> lower = segments(below, kHeaderGap);
  return std::any_of(upper.begin(), upper.end(), [&](const Segment& a) {
    return std::any_of(lower.begin(), lower.end(),
                       [&](const Segment& b) { return core::overlap(a.x0, a.x1, b.x0, b.x1) > 0; });
  });
}

Scored best_from(const std::vector<TextLine>& lines, size_t first, size_t limit,
                 const std::vector<size_t>& breaks, const HeaderTest& is_header,
                 bool explicit_spaces, const std::vector<GroupRule>& group_rules) {
  Scored best;
  GrowingHead head(lines, first, is_header, explicit_spaces, group_rules);
  bool mixed = false;
  for (size_t end = first + 1; end <= std::min(limit, first + kMostMixedLines); ++end) {
    mixed |= end > first + 1 && !share_columns(lines[end - 2], lines[end - 1]);
    if (end > first + kMostHeaderLines && !mixed) break;
    head.add_line();
    const auto block = head.block();
    if (!block) {
      // One long name may stand higher than the others.
      if (!best.block) continue;
      break;
    }
    const auto known_names = score_of(*block);
    const bool breaks_off = std::find(breaks.begin(), breaks.end(), end) != breaks.end();
    if (!known_names || (!breaks_off && stands_between_lines(lines, end))) continue;
    double score = *known_names;
    // A head is printed in one style: what is not bold above bold names is text that ends there.
    if (is_bold(lines[first]) != is_bold(lines[end - 1])) score -= 1.5;
    if (breaks_off) score += 2;
    // Bold text below bold names that reads well with them belongs to them: "เอกสารอ้างอิง/" alone
    // would be a name too.
    const bool goes_on = best.block && score == best.score && is_bold(lines[first]) &&
                         is_bold(lines[end - 1]) && block->names.size() == best.block->names.size();
    if (!best.block || score > best.score || goes_on) best = {block, score};
  }
  return best;
}

// Whether the lines [first, end) are one piece each, and more room than between lines of a cell
// lies below them: a title, though it reads like a part of the first name.
bool may_be_title(const std::vector<TextLine>& lines, size_t first, size_t end) {
  constexpr double kMoreThanLeading = 1.7;  // ems
  for (size_t i = first; i < end; ++i) {
    if (segments(lines[i], kHeaderGap).size() > 1) return false;
  }
  return lines[end].baseline - lines[end - 1].baseline > kMoreThanLeading * lines[end].font_size;
}

}  // namespace

bool stands_between_lines(const std::vector<TextLine>& lines, size_t line) {
  constexpr double kNearestLines = 0.95;  // ems
  return line > 0 && line < lines.size() &&
         lines[line].baseline - lines[line - 1].baseline < kNearestLines * lines[line].font_size;
}

std::optional<HeaderBlock> header_block(const std::vector<TextLine>& lines, size_t first,
                                        size_t end, const HeaderTest& is_header,
                                        bool explicit_spaces,
                                        const std::vector<GroupRule>& group_rules) {
  std::vector<HeaderPiece> pieces;
  for (size_t i = first; i < end; ++i) {
    add_pieces_of_line(lines, i, explicit_spaces, kHeaderGap, pieces);
  }
  return block_of(std::move(pieces), first, end, is_header, group_rules);
}

std::optional<HeaderBlock> find_header(const std::vector<TextLine>& lines, size_t first,
                                       size_t limit, const std::vector<size_t>& breaks,
                                       const HeaderTest& is_header, bool explicit_spaces,
                                       const std::vector<GroupRule>& group_rules) {
  const Scored best =
      best_from(lines, first, limit, breaks, is_header, explicit_spaces, group_rules);
  if (!best.block) return {};
  // A title above the names isn't one of them: without it the names read better.
  for (size_t later = first + 1; later < best.block->end_line; ++later) {
    if (stands_between_lines(lines, later)) continue;
    const Scored other =
        best_from(lines, later, limit, breaks, is_header, explicit_spaces, group_rules);
    // A title that is known, or that stands over two names as a group does, adds so much.
    constexpr double kOfTitle = 1.0;
    if (!other.block || other.score + kOfTitle < best.score) continue;
    if (other.score > best.score || may_be_title(lines, first, later)) return {};
  }
  for (const HeaderCell& group : best.block->groups) {
    if (group.first_line == first && !group.known) return {};
  }
  return best.block;
}

}  // namespace truat::layout
