// What is known of a font beyond Poppler's description: its facts as core::Font, and which glyph of
// the font program a character code draws. Private to this folder: includes Poppler.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/page.h"
#include "pdf/font_outlines.h"

class GfxFont;
class XRef;

namespace truat::pdf {

// How codes of one font become glyph indices.
struct CodeToGlyph {
  enum class Kind { kUnknown, kIdentity, kTable } kind = Kind::kUnknown;
  std::vector<int32_t> table;  // by code; -1 for none
  int32_t operator()(uint32_t code) const {
    if (kind == Kind::kIdentity) return static_cast<int32_t>(code);
    return kind == Kind::kTable && code < table.size() ? table[code] : -1;
  }
};

core::Font describe_font(const GfxFont& font);

// The program of one font: which glyph a code draws, and what that glyph looks like.
class FontProgram {
 public:
  FontProgram(GfxFont& font, XRef* xref);
  int32_t glyph_of(uint32_t code) const { return glyphs_(code); }
  // Drawn once; nothing for glyphs without ink and programs that can't be read.
  const std::optional<core::GlyphShape>& shape(int32_t glyph_index, GfxFont& font, XRef* xref);
  // The character that the outline alone tells, whatever the file claims: a space where there is no
  // ink, a checkbox.
  std::optional<char32_t> shown(int32_t glyph_index, GfxFont& font, XRef* xref);

 private:
  void open(GfxFont& font, XRef* xref);
  std::optional<std::vector<unsigned char>> program_;  // unpacked, until the outlines take it
  CodeToGlyph glyphs_;
  bool opened_ = false;
  std::unique_ptr<FontOutlines> outlines_;
  std::map<int32_t, std::optional<core::GlyphShape>> shapes_;
};

// Reads font programs once per font and file: pages share fonts, and unpacking one costs more than
// reading a page. Holds at most kMaxFonts programs.
class FontGlyphs {
 public:
  std::shared_ptr<FontProgram> find(GfxFont& font, XRef* xref);

 private:
  static constexpr size_t kMaxFonts = 64;
  std::map<std::pair<int, int>, std::shared_ptr<FontProgram>> programs_;  // by object reference
};

}  // namespace truat::pdf
