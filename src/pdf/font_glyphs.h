// What is known of a font beyond Poppler's description: its facts as core::Font, and which glyph of
// the font program a character code draws. Private to this folder: includes Poppler.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "core/page.h"

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

// Reads font programs once per font and file: pages share fonts, and unpacking one costs more than
// reading a page. Holds at most kMaxFonts tables.
class FontGlyphs {
 public:
  std::shared_ptr<const CodeToGlyph> find(GfxFont& font, XRef* xref);

 private:
  static constexpr size_t kMaxFonts = 64;
  std::map<std::pair<int, int>, std::shared_ptr<const CodeToGlyph>> tables_;  // by object reference
};

}  // namespace truat::pdf
