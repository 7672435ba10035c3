// Checkboxes and ticks: characters of symbol fonts, look-alikes in Unicode, and drawn little
// squares. What they become: ☐ empty box, ☑ ticked box, ✓ tick, ✗ cross. Data:
// models/glyphs/symbols.tsv.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"

namespace truat::thai {

class SymbolTable {
 public:
  // Columns `fonts` (beginnings of font names, separated by "|"; "*" for any font), `code` (U+XXXX;
  // for symbol fonts the character code, 0x00 … 0xFF) and `symbol`. Throws core::ModelError.
  static SymbolTable parse(std::string_view tsv);

  // The symbol that a glyph shows. For symbol fonts the claim may be a letter ("o" for a box), a
  // private-use code point U+F0xx, the character itself, or nothing; then `code` counts.
  std::optional<char32_t> find(std::string_view font_name, bool symbolic, uint32_t code,
                               std::u32string_view claim) const;

 private:
  struct FontSymbols {
    std::vector<std::string> names;
    std::map<uint32_t, char32_t> symbols;
  };
  std::vector<FontSymbols> fonts_;
  std::map<uint32_t, char32_t> any_font_;
};

// A checkbox that is drawn as a path.
struct DrawnBox {
  core::Box box;
  bool ticked = false;
};

// Squares of the size of a letter, with or without a tick inside. Not cells: squares that touch a
// ruling or stand in a grid of squares are left out.
std::vector<DrawnBox> find_drawn_boxes(const core::Page& page);

}  // namespace truat::thai
