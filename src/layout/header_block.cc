#include "layout/header_block.h"

#include <algorithm>

namespace truat::layout {
namespace {

// Heads of more lines than this aren't looked for.
constexpr size_t kMostHeaderLines = 9;

struct Piece {
  size_t line;
  double x0, x1;
  std::string text;
  bool group = false;
};

std::vector<Piece> pieces_of(const std::vector<TextLine>& lines, size_t first, size_t end,
                             bool explicit_spaces) {
  std::vector<Piece> out;
  for (size_t i = first; i < end; ++i) {
    for (const Segment& s : segments(lines[i], kHeaderGap)) {
      out.push_back({i, s.x0, s.x1, text_of(sub_line(lines[i], s.first, s.last), explicit_spaces)});
    }
  }
  return out;
}

bool overlaps(const Piece& a, const Piece& b) {
  return core::overlap(a.x0, a.x1, b.x0, b.x1) > 0.5;
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

struct Built {
  HeaderCell cell;
  std::string text;
};

// Pieces that stand over each other make one name.
std::vector<Built> stack(const std::vector<Piece>& pieces, bool groups) {
  std::vector<Built> out;
  for (const Piece& p : pieces) {
    if (p.group != groups) continue;
    Built* home = nullptr;
    for (Built& b : out) {
      // Groups are one line each unless they repeat their extent.
      if (core::overlap(b.cell.x0, b.cell.x1, p.x0, p.x1) > 0.5) {
        home = &b;
        break;
      }
    }
    if (!home) {
      out.push_back({{p.x0, p.x1, p.line, p.line, groups, false}, p.text});
      continue;
    }
    home->cell.x0 = std::min(home->cell.x0, p.x0);
    home->cell.x1 = std::max(home->cell.x1, p.x1);
    home->cell.last_line = p.line;
    home->text += p.text;
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Built& a, const Built& b) { return a.cell.x0 < b.cell.x0; });
  return out;
}

// Names whose extents came to overlap while they grew can't be parted.
bool disjoint(const std::vector<Built>& names) {
  for (size_t i = 1; i < names.size(); ++i) {
    if (names[i].cell.x0 < names[i - 1].cell.x1) return false;
  }
  return true;
}

int known(const std::vector<HeaderCell>& cells) {
  return static_cast<int>(
      std::count_if(cells.begin(), cells.end(), [](const HeaderCell& c) { return c.known; }));
}

}  // namespace

std::optional<HeaderBlock> header_block(const std::vector<TextLine>& lines, size_t first,
                                        size_t end, const HeaderTest& is_header,
                                        bool explicit_spaces) {
  std::vector<Piece> pieces = pieces_of(lines, first, end, explicit_spaces);
  mark_groups(pieces);
  const std::vector<Built> names = stack(pieces, false), groups = stack(pieces, true);
  if (names.size() < 2 || !disjoint(names)) return {};
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

namespace {

struct Scored {
  std::optional<HeaderBlock> block;
  double score = 0;
};

Scored best_from(const std::vector<TextLine>& lines, size_t first, size_t limit,
                 const std::vector<size_t>& breaks, const HeaderTest& is_header,
                 bool explicit_spaces) {
  Scored best;
  for (size_t end = first + 1; end <= std::min(limit, first + kMostHeaderLines); ++end) {
    const auto block = header_block(lines, first, end, is_header, explicit_spaces);
    if (!block) {
      // One long name may stand higher than the others.
      if (!best.block) continue;
      break;
    }
    const int hits = known(block->names), all = static_cast<int>(block->names.size());
    if (hits < 2 || hits * 5 < all * 3) continue;
    double score = hits - 1.5 * (all - hits) + 0.5 * known(block->groups);
    score -= static_cast<double>(block->groups.size()) - known(block->groups);
    if (std::find(breaks.begin(), breaks.end(), end) != breaks.end()) score += 2;
    if (!best.block || score > best.score) best = {block, score};
  }
  return best;
}

}  // namespace

std::optional<HeaderBlock> find_header(const std::vector<TextLine>& lines, size_t first,
                                       size_t limit, const std::vector<size_t>& breaks,
                                       const HeaderTest& is_header, bool explicit_spaces) {
  const Scored best = best_from(lines, first, limit, breaks, is_header, explicit_spaces);
  if (!best.block) return {};
  // A title above the names isn't one of them: without it the names read better.
  for (size_t later = first + 1; later < best.block->end_line; ++later) {
    const Scored other = best_from(lines, later, limit, breaks, is_header, explicit_spaces);
    if (other.block && other.score > best.score) return {};
  }
  for (const HeaderCell& group : best.block->groups) {
    if (group.first_line == first && !group.known) return {};
  }
  return best.block;
}

}  // namespace truat::layout
