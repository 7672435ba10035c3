#include "thai/witness_lines.h"

#include <algorithm>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "thai/drawn_glyph.h"

namespace truat::thai {
namespace {

// A wider gap than this, in ems, is the space between two cells.
constexpr double kGap = 1.5;
// How far a mark without advance stands from the ends of its letter, in ems.
constexpr double kMarkReach = 0.6;
// OCR knows baselines to about a tenth of an em; the next line is more than an em away.
constexpr double kSameLine = 0.4;
// A letter and the aa of its ำ share a box; aa is the narrower.
constexpr double kShareOfLetter = 0.55;

const Meaning& some_letter() {
  static const Meaning meaning{U"ก", true, {}};
  return meaning;
}

struct PlacedStack {
  GlyphStack stack;
  double from, to, baseline, size;
  bool wanted;
};

// The stacks of a page in the order of drawing, and their bases as drawn glyphs.
class Stacks {
 public:
  Stacks(const core::Page& page, const FontEvidence& evidence, const std::vector<bool>& wanted)
      : page_(page), evidence_(evidence), wanted_(wanted), fonts_(evidence.fonts_of(page)) {
    for (size_t i = 0; i < page.glyphs.size(); ++i) add(static_cast<int>(i));
  }

  std::vector<std::vector<PlacedStack>> pieces() const {
    std::vector<std::vector<PlacedStack>> out;
    const LineOrder lines = order_lines(bases_);
    for (const LineOrder::Line& line : lines.lines) {
      for (size_t i = line.begin; i < line.end; ++i) {
        const PlacedStack& stack = stacks_[lines.order[i]];
        const bool goes_on =
            i > line.begin && stack.from - out.back().back().to < kGap * stack.size;
        if (!goes_on) out.emplace_back();
        out.back().push_back(stack);
      }
    }
    return out;
  }

 private:
  void add(int index) {
    const core::Glyph& glyph = page_.glyphs[index];
    if (glyph.invisible || glyph.angle != 0 || !is_drawable(glyph)) return;
    const int font = fonts_[glyph.font];
    const int in_font = font < 0 ? -1 : evidence_.find_glyph(font, glyph.code);
    if (in_font < 0) return;
    const GlyphRef ref{font, in_font};
    if (core::without_advance(glyph)) {
      if (stacks_.empty()) return;
      PlacedStack& letter = stacks_.back();
      const double reach = kMarkReach * letter.size;
      if (glyph.x < letter.from - reach || glyph.x > letter.to + reach) return;
      letter.stack.marks.push_back(ref);
      letter.wanted = letter.wanted || wanted_[font];
      return;
    }
    const double to = glyph.x + glyph.advance_x;
    stacks_.push_back({{ref, {}, 0},
                       std::min(glyph.x, to),
                       std::max(glyph.x, to),
                       glyph.y,
                       glyph.size,
                       wanted_[font]});
    bases_.push_back(place_glyph(page_, index, some_letter()));
  }

  const core::Page& page_;
  const FontEvidence& evidence_;
  const std::vector<bool>& wanted_;
  const std::vector<int> fonts_;
  std::vector<PlacedStack> stacks_;
  std::vector<DrawnGlyph> bases_;
};

struct PlacedLetter {
  ReadStack letter;
  double middle, baseline;
};

// The letters of one cluster, from left to right.
void add_letters(const core::Cluster& cluster, const core::Box& box, double baseline,
                 std::vector<PlacedLetter>& letters) {
  if (cluster.text == " ") return;
  ReadStack letter;
  letter.confidence = cluster.confidence;
  bool am = false;
  for (const char32_t c : core::decode_utf8(cluster.text)) {
    if (c == core::kSaraAm && letter.base != 0) {
      am = true;
    } else if (letter.base == 0) {
      letter.base = c;
    } else {
      letter.marks += c;
    }
  }
  if (!am) {
    letters.push_back({letter, box.mid_x(), baseline});
    return;
  }
  letter.marks.insert(letter.marks.begin(), core::kNikhahit);
  ReadStack aa{core::kSaraAa, {}, true, 0, cluster.confidence};
  const double end = box.x0 + kShareOfLetter * box.width();
  letters.push_back({letter, (box.x0 + end) / 2, baseline});
  letters.push_back({aa, (end + box.x1) / 2, baseline});
}

std::vector<PlacedLetter> letters_of(const core::PageText& picture) {
  std::vector<PlacedLetter> letters;
  for (const core::Cluster& cluster : picture.clusters) {
    const core::Box box =
        picture.frame.is_displayed() ? cluster.box : picture.frame.to_displayed(cluster.box);
    add_letters(cluster, box, box.y1 - (cluster.box.y1 - cluster.baseline), letters);
  }
  std::stable_sort(letters.begin(), letters.end(),
                   [](const auto& a, const auto& b) { return a.baseline < b.baseline; });
  return letters;
}

WitnessLine line_of(const std::vector<PlacedStack>& piece,
                    const std::vector<PlacedLetter>& letters) {
  const PlacedStack &first = piece.front(), &last = piece.back();
  const double size = first.size, slack = 0.5 * size;
  WitnessLine line;
  for (const PlacedStack& placed : piece) {
    line.glyphs.push_back(placed.stack);
    line.glyphs.back().middle = (placed.from + placed.to) / 2 / size;
  }
  const double top = first.baseline - kSameLine * size, bottom = first.baseline + kSameLine * size;
  auto letter = std::lower_bound(
      letters.begin(), letters.end(), top,
      [](const PlacedLetter& candidate, double y) { return candidate.baseline < y; });
  for (; letter != letters.end() && letter->baseline <= bottom; ++letter) {
    if (letter->middle < first.from - slack || letter->middle > last.to + slack) continue;
    line.letters.push_back(letter->letter);
    line.letters.back().middle = letter->middle / size;
  }
  std::stable_sort(line.letters.begin(), line.letters.end(),
                   [](const ReadStack& a, const ReadStack& b) { return a.middle < b.middle; });
  return line;
}

}  // namespace

std::vector<WitnessLine> witness_lines(const core::Page& page, const FontEvidence& evidence,
                                       const std::vector<bool>& wanted,
                                       const core::PageText& picture) {
  std::vector<WitnessLine> lines;
  if (picture.frame.turn != 0 || picture.frame.scale != 1) return lines;
  const std::vector<PlacedLetter> letters = letters_of(picture);
  for (const std::vector<PlacedStack>& piece : Stacks(page, evidence, wanted).pieces()) {
    const bool speaks = std::any_of(piece.begin(), piece.end(),
                                    [](const PlacedStack& stack) { return stack.wanted; });
    if (!speaks) continue;
    WitnessLine line = line_of(piece, letters);
    if (!line.letters.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace truat::thai
