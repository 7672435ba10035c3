#include "layout/flow_page.h"

#include <algorithm>
#include <cmath>

namespace truat::layout {
namespace {

bool lies_between(const core::Ruling& rule, const TextLine& above, const TextLine& below) {
  return rule.box.mid_y() > body_y(above) && rule.box.mid_y() < body_y(below);
}

}  // namespace

size_t segment_end(const FlowPage& page, size_t line) {
  double limit = 1e9;
  for (const core::Box& barrier : page.barriers) {
    if (barrier.y0 > page.lines[line].baseline) limit = std::min(limit, barrier.y0);
  }
  size_t end = line;
  while (end < page.lines.size() && page.lines[end].baseline < limit) ++end;
  return std::max(end, line + 1);
}

bool rule_between(const FlowPage& page, const TextLine& above, const TextLine& below) {
  return std::any_of(page.rules.begin(), page.rules.end(), [&](const core::Ruling& r) {
    return lies_between(r, above, below) &&
           core::overlap(r.box.x0, r.box.x1, below.box.x0, below.box.x1) > 10;
  });
}

std::vector<std::pair<double, double>> rules_between(const FlowPage& page, const TextLine& above,
                                                     const TextLine& below) {
  constexpr double kJoint = 3;  // points
  std::vector<std::pair<double, double>> out;
  std::vector<std::pair<double, double>> pieces;
  for (const core::Ruling& r : page.rules) {
    if (lies_between(r, above, below)) pieces.emplace_back(r.box.x0, r.box.x1);
  }
  std::sort(pieces.begin(), pieces.end());
  for (const auto& piece : pieces) {
    if (out.empty() || piece.first > out.back().second + kJoint) out.push_back(piece);
    out.back().second = std::max(out.back().second, piece.second);
  }
  return out;
}

bool long_rule_between(const FlowPage& page, const TextLine& above, const TextLine& below,
                       double x0, double x1) {
  x0 = std::min({x0, above.box.x0, below.box.x0});
  x1 = std::max({x1, above.box.x1, below.box.x1});
  return std::any_of(page.rules.begin(), page.rules.end(), [&](const core::Ruling& r) {
    return lies_between(r, above, below) &&
           core::overlap(r.box.x0, r.box.x1, x0, x1) > 0.85 * (x1 - x0) &&
           r.box.width() > 0.85 * (x1 - x0);
  });
}

bool is_one_piece(const TextLine& line) {
  constexpr double kPieceGap = 1.0;  // ems
  return segments(line, kPieceGap).size() <= 1;
}

bool is_set_off(const FlowPage& page, size_t first, size_t line) {
  constexpr double kMoreRoom = 1.35;
  if (line < first + 2 || !is_one_piece(page.lines[line])) return false;
  const auto room_above = [&](size_t i) {
    return page.lines[i].baseline - page.lines[i - 1].baseline;
  };
  // More rows than these tell nothing new, and a page may have any number of lines.
  constexpr size_t kMostLines = 60;
  double most = 0;
  for (size_t i = std::max<size_t>({first, 1, line - std::min(line, kMostLines)}); i < line; ++i) {
    most = std::max(most, room_above(i));
  }
  return room_above(line) > kMoreRoom * most;
}

bool closes_row(const FlowPage& page, const core::Ruling& rule, const std::vector<double>& xs) {
  double covered = 0;
  for (const core::Ruling& r : page.rules) {
    if (std::abs(r.box.mid_y() - rule.box.mid_y()) > 1.5) continue;
    covered += core::overlap(r.box.x0, r.box.x1, xs.front(), xs.back());
  }
  return covered > 0.55 * (xs.back() - xs.front());
}

}  // namespace truat::layout
