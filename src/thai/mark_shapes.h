// Recognises Thai marks by their looks: compares them with the marks of known fonts. For glyphs
// whose claims are missing or contradict where their ink lies. Letters can't be told apart so:
// leaving out one typeface in turn and reading it with the others, 65 % of the marks were
// recognised and none was wrong, but 4 % of the letters (ช for ซ, O for อ). Data:
// models/glyphs/mark_shapes.tsv, made by scripts/make_mark_shapes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/glyph_shape.h"

namespace truat::thai {

class MarkShapes {
 public:
  // Columns `character` (U+XXXX), `bottom`, `top` (ems), `aspect` (width by height) and `ink` (a
  // hex digit a cell). Throws core::ModelError.
  static MarkShapes parse(std::string_view tsv);

  // The mark that the glyph clearly shows: nearer to it than to any other by far. Nothing when two
  // marks look alike, or none, or when the ink lies where letters have theirs.
  std::optional<char32_t> recognise(const core::GlyphShape& shape) const;

  // Which of ◌ุ and ◌ู a glyph shows whose ink lies below the letters. They are so unlike that the
  // nearer one was right in all of 168 faces, slanted and bold ones too that the table lacks.
  // Nothing for ink elsewhere, and where both are as near or none is.
  std::optional<char32_t> vowel_below(const core::GlyphShape& shape) const;

  // Whether the ink lies below or above the letters, as this mark never does.
  bool lies_elsewhere(const core::GlyphShape& shape, char32_t mark) const;

  // How far the glyph is from the nearest drawing of a character, 0 = the same; large for
  // characters that the table doesn't have.
  float distance(const core::GlyphShape& shape, char32_t character) const;

 private:
  struct Reference {
    char32_t character = 0;
    core::GlyphShape shape;
  };
  std::vector<Reference> references_;
};

}  // namespace truat::thai
