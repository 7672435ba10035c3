// What a document's pages show of its fonts, as counts: which glyphs, what they claim, how they
// stand to one another. Grows with every page that is observed but only by what is new in it, so a
// document of any length needs little memory. Draws no conclusions: that is font_decoder's work.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/page.h"
#include "thai/claims.h"

namespace truat::thai {

// A glyph of a font: indices into FontEvidence::fonts() and FontUse::glyphs.
struct GlyphRef {
  int32_t font = 0, glyph = 0;
  auto operator<=>(const GlyphRef&) const = default;
};

struct GlyphUse {
  uint32_t code = 0;
  int32_t glyph_index = -1;
  std::u32string claim;
  Meaning claimed;                        // meaning_of_claim(claim)
  std::optional<core::GlyphShape> shape;  // where the page knows it
  int count = 0;
  int without_advance = 0;          // drawn with a zero advance, as marks are
  int alone = 0;                    // … without another such glyph before or after it
  std::map<GlyphRef, int> stacked;  // … directly after or before which such glyphs
  // For glyphs without advance that claim no mark: what begins where they stand, a mark in between
  // or not. A nikhahit is followed by aa.
  std::map<GlyphRef, int> followers;
  // What /ActualText says of it where the rest of the letter is clear.
  std::map<char32_t, int> actual_text;
  int corrected_alone = 0;       // … how often it says something else of a letter's only mark
  bool claims_odd_sign = false;  // @ # > ÿ: nobody writes these inside of words
  int in_thai_words = 0;         // … how often that stands inside of one with Thai letters
};

struct FontUse {
  std::string name;
  bool symbolic = false;
  std::vector<GlyphUse> glyphs;
  // The first glyphs of the font as drawn (indices into `glyphs`), -1 where the writing breaks off.
  std::vector<int32_t> sample;
};

class FontEvidence {
 public:
  void observe(const core::Page& page);
  const std::vector<FontUse>& fonts() const { return fonts_; }

  // The font of each entry of Page::fonts; -1 for fonts that were never observed.
  std::vector<int> fonts_of(const core::Page& page) const;
  // Index into the font's glyphs; -1 for codes that were never observed.
  int find_glyph(int font, uint32_t code) const;

 private:
  using FontKey = std::tuple<int64_t, std::string, std::string>;  // object, name, subset tag
  static FontKey key_of(const core::Font& font);
  std::vector<int> add_fonts(const core::Page& page);
  GlyphRef add_glyph(int font, const core::Page& page, const core::Glyph& glyph);
  void note_mark(const core::Page& page, const std::vector<GlyphRef>& refs, size_t i);
  void note_sign(const core::Page& page, const std::vector<GlyphRef>& refs, size_t i);
  void note_actual_texts(const core::Page& page, const std::vector<GlyphRef>& refs);
  void note_samples(const core::Page& page, const std::vector<GlyphRef>& refs);

  std::map<FontKey, int> by_key_;
  std::vector<FontUse> fonts_;
  std::vector<std::vector<int32_t>> by_low_code_;                    // per font, code < kLowCodes
  std::vector<std::unordered_map<uint32_t, int32_t>> by_high_code_;  // per font, the others
};

}  // namespace truat::thai
