// find_bases: which letter a mark stands over.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/thai_characters.h"
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

bool can_carry(const DrawnGlyph& glyph) {
  return !glyph.mark && !glyph.text.empty() && core::is_thai_consonant(glyph.text[0]);
}

// The usual distance in ems from the end of a base to the origin of a mark drawn after it. Fonts
// whose marks reach left from their origin have 0, others minus half a letter or so.
std::map<int, double> usual_offsets(const std::vector<DrawnGlyph>& glyphs) {
  std::map<int, std::vector<double>> seen;
  for (size_t i = 1; i < glyphs.size(); ++i) {
    const DrawnGlyph &mark = glyphs[i], &base = glyphs[i - 1];
    if (!mark.mark || !can_carry(base) || mark.angle != base.angle || mark.size <= 0) continue;
    if (std::abs(mark.across - base.across) > kReach * mark.size) continue;
    const double offset = (mark.along - base.end()) / mark.size;
    if (std::abs(offset) < 1) seen[mark.font].push_back(offset);
  }
  std::map<int, double> usual;
  for (auto& [font, offsets] : seen) {
    auto middle = offsets.begin() + offsets.size() / 2;
    std::nth_element(offsets.begin(), middle, offsets.end());
    usual[font] = *middle;
  }
  return usual;
}

class BaseSearch {
 public:
  BaseSearch(const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines)
      : glyphs_(glyphs), lines_(lines) {
    for (size_t i = 0; i < lines.order.size(); ++i) {
      if (i == 0 || lines.line[i] != lines.line[i - 1]) starts_.push_back(i);
    }
    starts_.push_back(lines.order.size());
  }

  // Distance in ems from where a mark on this base would stand; huge when it can't belong to it.
  double misfit(const DrawnGlyph& mark, int base, double usual) const {
    const DrawnGlyph& candidate = glyphs_[base];
    const double em = std::max(mark.size, 1e-6);
    if (!can_carry(candidate) || candidate.angle != mark.angle) return kNever;
    if (std::abs(mark.across - candidate.across) > kReach * em) return kNever;
    return std::abs((mark.along - candidate.end()) / em - usual);
  }

  // The best base near the mark, -1 when none stands near.
  int nearest(const DrawnGlyph& mark, double usual) const {
    int best = -1;
    double best_misfit = kNever;
    for (size_t line = first_line(mark); line + 1 < starts_.size(); ++line) {
      const DrawnGlyph& first = glyphs_[lines_.order[starts_[line]]];
      if (first.angle != mark.angle || first.across > mark.across + kReach * mark.size) break;
      for (int base : around(line, mark.along)) {
        // Of two lines that both fit, the nearer one: a mark between lines hangs over the lower.
        const double far = std::abs(glyphs_[base].across - mark.across) / mark.size;
        const double m = misfit(mark, base, usual) + 0.1 * far;
        if (m < best_misfit) best = base, best_misfit = m;
      }
    }
    return best_misfit < 2 * kNear ? best : -1;
  }

  static constexpr double kNever = 1e9;

 private:
  size_t first_line(const DrawnGlyph& mark) const {
    const auto before = [&](size_t start, double across) {
      const DrawnGlyph& glyph = glyphs_[lines_.order[start]];
      return glyph.angle != mark.angle ? glyph.angle < mark.angle : glyph.across < across;
    };
    return std::lower_bound(starts_.begin(), starts_.end() - 1, mark.across - kReach * mark.size,
                            before) -
           starts_.begin();
  }

  // Up to four bases of a line around a place.
  std::vector<int> around(size_t line, double along) const {
    const auto begin = lines_.order.begin() + starts_[line];
    const auto end = lines_.order.begin() + starts_[line + 1];
    auto at =
        std::lower_bound(begin, end, along, [&](int g, double x) { return glyphs_[g].along < x; });
    return {at - std::min<std::ptrdiff_t>(3, at - begin),
            at + std::min<std::ptrdiff_t>(1, end - at)};
  }

  const std::vector<DrawnGlyph>& glyphs_;
  const LineOrder& lines_;
  std::vector<size_t> starts_;
};

}  // namespace

std::vector<int> find_bases(const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines,
                            std::vector<bool>& moved) {
  const std::map<int, double> offsets = usual_offsets(glyphs);
  const BaseSearch search(glyphs, lines);
  std::vector<int> base_of(glyphs.size());
  moved.assign(glyphs.size(), false);
  int previous = -1;
  for (size_t i = 0; i < glyphs.size(); ++i) {
    base_of[i] = static_cast<int>(i);
    if (!glyphs[i].mark) {
      previous = static_cast<int>(i);
      continue;
    }
    const auto found = offsets.find(glyphs[i].font);
    const double usual = found == offsets.end() ? 0 : found->second;
    const double misfit =
        previous < 0 ? BaseSearch::kNever : search.misfit(glyphs[i], previous, usual);
    if (misfit <= kNear) {
      base_of[i] = previous;
      continue;
    }
    const int nearest = search.nearest(glyphs[i], usual);
    const bool keep =
        misfit < BaseSearch::kNever && misfit < 1 &&
        (nearest < 0 || search.misfit(glyphs[i], nearest, usual) + kClearlyBetter > misfit);
    if (keep) {
      base_of[i] = previous;
    } else if (nearest >= 0) {
      base_of[i] = nearest;
      moved[i] = nearest != previous;
    }
  }
  return base_of;
}

}  // namespace truat::thai
