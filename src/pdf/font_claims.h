// Which codes of a font the file says characters of. Poppler maps the others too: by their own
// value, by a number in a made-up glyph name ("gCE"), or as an ornament ("a12"). That isn't what
// the file claims, and for Thai it is always wrong. Private to this folder: includes Poppler.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

class GfxFont;

namespace truat::pdf {

// Whether a glyph name stands for a character (Adobe Glyph List): "kokai" and "gCE" don't, "A",
// "uni0E01", "u1F5F9" and "a.sc" do. Names of ZapfDingbats ("a12") don't.
bool names_character(std::string_view glyph_name);

class FontClaims {
 public:
  FontClaims() = default;
  FontClaims(const GfxFont& font, bool symbols);
  // Whether `mapped`, what Poppler says of a code, is a claim of the file.
  bool holds(uint32_t code, std::u32string_view mapped) const;

 private:
  enum class Source { kNothing, kMap, kNames };
  Source source_ = Source::kMap;
  struct GlyphName {
    bool made_up = false;  // it stands for no character
    // What other programs make of it all the same: Ghostscript takes the names a1, a2 … that it
    // gave to the glyphs of any font for those of ZapfDingbats; Poppler reads the number.
    std::array<char32_t, 3> guesses{};
  };
  std::vector<GlyphName> names_;  // by code
};

}  // namespace truat::pdf
