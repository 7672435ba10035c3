// The kinds of repair that were made to a text layer, and how a set of them is kept per glyph.
// Not the repairs themselves: they live where their evidence is (font_decoder, clusters, spacing).
#pragma once

#include <cstdint>
#include <string_view>

namespace truat::thai {

enum class Repair : uint8_t {
  kNikhahit,     // a nikhahit glyph claimed to be a space, nothing, or the whole ำ
  kSaraAm,       // nikhahit + aa joined to ำ, or an aa glyph that claimed to be ำ
  kPrivateUse,   // U+F700 … U+F71A: shifted marks and cut consonants of old Thai fonts
  kTis620,       // TIS-620 bytes claimed to be Latin-1
  kGlyphTable,   // read from the glyph indices of a known font
  kGlyphOrder,   // read from the order of glyph indices, which follows the Thai block
  kGlyphShape,   // recognised by its looks
  kVoted,        // recognised where it stands on the page, at many places alike
  kActualText,   // read from an /ActualText claim against the glyph's own
  kMarkSwap,     // two mark glyphs that claim one another's character
  kMarkOrder,    // marks of one letter put into the order of Thai spelling
  kMarkPlace,    // a mark moved to the letter that it stands over
  kStrayMark,    // a mark that stands over no letter: the edge of a line cut off elsewhere
  kUnread,       // no repair: a glyph that nothing is known of
  kDoubledMark,  // the same mark drawn or written twice
  kFalseSpace,   // a space that can't be seen, or that stands inside a syllable
  kCount
};

// Stable words, used as keys of PageText::repairs: "nikhahit", "sara_am", …
std::string_view repair_name(Repair repair);

class RepairSet {
 public:
  void add(Repair repair) { bits_ |= bit(repair); }
  void add(RepairSet other) { bits_ |= other.bits_; }
  bool has(Repair repair) const { return (bits_ & bit(repair)) != 0; }
  bool empty() const { return bits_ == 0; }
  // Whether other characters came out than the layer claims, not only another order of them.
  bool changes_characters() const {
    return (bits_ & ~(bit(Repair::kMarkOrder) | bit(Repair::kUnread))) != 0;
  }
  // Whether characters were read from other evidence than what their own glyphs claim.
  bool rests_on_inference() const {
    return (bits_ & (bit(Repair::kTis620) | bit(Repair::kGlyphTable) | bit(Repair::kGlyphOrder) |
                     bit(Repair::kGlyphShape) | bit(Repair::kVoted) | bit(Repair::kActualText) |
                     bit(Repair::kMarkSwap))) != 0;
  }
  bool operator==(const RepairSet&) const = default;

 private:
  static constexpr uint32_t bit(Repair repair) { return 1u << static_cast<int>(repair); }
  uint32_t bits_ = 0;
};

}  // namespace truat::thai
