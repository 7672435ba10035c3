// find_bases: which letter a mark stands over.
#include <algorithm>
#include <cmath>

#include "core/median.h"
#include "thai/clusters.h"

namespace truat::thai {
namespace {

// How far from its expected place a mark may stand from the base drawn before it, in ems. Kerning,
// justification and the shift left over tall consonants stay below; the neighbouring letter is
// further away (letters are 0.4 to 0.9 em wide).
constexpr double kNear = 0.3;
// Another base must fit better by this much, in ems, to take a mark away from the one before it.
constexpr double kClearlyBetter = 0.15;
// Vertical distance in ems up to which a mark may stand from its letter's baseline: stacked tone
// marks are raised by some producers, marks below are lowered.
constexpr double kReach = 0.8;
// Marks of a font that are looked at to learn where it puts them.
constexpr size_t kEnough = 64;

constexpr double kNever = 1e9;

// The usual distance in ems from the end of a base to the origin of a mark drawn after it, by font.
// Fonts whose marks reach left from their origin have 0, others minus half a letter or so.
std::vector<double> usual_offsets(const std::vector<DrawnGlyph>& glyphs) {
  std::vector<std::vector<double>> seen;
  for (size_t i = 1; i < glyphs.size(); ++i) {
    const DrawnGlyph &mark = glyphs[i], &base = glyphs[i - 1];
    if (!mark.mark || !base.carrier || mark.angle != base.angle) continue;
    if (static_cast<size_t>(mark.font) >= seen.size()) seen.resize(mark.font + 1);
    const double offset = (mark.along - base.end()) / mark.size;
    if (std::abs(mark.across - base.across) > kReach * mark.size || std::abs(offset) > 1 ||
        seen[mark.font].size() >= kEnough) {
      continue;
    }
    seen[mark.font].push_back(offset);
  }
  std::vector<double> usual(seen.size(), 0);
  for (size_t font = 0; font < seen.size(); ++font) {
    usual[font] = core::median(std::move(seen[font]));
  }
  return usual;
}

// Distance in ems from where a mark on this base would stand; kNever when it can't belong to it.
double misfit(const DrawnGlyph& mark, const DrawnGlyph& base, double usual) {
  if (!base.carrier || base.angle != mark.angle) return kNever;
  if (std::abs(mark.across - base.across) > kReach * mark.size) return kNever;
  return std::abs((mark.along - base.end()) / mark.size - usual);
}

// The best base near a mark, -1 when none stands near.
int nearest_base(const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines,
                 const DrawnGlyph& mark, double usual) {
  const auto above = [](const LineOrder::Line& line, const std::pair<int, double>& wanted) {
    return line.angle != wanted.first ? line.angle < wanted.first : line.across < wanted.second;
  };
  const std::pair<int, double> top{mark.angle, mark.across - kReach * mark.size};
  int best = -1;
  double best_misfit = kNever;
  for (auto line = std::lower_bound(lines.lines.begin(), lines.lines.end(), top, above);
       line != lines.lines.end() && line->angle == mark.angle &&
       line->across < mark.across + kReach * mark.size;
       ++line) {
    const auto begin = lines.order.begin() + line->begin, end = lines.order.begin() + line->end;
    const auto at = std::lower_bound(begin, end, mark.along,
                                     [&](int g, double x) { return glyphs[g].along < x; });
    // Three bases that begin before the mark and one after it.
    const auto last = at == end ? end : at + 1;
    for (auto base = at - std::min<std::ptrdiff_t>(3, at - begin); base != last; ++base) {
      // Of two lines that both fit, the nearer one.
      const double far = std::abs(glyphs[*base].across - mark.across) / mark.size;
      const double m = misfit(mark, glyphs[*base], usual) + 0.1 * far;
      if (m < best_misfit) best = *base, best_misfit = m;
    }
  }
  return best_misfit < 2 * kNear ? best : -1;
}

}  // namespace

MarkPlaces find_bases(const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines) {
  const std::vector<double> offsets = usual_offsets(glyphs);
  MarkPlaces places;
  places.base_of.resize(glyphs.size());
  places.moved.assign(glyphs.size(), false);
  int previous = -1;
  for (size_t i = 0; i < glyphs.size(); ++i) {
    const DrawnGlyph& glyph = glyphs[i];
    places.base_of[i] = static_cast<int>(i);
    if (!glyph.mark) {
      previous = static_cast<int>(i);
      continue;
    }
    const double usual = static_cast<size_t>(glyph.font) < offsets.size() ? offsets[glyph.font] : 0;
    const double at_previous = previous < 0 ? kNever : misfit(glyph, glyphs[previous], usual);
    if (at_previous <= kNear) {
      places.base_of[i] = previous;
      continue;
    }
    const int nearest = nearest_base(glyphs, lines, glyph, usual);
    const double at_nearest = nearest < 0 ? kNever : misfit(glyph, glyphs[nearest], usual);
    if (at_previous < 1 && at_previous < at_nearest + kClearlyBetter) {
      places.base_of[i] = previous;
    } else if (nearest >= 0) {
      places.base_of[i] = nearest;
      places.moved[i] = nearest != previous;
    }
  }
  return places;
}

}  // namespace truat::thai
