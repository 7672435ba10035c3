// Known fonts: which character a glyph index shows when a subset kept the indices of the original
// font. Data: models/glyphs/glyph_ids.tsv.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace truat::thai {

struct GlyphTable {
  std::vector<std::string> names;          // beginnings of font names, see plain_font_name
  std::map<int32_t, char32_t> characters;  // by glyph index
};

// A font name as it is compared: without the subset tag, only letters and digits, lower case.
// "TH SarabunPSK,Bold" -> "thsarabunpskbold"
std::string plain_font_name(std::string_view name);

// Plain names out of a list separated by "|".
std::vector<std::string> split_font_names(std::string_view text);
bool begins_with_any(std::string_view plain_name, const std::vector<std::string>& beginnings);

class GlyphTables {
 public:
  // Columns `fonts` (beginnings of names, separated by "|"), `first`, `last` (glyph indices,
  // decimal) and `character` (U+XXXX of the first; the rest follow in order, private-use code
  // points stand for their letters). Throws core::ModelError.
  static GlyphTables parse(std::string_view tsv);
  const std::vector<GlyphTable>& tables() const { return tables_; }
  // The table that the font's name calls for, or nullptr.
  const GlyphTable* find(std::string_view font_name) const;

 private:
  std::vector<GlyphTable> tables_;
};

}  // namespace truat::thai
