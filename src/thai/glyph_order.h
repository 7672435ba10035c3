// Reads a font from the order of its glyphs. Most fonts hold their Thai glyphs in the order of the
// Unicode block, so glyph index + constant = code point; subsets that keep the indices keep this.
// The consonants, which claims nearly always have right, give the constant; marks and vowels, which
// claims often have wrong, are then read by it. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "thai/glyph_table.h"

namespace truat::thai {

// A glyph index and the one character that it claims to be.
struct IndexClaim {
  int32_t glyph_index = 0;
  char32_t claim = 0;    // a Thai character, or 0 when it claims something else
  bool flat = false;     // drawn without advance, as marks are
  char32_t variant = 0;  // the private-use code point by which it claims a shifted form, or 0
};

class GlyphOrder {
 public:
  // `claims`: the distinct glyph indices of one font. A run of indices is believed
  // only when most of its claims fit and enough of them are there:
  //   {214 ก, 217 ค, 220 ง, 233 ด, 238 น, 246 ม, 248 ร, 250 ล}       -> 263 is า, 269 is ุ
  //   {1 ก, 2 า, 3 ร, 4 น} (numbered anew by the producer)           -> nothing
  static GlyphOrder infer(const std::vector<IndexClaim>& claims);

  std::optional<char32_t> find(int32_t glyph_index) const;
  bool empty() const { return runs_.empty(); }
  // A consonant where so many claims of consonants agree, and none is against them, that a claim of
  // a Latin letter, digit or sign among them is false.
  std::optional<char32_t> find_surely(int32_t glyph_index) const;

 private:
  struct Run {
    int32_t first = 0, last = 0;
    char32_t character = 0;  // of `first`
  };
  void add_run(const std::vector<IndexClaim>& claims, char32_t first, char32_t last,
               char32_t voters_last, int needed);
  void add_run_behind_the_first(const std::vector<IndexClaim>& claims);
  void add_variants(const std::vector<IndexClaim>& claims);
  std::vector<Run> runs_;
  bool sure_of_consonants_ = false;
};

// How a known table fits a font's claims of consonants.
struct Agreement {
  int agree = 0, disagree = 0;
  bool believable() const { return agree >= 2 && disagree * 20 <= agree; }
};
Agreement agreement(const GlyphTable& table, const std::vector<IndexClaim>& claims);

// The same without claims: whether the glyphs that the table calls marks are those without advance.
// Nothing agrees without a mark: a subset of digits that numbers its glyphs anew has an advance at
// each of them too.
Agreement agreement_of_advances(const GlyphTable& table, const std::vector<IndexClaim>& claims);

}  // namespace truat::thai
