#include "thai/drawn_glyph.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/thai_characters.h"

namespace truat::thai {
namespace {

// Two drawings are one letter up to this distance in ems; the narrowest letters are 0.2 em wide.
constexpr double kSamePlace = 0.08;
// Baselines nearer than this, in ems, are one line.
constexpr double kSameLine = 0.2;
// How many glyphs on one place are compared; shadows and bold prints have two to four.
constexpr size_t kMostCopies = 16;

struct Anchor {
  int angle;
  double across;
  int line;
};

bool before(const Anchor& a, const Anchor& b) {
  return a.angle != b.angle ? a.angle < b.angle : a.across < b.across;
}

// Finds lines by baseline; a page has few, and glyphs mostly come line by line.
class LineFinder {
 public:
  int find(const DrawnGlyph& glyph) {
    if (last_ < anchors_.size() && fits(anchors_[last_], glyph)) return anchors_[last_].line;
    const Anchor wanted{glyph.angle, glyph.across, static_cast<int>(anchors_.size())};
    const auto at = std::lower_bound(anchors_.begin(), anchors_.end(), wanted, before);
    last_ = static_cast<size_t>(at - anchors_.begin());
    if (at != anchors_.end() && fits(*at, glyph)) return at->line;
    if (at != anchors_.begin() && fits(*(at - 1), glyph)) return anchors_[--last_].line;
    anchors_.insert(at, wanted);
    return wanted.line;
  }
  const std::vector<Anchor>& anchors() const { return anchors_; }

 private:
  static bool fits(const Anchor& anchor, const DrawnGlyph& glyph) {
    return anchor.angle == glyph.angle &&
           std::abs(anchor.across - glyph.across) < kSameLine * glyph.size;
  }
  std::vector<Anchor> anchors_;  // sorted
  size_t last_ = 0;
};

bool same_place(const DrawnGlyph& a, const DrawnGlyph& b) {
  return std::abs(a.along - b.along) < kSamePlace * std::min(a.size, b.size) &&
         std::abs(a.size - b.size) < 0.05 * a.size &&
         std::abs(a.across - b.across) < kSamePlace * a.size && a.text() == b.text();
}

}  // namespace

bool is_drawable(const core::Glyph& glyph) {
  // A sum is finite only when all of its parts are.
  return glyph.size > 0.01 && std::isfinite(glyph.x + glyph.y + glyph.advance_x + glyph.advance_y +
                                            glyph.size + glyph.angle);
}

DrawnGlyph place_glyph(const core::Page& page, int source, const Meaning& meaning) {
  const core::Glyph& glyph = page.glyphs[source];
  DrawnGlyph drawn;
  drawn.source = source;
  drawn.font = glyph.font;
  drawn.meaning = &meaning;
  drawn.size = static_cast<float>(glyph.size);
  const std::u32string& text = meaning.text;
  drawn.mark = text.size() == 1 ? core::is_thai_mark(text[0])
                                : std::all_of(text.begin(), text.end(), core::is_thai_mark);
  drawn.carrier = core::is_thai_consonant(text[0]);
  if (glyph.angle == 0) {
    drawn.along = static_cast<float>(glyph.x);
    drawn.across = static_cast<float>(glyph.y);
    drawn.advance = static_cast<float>(glyph.advance_x);
    return drawn;
  }
  drawn.angle = static_cast<int16_t>(std::lround(std::remainder(glyph.angle, 360)));
  const double radians = glyph.angle * std::numbers::pi / 180;
  const double c = std::cos(radians), s = std::sin(radians);
  drawn.along = static_cast<float>(glyph.x * c + glyph.y * s);
  drawn.across = static_cast<float>(-glyph.x * s + glyph.y * c);
  drawn.advance = static_cast<float>(glyph.advance_x * c + glyph.advance_y * s);
  return drawn;
}

LineOrder order_lines(const std::vector<DrawnGlyph>& glyphs) {
  LineFinder finder;
  std::vector<int> line_of(glyphs.size(), -1);
  for (size_t i = 0; i < glyphs.size(); ++i) {
    if (!glyphs[i].mark) line_of[i] = finder.find(glyphs[i]);
  }
  LineOrder result;
  std::vector<size_t> place(finder.anchors().size());  // of each found line in the result
  for (const Anchor& anchor : finder.anchors()) {
    place[anchor.line] = result.lines.size();
    result.lines.push_back({anchor.angle, anchor.across, 0, 0});
  }
  for (const int line : line_of) {
    if (line >= 0) ++result.lines[place[line]].end;
  }
  size_t total = 0;
  for (LineOrder::Line& line : result.lines) {
    line.begin = total;
    total += line.end;
    line.end = line.begin;
  }
  result.order.resize(total);
  for (size_t i = 0; i < glyphs.size(); ++i) {
    if (line_of[i] >= 0) result.order[result.lines[place[line_of[i]]].end++] = static_cast<int>(i);
  }
  const auto left_of = [&](int a, int b) { return glyphs[a].along < glyphs[b].along; };
  for (const LineOrder::Line& line : result.lines) {
    const auto begin = result.order.begin() + line.begin, end = result.order.begin() + line.end;
    if (!std::is_sorted(begin, end, left_of)) std::stable_sort(begin, end, left_of);
  }
  return result;
}

std::vector<int> find_overprints(const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines) {
  std::vector<int> original(glyphs.size(), -1);
  for (const LineOrder::Line& line : lines.lines) {
    for (size_t i = line.begin; i < line.end; ++i) {
      const int left = lines.order[i];
      for (size_t j = i + 1; j < std::min(line.end, i + kMostCopies) && original[left] < 0; ++j) {
        const int right = lines.order[j];
        if (glyphs[right].along - glyphs[left].along > kSamePlace * glyphs[left].size) break;
        if (original[right] >= 0 || !same_place(glyphs[left], glyphs[right])) continue;
        original[std::max(left, right)] = std::min(left, right);
      }
    }
  }
  return original;
}

}  // namespace truat::thai
