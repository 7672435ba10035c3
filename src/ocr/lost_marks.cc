#include "ocr/lost_marks.h"

#include <algorithm>
#include <cmath>

#include "core/thai_characters.h"
#include "ocr/confidence.h"

namespace truat::ocr {
namespace {

// In letter heights.
constexpr double kFoot = 0.15;       // letters stand on the baseline no more exactly
constexpr double kLeastDepth = 0.3;  // of a vowel below; tails of letters are shorter
constexpr double kLeastInk = 0.15;   // side of a square with as much ink as a vowel has
constexpr double kNeighbours = 3;    // read with the letter, on each side
// Where more letters have ink below, it is an underline or a hand's writing.
constexpr double kMostLetters = 0.34;

// A consonant that ends at its foot; ญ ฎ ฏ ฐ ฤ ฦ go on below.
bool stands_on_foot(char32_t c) {
  const bool goes_on = (c >= 0x0E0D && c <= 0x0E10) || c == 0x0E24 || c == 0x0E26;
  return core::is_thai_consonant(c) && !goes_on;
}

std::u32string without_below(std::u32string text) {
  std::erase_if(text, core::is_thai_below_mark);
  return text;
}

// Pixels of ink under the foot of what stands in [x0, x1], if they reach deep enough for a vowel.
bool has_ink_below(const PreparedPage& page, const TextLine& line, double x0, double x1) {
  const double h = line.letter_height, foot = line.baseline_at((x0 + x1) / 2);
  double deepest = foot, ink = 0;
  for (const int m : line.members) {
    const Component& piece = page.components.items[m];
    if (piece.box.x1 < x0 || piece.box.x0 > x1 || piece.box.y1 < foot + kFoot * h) continue;
    for (const Run& run : page.components.runs_of(piece)) {
      if (run.y < foot + kFoot * h) continue;
      const double inside = std::min<double>(run.x1, x1) - std::max<double>(run.x0, x0);
      if (inside <= 0) continue;
      ink += inside;
      deepest = std::max(deepest, run.y + 1.0);
    }
  }
  return deepest - foot >= kLeastDepth * h && ink >= std::pow(kLeastInk * h, 2);
}

bool lacks_mark(const PreparedPage& page, const TextLine& line, const LineCluster& c) {
  if (!stands_on_foot(c.text.front())) return false;
  if (std::any_of(c.text.begin(), c.text.end(), core::is_thai_below_mark)) return false;
  // The vowel stands under the right half of its letter, or a little farther.
  const double width = c.x1 - c.x0;
  return has_ink_below(page, line, c.x0 + 0.3 * width, c.x1 + 0.1 * width);
}

// The letter as another picture of it and its neighbours shows it, when the vowel below is all that
// is new; "" otherwise.
std::u32string read_again(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                          const LineCluster& letter, const LineLook& look) {
  const double reach = kNeighbours * line.letter_height;
  const std::vector<int> pieces =
      pieces_in(page, line.members, letter.x0 - reach, letter.x1 + reach);
  const double middle = (letter.x0 + letter.x1) / 2;
  for (const LineCluster& c : recognise(recogniser, page, line, pieces, look)) {
    const bool is_there =
        c.x0 - line.letter_height / 2 < middle && middle < c.x1 + line.letter_height / 2;
    if (is_there && c.text != letter.text && without_below(c.text) == letter.text) return c.text;
  }
  return U"";
}

}  // namespace

void read_lost_marks(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                     ReadLine& read) {
  std::vector<LineCluster*> lacking;
  size_t letters = 0;
  for (LineCluster& c : read) {
    letters += stands_on_foot(c.text.front());
    if (lacks_mark(page, line, c)) lacking.push_back(&c);
  }
  if (static_cast<double>(lacking.size()) >
      std::max(1.0, kMostLetters * static_cast<double>(letters))) {
    return;
  }
  for (LineCluster* letter : lacking) {
    std::u32string mended;
    for (const LineLook& look : kOtherLooks) {
      mended = read_again(recogniser, page, line, *letter, look);
      if (!mended.empty()) break;
    }
    if (mended.empty()) {
      letter->confidence = std::min(letter->confidence, kContradicted);
    } else {
      letter->text = mended;
      letter->confidence = std::min(letter->confidence, kUnsureNumber);
    }
  }
}

}  // namespace truat::ocr
