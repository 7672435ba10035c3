#include "layout/wrapping.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "layout/list_marker.h"

namespace truat::layout {
namespace {

// Thai has no spaces between words, so the end of the first word isn't known here. Most Thai words
// have at most so many letters.
constexpr int kLettersOfThaiWord = 6;

bool is_thai(const core::Cluster& c) {
  const unsigned char lead = static_cast<unsigned char>(c.text[0]);
  return lead == 0xE0 && c.text.size() >= 3 &&
         (static_cast<unsigned char>(c.text[1]) & 0xFC) == 0xB8;
}

// Width of what the typesetter had to move to this line at least.
double first_word_width(const TextLine& line) {
  double x0 = 0, x1 = 0;
  int letters = 0;
  bool thai = false;
  for (const core::Cluster* c : line.clusters) {
    if (is_blank(*c)) {
      if (letters > 0) break;
      continue;
    }
    if (letters > 0 && c->box.x0 - x1 > 0.2 * line.font_size) break;
    // The script changes: a word ends.
    if (letters > 0 && thai && !is_thai(*c)) break;
    if (letters == 0) {
      x0 = c->box.x0;
      thai = is_thai(*c);
    }
    x1 = c->box.x1;
    ++letters;
    if (thai && letters >= kLettersOfThaiWord) break;
  }
  return x1 - x0;
}

// Letters between which a typesetter breaks lines without a space: Thai ones, found by dictionary,
// and behind a hyphen or slash (Unicode Standard Annex 14, classes SA, HY, SY). Everywhere else a
// line ends only where a space was.
bool breaks_without_space(const std::string& above, const std::string& below) {
  const std::u32string a = core::decode_utf8(above), b = core::decode_utf8(below);
  if (a.empty() || b.empty()) return true;
  const auto is_letter = [](char32_t c) { return core::is_thai_letter(c); };
  if (is_letter(a.back()) && is_letter(b.front())) return true;
  return a.back() == U'-' || a.back() == U'/' || a.back() == U'–';
}

// Whether the line had to be broken where no line ends: it is one long word and full to its last
// letter.
bool is_split_word(const TextLine& line, const TextLine& next, double room) {
  constexpr size_t kLongestWord = 14;
  size_t letters = 0;
  for (const core::Cluster* c : line.clusters) {
    if (is_blank(*c)) return false;
    ++letters;
  }
  const auto first = std::find_if(next.clusters.begin(), next.clusters.end(),
                                  [](const core::Cluster* c) { return !is_blank(*c); });
  return letters <= kLongestWord && first != next.clusters.end() && room < (*first)->box.width();
}

}  // namespace

double room_behind(const core::Line& line, double left, double right, bool centred) {
  return centred ? (right - left) - line.box.width() : right - line.box.x1;
}

bool are_centred(const std::vector<core::Line>& lines, double left, double right) {
  // A line that fills its space tells nothing; the others do.
  int centred = 0, flush = 0;
  for (const core::Line& line : lines) {
    const double before = line.box.x0 - left, after = right - line.box.x1;
    const double slack = 0.35 * line.font_size;
    if (std::max(before, after) <= slack) continue;
    (std::abs(before - after) <= slack ? centred : flush)++;
  }
  return centred > flush;
}

void mark_wrapped(std::vector<core::Line>& lines, const std::vector<TextLine>& texts, double left,
                  double right) {
  assert(lines.size() == texts.size());
  const bool centred = are_centred(lines, left, right);
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (list_marker(lines[i + 1].text)) continue;
    const double room = room_behind(lines[i], left, right, centred);
    lines[i].wrapped = room < first_word_width(texts[i + 1]);
    if (!lines[i].wrapped) continue;
    const bool plain = breaks_without_space(lines[i].text, lines[i + 1].text);
    lines[i].split_word =
        !plain && !texts[i].ends_with_space && is_split_word(texts[i], texts[i + 1], room);
    if (texts[i].ends_with_space || (!plain && !lines[i].split_word)) lines[i].text += ' ';
  }
}

}  // namespace truat::layout
