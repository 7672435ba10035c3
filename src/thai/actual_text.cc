#include "thai/actual_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/thai_characters.h"

namespace truat::thai {
namespace {

// Runs longer than this are lines or paragraphs: their claims say nothing about single glyphs.
constexpr int kLongestRun = 6;

using GlyphKey = std::pair<int, uint32_t>;  // font, code

// The characters of a claim as glyphs show them: ำ in its halves, nothing invisible.
std::u32string shown_characters(const std::u32string& claim) {
  std::u32string shown;
  for (char32_t c : meaning_of_claim(claim).text) {
    if (c == core::kSaraAm) {
      shown += {core::kNikhahit, core::kSaraAa};
    } else {
      shown += c;
    }
  }
  return shown;
}

bool may_change(const Meaning& meaning) {
  if (!meaning.known || meaning.text.empty()) return true;
  const char32_t c = meaning.text[0];
  return meaning.repairs.empty() && meaning.text.size() == 1 &&
         (c == U' ' || core::is_thai_mark(c) || c == core::kSaraAm || c == core::kSaraAa);
}

bool without_advance(const core::Glyph& glyph) {
  return std::hypot(glyph.advance_x, glyph.advance_y) < 0.01 * glyph.size;
}

// LibreOffice claims the marks of one letter one by one, in the order of spelling, while it draws
// them in another: such a claim belongs to the letter, not to the glyph.
bool cuts_a_stack(const core::Page& page, const core::ActualText& claim) {
  const auto first = static_cast<size_t>(claim.first_glyph);
  const size_t end = first + static_cast<size_t>(claim.glyphs);
  const bool before =
      first > 0 && without_advance(page.glyphs[first]) && without_advance(page.glyphs[first - 1]);
  const bool after = end < page.glyphs.size() && without_advance(page.glyphs[end]) &&
                     without_advance(page.glyphs[end - 1]);
  return before || after;
}

struct Votes {
  std::map<char32_t, int> by_character;
};

// One glyph and one character that nothing else of the run explains.
void vote(const core::Page& page, const core::ActualText& claim,
          const std::vector<FontReading>& readings, std::map<GlyphKey, Votes>& votes) {
  std::u32string rest = shown_characters(claim.text);
  const core::Glyph* odd = nullptr;
  int odd_glyphs = 0, marks = 0;
  const core::Glyph* mark = nullptr;
  for (int i = claim.first_glyph; i < claim.first_glyph + claim.glyphs; ++i) {
    const core::Glyph& glyph = page.glyphs[static_cast<size_t>(i)];
    const Meaning& meaning = readings[static_cast<size_t>(glyph.font)].meanings.at(glyph.code);
    if (may_change(meaning)) mark = &glyph, ++marks;
    const size_t found =
        meaning.text.size() == 1 ? rest.find(meaning.text[0]) : std::u32string::npos;
    if (found != std::u32string::npos) {
      rest.erase(found, 1);
    } else {
      odd = &glyph;
      ++odd_glyphs;
    }
  }
  // The claim agrees: a vote for what the glyph claims, where no other could be meant.
  if (odd_glyphs == 0 && rest.empty() && marks == 1) {
    const Meaning& meaning = readings[static_cast<size_t>(mark->font)].meanings.at(mark->code);
    if (!meaning.text.empty()) {
      ++votes[{mark->font, mark->code}].by_character[meaning.text[0]];
    }
  }
  if (odd_glyphs == 1 && rest.size() == 1) ++votes[{odd->font, odd->code}].by_character[rest[0]];
}

}  // namespace

void learn_from_actual_text(const core::Page& page, std::vector<FontReading>& readings) {
  std::map<GlyphKey, Votes> votes;
  for (const core::ActualText& claim : page.actual_texts) {
    if (claim.glyphs <= kLongestRun && !cuts_a_stack(page, claim))
      vote(page, claim, readings, votes);
  }
  for (const auto& [key, cast] : votes) {
    Meaning& meaning = readings[static_cast<size_t>(key.first)].meanings.at(key.second);
    const auto best =
        std::max_element(cast.by_character.begin(), cast.by_character.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (!may_change(meaning) || meaning.text == std::u32string(1, best->first)) continue;
    if (!core::is_thai(best->first)) continue;
    meaning.text.assign(1, best->first);
    meaning.known = true;
    meaning.repairs.add(best->first == core::kNikhahit ? Repair::kNikhahit : Repair::kActualText);
  }
}

}  // namespace truat::thai
