#include "layout/header_block.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace truat::layout {
namespace {

// Heads of more lines than this aren't looked for.
constexpr size_t kMostHeaderLines = 9;

struct Piece {
  size_t line;
  double x0, x1;
  double size;  // of its letters, points
  std::string text;
  bool group = false;

  double middle() const { return (x0 + x1) / 2; }
  bool operator==(const Piece&) const = default;
};

// Letters of one word abut; a gap wider than this (ems) parts the words of two narrow columns.
constexpr double kTouching = 0.01;
constexpr double kAround = 1.2;  // ems next to the middle between two names

// Where a line may be cut between two names that touch in it, 0 for nowhere: at the widest gap next
// to `middle`, which lies between what stands over them.
size_t cut_between(const TextLine& line, size_t first, size_t last, double middle) {
  size_t best = 0;
  double widest = kTouching * line.font_size;
  for (size_t i = first + 1; i <= last; ++i) {
    const core::Cluster &a = *line.clusters[i - 1], &b = *line.clusters[i];
    if (is_blank(a) || is_blank(b)) continue;
    const double gap = b.box.x0 - a.box.x1;
    if (std::abs(b.box.x0 - middle) > kAround * line.font_size || gap < widest) continue;
    best = i, widest = gap;
  }
  return best;
}

// Takes the pieces of line `i`. `pieces` has those of the lines above it, which they depend on, so
// that a longer head is made from a shorter one.
void add_pieces_of_line(const std::vector<TextLine>& lines, size_t i, bool explicit_spaces,
                        double gap, std::vector<Piece>& pieces) {
  const auto add = [&](size_t from, size_t to) {
    const TextLine part = sub_line(lines[i], from, to);
    pieces.push_back({i, part.box.x0, part.box.x1, part.font_size, text_of(part, explicit_spaces)});
  };
  const size_t above = pieces.size();
  for (const Segment& s : segments(lines[i], gap)) {
    // Names in narrow columns may touch; the line above shows where each of them stands.
    std::vector<double> over;
    for (size_t k = 0; k < above; ++k) {
      const Piece& p = pieces[k];
      if (p.line + 1 == i && p.middle() > s.x0 && p.middle() < s.x1) over.push_back(p.middle());
    }
    size_t from = s.first;
    for (size_t k = 1; k < over.size(); ++k) {
      const size_t cut = cut_between(lines[i], from, s.last, (over[k - 1] + over[k]) / 2);
      if (cut == 0) continue;
      add(from, cut - 1);
      from = cut;
    }
    add(from, s.last);
  }
}

bool overlaps(const Piece& a, const Piece& b) {
  return core::overlap(a.x0, a.x1, b.x0, b.x1) > 0.5;
}

// A name whose underline reaches over several names below it.
void mark_underlined_groups(std::vector<Piece>& pieces, const std::vector<GroupRule>& rules) {
  const auto inside = [](const Piece& p, const GroupRule& rule) {
    return p.middle() > rule.x0 && p.middle() < rule.x1;
  };
  for (const GroupRule& rule : rules) {
    const bool several = std::any_of(pieces.begin(), pieces.end(), [&](const Piece& p) {
      return p.line > rule.line && inside(p, rule) &&
             std::count_if(pieces.begin(), pieces.end(), [&](const Piece& other) {
               return other.line == p.line && inside(other, rule);
             }) > 1;
    });
    for (Piece& p : pieces) p.group |= several && p.line <= rule.line && inside(p, rule);
  }
}

// A name over several columns: two or more pieces of one line below stand under it.
void mark_groups(std::vector<Piece>& pieces) {
  for (Piece& upper : pieces) {
    for (size_t i = 0; i < pieces.size() && !upper.group; ++i) {
      if (pieces[i].line <= upper.line || !overlaps(upper, pieces[i])) continue;
      for (size_t k = i + 1; k < pieces.size() && pieces[k].line == pieces[i].line; ++k) {
        upper.group |= overlaps(upper, pieces[k]);
      }
    }
  }
}

// A short name over two wide ones may stand over the gap between them: in the middle of names of
// the next line that have nothing else above them.
void mark_centred_groups(std::vector<Piece>& pieces) {
  constexpr double kOffCentre = 0.1;  // of the extent of the names
  for (Piece& upper : pieces) {
    if (upper.group) continue;
    const auto next_line = [&](const Piece& p) { return p.line == upper.line + 1; };
    auto first = std::find_if(pieces.begin(), pieces.end(), next_line);
    const auto end = std::find_if_not(first, pieces.end(), next_line);
    const auto is_bare = [&](const Piece& lower) {
      return std::none_of(pieces.begin(), pieces.end(), [&](const Piece& p) {
        return &p != &upper && p.line <= upper.line &&
               core::overlap(p.x0, p.x1, lower.x0, lower.x1) > 0;
      });
    };
    first = std::find_if(first, end, is_bare);
    const auto last = std::find_if_not(first, end, is_bare);
    if (last - first < 2) continue;
    const double x0 = first->x0, x1 = (last - 1)->x1;
    const double off = std::abs(upper.middle() - (x0 + x1) / 2);
    // A name that goes on further down, between those names, is a neighbour of theirs.
    const bool goes_on = std::any_of(pieces.begin(), pieces.end(), [&](const Piece& p) {
      return p.line > upper.line + 1 && overlaps(p, upper) &&
             std::none_of(first, last, [&](const Piece& name) { return overlaps(p, name); });
    });
    if (goes_on) continue;
    upper.group = upper.x0 > x0 && upper.x1 < x1 && off < kOffCentre * (x1 - x0);
  }
}

// A short name over several columns may stand over the middle one of them alone: its neighbours
// have nothing above them, and it reads no better as a part of the name below it.
void mark_short_groups(std::vector<Piece>& pieces, const HeaderTest& is_header) {
  const auto covered = [&](const Piece& lower, size_t line) {
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const Piece& p) { return p.line <= line && overlaps(p, lower); });
  };
  for (size_t u = 0; u < pieces.size(); ++u) {
    const Piece& upper = pieces[u];
    const auto below =
        std::find_if(pieces.begin() + static_cast<long>(u), pieces.end(),
                     [&](const Piece& p) { return p.line > upper.line && overlaps(p, upper); });
    if (upper.group || below == pieces.begin() || below + 1 >= pieces.end()) continue;
    const Piece &left = *(below - 1), &right = *(below + 1);
    if (left.line != below->line || right.line != below->line) continue;
    if (covered(left, upper.line) || covered(right, upper.line)) continue;
    std::string own, with_upper = upper.text;
    for (const Piece& p : pieces) {
      if (p.line < below->line || !overlaps(p, *below)) continue;
      own += p.text;
      with_upper += p.text;
    }
    const bool names_on_both_sides =
        is_header(upper.text) && is_header(left.text) && is_header(right.text);
    pieces[u].group = is_header(own) && (names_on_both_sides || !is_header(with_upper));
  }
}

// The second line of such a name: alone under it, with the names that it stands over further down.
void mark_second_lines(std::vector<Piece>& pieces) {
  for (Piece& p : pieces) {
    if (p.group) continue;
    const auto over = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& g) {
      return g.group && g.line + 1 == p.line && p.x0 > g.x0 && p.x1 < g.x1;
    });
    if (over == pieces.end()) continue;
    const auto under_it = [&](size_t line) {
      return std::count_if(pieces.begin(), pieces.end(), [&](const Piece& other) {
        return other.line == line && overlaps(other, *over);
      });
    };
    p.group = under_it(p.line) == 1 && under_it(p.line + 1) > 1;
  }
}

struct Built {
  HeaderCell cell;
  std::string text;
  std::vector<std::pair<double, double>> extents;  // of its pieces
};

// Pieces that stand over each other make one name.
std::vector<Built> stack(const std::vector<Piece>& pieces, bool groups) {
  std::vector<Built> out;
  for (const Piece& p : pieces) {
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

int known(const std::vector<HeaderCell>& cells) {
  return static_cast<int>(
      std::count_if(cells.begin(), cells.end(), [](const HeaderCell& c) { return c.known; }));
}

std::optional<HeaderBlock> block_of(std::vector<Piece> pieces, size_t first, size_t end,
                                    const HeaderTest& is_header,
                                    const std::vector<GroupRule>& group_rules) {
  mark_underlined_groups(pieces, group_rules);
  mark_groups(pieces);
  mark_centred_groups(pieces);
  mark_short_groups(pieces, is_header);
  mark_second_lines(pieces);
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
  take(groups, block.groups);
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
  std::vector<Piece> apart_, close_;  // at wide and at narrow gaps
};

Scored best_from(const std::vector<TextLine>& lines, size_t first, size_t limit,
                 const std::vector<size_t>& breaks, const HeaderTest& is_header,
                 bool explicit_spaces, const std::vector<GroupRule>& group_rules) {
  Scored best;
  GrowingHead head(lines, first, is_header, explicit_spaces, group_rules);
  for (size_t end = first + 1; end <= std::min(limit, first + kMostHeaderLines); ++end) {
    head.add_line();
    const auto block = head.block();
    if (!block) {
      // One long name may stand higher than the others.
      if (!best.block) continue;
      break;
    }
    const auto known_names = score_of(*block);
    if (!known_names || stands_between_lines(lines, end)) continue;
    double score = *known_names;
    // A head is printed in one style: what is not bold above bold names is text that ends there.
    if (is_bold(lines[first]) != is_bold(lines[end - 1])) score -= 1.5;
    if (std::find(breaks.begin(), breaks.end(), end) != breaks.end()) score += 2;
    // Bold text below bold names that reads well with them belongs to them: "เอกสารอ้างอิง/" alone
    // would be a name too.
    const bool goes_on = best.block && score == best.score && is_bold(lines[first]) &&
                         is_bold(lines[end - 1]) && block->names.size() == best.block->names.size();
    if (!best.block || score > best.score || goes_on) best = {block, score};
  }
  return best;
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
  std::vector<Piece> pieces;
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
    if (other.block && other.score > best.score) return {};
  }
  for (const HeaderCell& group : best.block->groups) {
    if (group.first_line == first && !group.known) return {};
  }
  return best.block;
}

}  // namespace truat::layout
