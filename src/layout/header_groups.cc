#include "layout/header_groups.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace truat::layout {
namespace {

// A name whose underline reaches over several names below it.
void mark_underlined_groups(std::vector<HeaderPiece>& pieces, const std::vector<GroupRule>& rules) {
  const auto inside = [](const HeaderPiece& p, const GroupRule& rule) {
    return p.middle() > rule.x0 && p.middle() < rule.x1;
  };
  for (const GroupRule& rule : rules) {
    const bool several = std::any_of(pieces.begin(), pieces.end(), [&](const HeaderPiece& p) {
      return p.line > rule.line && inside(p, rule) &&
             std::count_if(pieces.begin(), pieces.end(), [&](const HeaderPiece& other) {
               return other.line == p.line && inside(other, rule);
             }) > 1;
    });
    for (HeaderPiece& p : pieces) p.group |= several && p.line <= rule.line && inside(p, rule);
  }
}

// Whether both stand under `upper`, not one of them and the end of a neighbour that is too long for
// its column.
bool stand_under(const HeaderPiece& upper, const HeaderPiece& a, const HeaderPiece& b) {
  constexpr double kSliver = 0.25;  // of what the other one shares
  const double one = core::overlap(upper.x0, upper.x1, a.x0, a.x1);
  const double other = core::overlap(upper.x0, upper.x1, b.x0, b.x1);
  return overlaps(upper, a) && overlaps(upper, b) &&
         std::min(one, other) > kSliver * std::max(one, other);
}

// A name over several columns: two or more pieces of one line below stand under it.
void mark_groups(std::vector<HeaderPiece>& pieces) {
  for (HeaderPiece& upper : pieces) {
    for (size_t i = 0; i < pieces.size() && !upper.group; ++i) {
      if (pieces[i].line <= upper.line || !overlaps(upper, pieces[i])) continue;
      for (size_t k = i + 1; k < pieces.size() && pieces[k].line == pieces[i].line; ++k) {
        upper.group |= stand_under(upper, pieces[i], pieces[k]);
      }
    }
  }
}

// A short name over two wide ones may stand over the gap between them: in the middle of names of
// the next line that have nothing else above them.
void mark_centred_groups(std::vector<HeaderPiece>& pieces) {
  constexpr double kOffCentre = 0.1;  // of the extent of the names
  for (HeaderPiece& upper : pieces) {
    if (upper.group) continue;
    const auto next_line = [&](const HeaderPiece& p) { return p.line == upper.line + 1; };
    auto first = std::find_if(pieces.begin(), pieces.end(), next_line);
    const auto end = std::find_if_not(first, pieces.end(), next_line);
    const auto is_bare = [&](const HeaderPiece& lower) {
      return std::none_of(pieces.begin(), pieces.end(), [&](const HeaderPiece& p) {
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
    const bool goes_on = std::any_of(pieces.begin(), pieces.end(), [&](const HeaderPiece& p) {
      return p.line > upper.line + 1 && overlaps(p, upper) &&
             std::none_of(first, last, [&](const HeaderPiece& name) { return overlaps(p, name); });
    });
    if (goes_on) continue;
    upper.group = upper.x0 > x0 && upper.x1 < x1 && off < kOffCentre * (x1 - x0);
  }
}

// A short name over several columns may stand over the middle one of them alone: its neighbours
// have nothing above them, and it reads no better as a part of the name below it.
void mark_short_groups(std::vector<HeaderPiece>& pieces, const HeaderTest& is_header) {
  const auto covered = [&](const HeaderPiece& lower, size_t line) {
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const HeaderPiece& p) { return p.line <= line && overlaps(p, lower); });
  };
  const auto next_to_each_other = [&](const HeaderPiece& a, const HeaderPiece& b) {
    return std::none_of(pieces.begin(), pieces.end(), [&](const HeaderPiece& p) {
      return p.middle() > a.x1 && p.middle() < b.x0;
    });
  };
  for (size_t u = 0; u < pieces.size(); ++u) {
    const HeaderPiece& upper = pieces[u];
    const auto below = std::find_if(
        pieces.begin() + static_cast<long>(u), pieces.end(),
        [&](const HeaderPiece& p) { return p.line > upper.line && overlaps(p, upper); });
    if (upper.group || below == pieces.begin() || below + 1 >= pieces.end()) continue;
    const HeaderPiece &left = *(below - 1), &right = *(below + 1);
    if (left.line != below->line || right.line != below->line) continue;
    if (covered(left, upper.line) || covered(right, upper.line)) continue;
    if (!next_to_each_other(left, *below) || !next_to_each_other(*below, right)) continue;
    std::string own, with_upper = upper.text;
    for (const HeaderPiece& p : pieces) {
      if (p.line < below->line || !overlaps(p, *below)) continue;
      own += p.text;
      with_upper += p.text;
    }
    const bool names_on_both_sides =
        is_header(upper.text) && is_header(left.text) && is_header(right.text);
    pieces[u].group = is_header(own) && (names_on_both_sides || !is_header(with_upper));
  }
}

// What stands above names that count up, each a column's, is a name over some of them.
void mark_groups_over_counted(std::vector<HeaderPiece>& pieces) {
  std::vector<const HeaderPiece*> counted;
  size_t highest = 0;  // line
  for (const HeaderPiece* last = nullptr;; last = counted.back()) {
    const auto next = std::find_if(pieces.begin(), pieces.end(), [&](const HeaderPiece& p) {
      return (!last || p.x0 > last->x1) && has_number(p.text, counted.size() + 1);
    });
    if (next == pieces.end()) break;
    highest = counted.empty() ? next->line : std::min(highest, next->line);
    counted.push_back(&*next);
  }
  if (counted.size() < kFewestCounted) return;
  for (HeaderPiece& p : pieces) {
    p.group |= p.line < highest && p.middle() > counted.front()->x0;
  }
}

// The second line of such a name: alone under it, with the names that it stands over further down.
void mark_second_lines(std::vector<HeaderPiece>& pieces) {
  for (HeaderPiece& p : pieces) {
    if (p.group) continue;
    const auto over = std::find_if(pieces.begin(), pieces.end(), [&](const HeaderPiece& g) {
      return g.group && g.line + 1 == p.line && p.x0 > g.x0 && p.x1 < g.x1;
    });
    if (over == pieces.end()) continue;
    const auto under_it = [&](size_t line) {
      return std::count_if(pieces.begin(), pieces.end(), [&](const HeaderPiece& other) {
        return other.line == line && overlaps(other, *over);
      });
    };
    p.group = under_it(p.line) == 1 && under_it(p.line + 1) > 1;
  }
}

}  // namespace

void mark_group_names(std::vector<HeaderPiece>& pieces, const HeaderTest& is_header,
                      const std::vector<GroupRule>& group_rules) {
  mark_underlined_groups(pieces, group_rules);
  mark_groups(pieces);
  mark_centred_groups(pieces);
  mark_short_groups(pieces, is_header);
  mark_groups_over_counted(pieces);
  mark_second_lines(pieces);
}

}  // namespace truat::layout
