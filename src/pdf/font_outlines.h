// Draws glyphs of a font program into small rasters, to be recognised by their looks.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/glyph_shape.h"

namespace truat::pdf {

class FontOutlines {
 public:
  // A whole TrueType, OpenType, Type 1 or CFF program. Nothing when FreeType can't read it.
  static std::unique_ptr<FontOutlines> open(std::vector<unsigned char> program);
  ~FontOutlines();

  // The shape of a glyph by its index in the program; nothing for blank, missing or broken ones.
  std::optional<core::GlyphShape> shape(int32_t glyph_index);
  // Whether the program has the glyph, and it leaves no ink.
  bool is_blank(int32_t glyph_index);
  // By the font's own character map; -1 where it has none. For fonts of the system: subsets in PDFs
  // seldom keep theirs.
  int32_t glyph_of(char32_t character) const;
  // "Laksaman-Bold"; empty for a font without a PostScript name.
  std::string name() const;

 private:
  struct Face;
  bool load(int32_t glyph_index);
  explicit FontOutlines(std::unique_ptr<Face> face);
  std::unique_ptr<Face> face_;
};

}  // namespace truat::pdf
