#include "thai/font_decoder.h"

#include <algorithm>
#include <optional>

#include "core/thai_characters.h"
#include "thai/index_reading.h"
#include "thai/mark_swaps.h"
#include "thai/tis620.h"
#include "thai/wrong_latin.h"

namespace truat::thai {
namespace {

constexpr char32_t kBehindLatin = 0x0250;

bool is_mark_text(std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), core::is_thai_mark);
}

// A letter, digit or sign without advance is a false claim in a font whose others have one: where
// ToUnicode has no entry, readers fall back on the code (code 44 for a tone mark becomes ",").
void forget_flat_letters(const FontUse& use, std::vector<Meaning>& meanings) {
  const auto flat = [](const GlyphUse& glyph) { return glyph.without_advance == glyph.count; };
  const auto flat_glyphs = std::count_if(use.glyphs.begin(), use.glyphs.end(), flat);
  if (static_cast<size_t>(flat_glyphs) == use.glyphs.size()) return;
  const char32_t behind = is_tis620(use) ? char32_t{0x7F} : kBehindLatin;  // Ñ is its ◌ั
  for (size_t g = 0; g < meanings.size(); ++g) {
    const std::u32string& text = meanings[g].text;
    const bool latin = text.size() == 1 && text[0] > U' ' && text[0] < behind;
    if (latin && flat(use.glyphs[g])) meanings[g] = {};
  }
}

void forget_latin(std::vector<Meaning>& meanings) {
  for (Meaning& meaning : meanings) {
    const bool latin = meaning.text.size() == 1 && meaning.text[0] < kBehindLatin;
    if (latin && !meaning.is(U' ')) meaning = {};
  }
}

// The claims of a font one by one. Some producers claim a letter with the marks of one of its
// places
// ("ชื่" for ช) while they draw the marks as glyphs of their own.
std::vector<Meaning> read_claims(const FontUse& use) {
  std::vector<Meaning> meanings;
  int marks = 0;
  for (const GlyphUse& glyph : use.glyphs) {
    meanings.push_back(glyph.claimed);
    marks += glyph.without_advance > 0 && is_mark_text(meanings.back().text);
  }
  forget_flat_letters(use, meanings);
  constexpr int kSeparateMarks = 3;
  if (marks < kSeparateMarks) return meanings;
  for (Meaning& meaning : meanings) {
    if (meaning.text.size() < 2 || !core::is_thai_consonant(meaning.text[0])) continue;
    if (!is_mark_text(std::u32string_view(meaning.text).substr(1))) continue;
    meaning.text.resize(1);
    meaning.repairs.add(Repair::kDoubledMark);
  }
  return meanings;
}

// Consonants, digits and ASCII are what they claim; other evidence only speaks where claims are
// known to fail: marks, vowels, spaces, nothing.
bool may_be_wrong(const Meaning& claimed) {
  if (!claimed.known || claimed.text.empty() || claimed.is(U' ')) return true;
  return claimed.text.size() == 1 && core::is_thai(claimed.text[0]) &&
         !core::is_thai_consonant(claimed.text[0]) && !core::is_digit(claimed.text[0]);
}

Repair kind_of_repair(const Meaning& claimed, char32_t shown, Repair reason) {
  if (shown == core::kNikhahit) return Repair::kNikhahit;
  if (shown == core::kSaraAa && claimed.is(core::kSaraAm)) return Repair::kSaraAm;
  return reason;
}

void set(Meaning& meaning, char32_t shown, Repair reason) {
  if (meaning.is(shown)) return;
  const Repair kind = kind_of_repair(meaning, shown, reason);
  meaning = {std::u32string(1, shown), true, {}};
  meaning.repairs.add(kind);
}

void read_indices(const FontUse& use, const GlyphTables& tables, const WrongLatin& wrong,
                  std::vector<Meaning>& meanings) {
  const IndexReading indices(use, meanings, tables);
  const bool no_latin = counts_ranges_wrongly(use, indices);
  const auto wrong_latin = [&](const Meaning& meaning, int32_t index) {
    return meaning.text.size() == 1 && meaning.text[0] < kBehindLatin &&
           (no_latin || indices.is_surely_thai(index));
  };
  for (size_t g = 0; g < use.glyphs.size(); ++g) {
    if (use.glyphs[g].glyph_index <= 0) continue;
    const int32_t index = use.glyphs[g].glyph_index;
    if (!may_be_wrong(meanings[g]) && !wrong_latin(meanings[g], index)) continue;
    Repair reason = Repair::kGlyphTable;
    const auto shown = indices.find(use.glyphs[g].glyph_index, reason);
    if (shown) set(meanings[g], *shown, reason);
  }
  // Where the order tells the letters that claim Latin, the other Latin of the font is true.
  if (!no_latin && wrong.is_claimed_by(use)) forget_latin(meanings);
}

// A producer that mixes up the marks of one letter gives each the other's character. When a claim
// corrects one of them from `was` to `is`, one beside it that says `is` too and never stands alone
// shows `was`.
void correct_partner(const GlyphUse& corrected, int font, const FontUse& use, char32_t was,
                     char32_t is, std::vector<Meaning>& meanings) {
  for (const auto& [beside, count] : corrected.stacked) {
    if (beside.font != font) continue;
    const GlyphUse& glyph = use.glyphs[beside.glyph];
    Meaning& meaning = meanings[beside.glyph];
    if (glyph.alone > 0 || !glyph.actual_text.empty() || !meaning.repairs.empty()) continue;
    if (meaning.is(is)) set(meaning, was, Repair::kActualText);
  }
}

// LibreOffice writes the texts of a letter's marks in the order of spelling, but fonts may draw a
// tone mark before the vowel below: then each mark is said to be the other. A mark that also stands
// alone, and is never said to be another there, shows what it claims.
bool claims_hold_alone(const GlyphUse& use, const Meaning& meaning) {
  return use.alone > 0 && use.corrected_alone == 0 && meaning.text.size() == 1 &&
         core::is_thai_mark(meaning.text[0]);
}

// A glyph becomes what most of the claims say that speak of it alone.
void read_actual_texts(int font, const FontUse& use, std::vector<Meaning>& meanings) {
  for (size_t g = 0; g < use.glyphs.size(); ++g) {
    const auto& votes = use.glyphs[g].actual_text;
    if (votes.empty() || !meanings[g].repairs.empty()) continue;
    const auto best =
        std::max_element(votes.begin(), votes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (!core::is_thai(best->first) || meanings[g].is(best->first)) continue;
    if (claims_hold_alone(use.glyphs[g], meanings[g])) {
      const char32_t own = meanings[g].text[0];
      correct_partner(use.glyphs[g], font, use, best->first, own, meanings);
      continue;
    }
    const bool always = best->second * 5 >= use.glyphs[g].count * 4;
    if (!always && !may_be_wrong(meanings[g])) continue;
    const char32_t was = meanings[g].text.size() == 1 ? meanings[g].text[0] : 0;
    set(meanings[g], best->first, Repair::kActualText);
    if (core::is_thai_mark(was))
      correct_partner(use.glyphs[g], font, use, was, best->first, meanings);
  }
}

// A glyph without any claim, or one that looks like another mark and not at all like its claim,
// perhaps because it lies where that can't lie.
bool looks_wrong(const GlyphUse& use, const Meaning& meaning, char32_t shown,
                 const MarkShapes& shapes) {
  if (!meaning.known || meaning.text.empty()) return true;
  if (!meaning.repairs.empty() || meaning.text.size() != 1 || meaning.is(shown)) return false;
  const char32_t claim = meaning.text[0];
  if (!core::is_thai_mark(claim) && claim != U' ') return false;
  constexpr float kNotAtAll = 2.0F;
  return core::is_thai_mark(shown) &&
         shapes.distance(*use.shape, claim) > kNotAtAll * shapes.distance(*use.shape, shown);
}

// A mark said of ink that lies on the other side of the letters: the claim of a glyph beside it.
bool lies_elsewhere(const GlyphUse& use, const Meaning& meaning, const MarkShapes& shapes) {
  return meaning.repairs.empty() && meaning.text.size() == 1 &&
         core::is_thai_mark(meaning.text[0]) && shapes.lies_elsewhere(*use.shape, meaning.text[0]);
}

void read_shapes(const FontUse& use, const MarkShapes& shapes, std::vector<Meaning>& meanings) {
  for (size_t g = 0; g < use.glyphs.size(); ++g) {
    const GlyphUse& glyph = use.glyphs[g];
    if (!glyph.shape || glyph.without_advance < glyph.count) continue;
    const auto shown = shapes.recognise(*glyph.shape);
    if (shown && looks_wrong(glyph, meanings[g], *shown, shapes)) {
      set(meanings[g], *shown, Repair::kGlyphShape);
    } else if (lies_elsewhere(glyph, meanings[g], shapes)) {
      const auto vowel = shapes.vowel_below(*glyph.shape);
      if (vowel) set(meanings[g], *vowel, Repair::kGlyphShape);
    }
  }
}

// What no other evidence has corrected.
void forget_marks_elsewhere(const FontUse& use, const MarkShapes& shapes,
                            std::vector<Meaning>& meanings) {
  for (size_t g = 0; g < use.glyphs.size(); ++g) {
    const GlyphUse& glyph = use.glyphs[g];
    const bool flat = glyph.without_advance == glyph.count;
    if (glyph.shape && flat && lies_elsewhere(glyph, meanings[g], shapes)) meanings[g] = {};
  }
}

bool is_aa(const Meaning& meaning) {
  return !meaning.text.empty() &&
         (meaning.text[0] == core::kSaraAa || meaning.text[0] == core::kSaraAm);
}

// Whether a glyph without advance is a nikhahit, as nearly always an aa begins where it stands. A
// space or ำ without width is a false claim anyway; a glyph without any claim could be a tone mark
// too, and ค่า is a common word.
bool looks_like_nikhahit(const Meaning& meaning, int total, int before_aa) {
  if (meaning.is(core::kNikhahit)) return before_aa > 0;
  if (!meaning.repairs.empty()) return false;
  if (meaning.is(U' ') || is_aa(meaning)) return before_aa * 5 >= total * 4;
  return !meaning.known && before_aa >= 3 && before_aa * 20 >= total * 19;
}

// LibreOffice maps the whole ำ to its first half and nothing to the second; readers then fall back
// on the code of the second, which may be any sign of ASCII. Only an aa begins where a ำ without
// advance stands.
void read_unmapped_aa(const GlyphUse& sara_am, FontReadings& readings) {
  const auto most = std::max_element(
      sara_am.followers.begin(), sara_am.followers.end(),
      [](const auto& one, const auto& other) { return one.second < other.second; });
  if (most == sara_am.followers.end() || most->second * 5 < sara_am.without_advance * 4) return;
  Meaning& follower = readings[most->first.font][most->first.glyph];
  const bool thai = !follower.text.empty() && core::is_thai(follower.text[0]);
  if (!thai) set(follower, core::kSaraAa, Repair::kSaraAm);
}

// The halves of ำ, from how they stand; an aa glyph that claims ำ in spite of a nikhahit before it
// is an aa.
void read_sara_am(const FontEvidence& evidence, FontReadings& readings) {
  for (size_t f = 0; f < readings.size(); ++f) {
    for (size_t g = 0; g < readings[f].size(); ++g) {
      const GlyphUse& use = evidence.fonts()[f].glyphs[g];
      if (use.followers.empty() || use.without_advance * 5 < use.count * 4) continue;
      if (readings[f][g].is(core::kSaraAm)) read_unmapped_aa(use, readings);
      int before_aa = 0;
      for (const auto& [next, count] : use.followers) {
        if (is_aa(readings[next.font][next.glyph])) before_aa += count;
      }
      if (!looks_like_nikhahit(readings[f][g], use.without_advance, before_aa)) continue;
      set(readings[f][g], core::kNikhahit, Repair::kNikhahit);
      for (const auto& [next, count] : use.followers) {
        Meaning& aa = readings[next.font][next.glyph];
        if (aa.is(core::kSaraAm)) set(aa, core::kSaraAa, Repair::kSaraAm);
      }
    }
  }
}

void read_symbols(const FontUse& use, const SymbolTable& symbols, std::vector<Meaning>& meanings) {
  for (size_t g = 0; g < use.glyphs.size(); ++g) {
    const auto symbol =
        symbols.find(use.name, use.symbolic, use.glyphs[g].code, use.glyphs[g].claim);
    if (symbol) meanings[g] = {std::u32string(1, *symbol), true, {}};
  }
}

}  // namespace

FontReadings decode_fonts(const FontEvidence& evidence, const GlyphTables& tables,
                          const SymbolTable& symbols, const MarkShapes& shapes) {
  FontReadings readings;
  const WrongLatin wrong_latin(evidence);
  for (const FontUse& use : evidence.fonts()) {
    const int font = static_cast<int>(readings.size());
    std::vector<Meaning>& meanings = readings.emplace_back(read_claims(use));
    if (is_tis620(use)) {
      read_as_tis620(use, meanings);
    } else {
      read_indices(use, tables, wrong_latin, meanings);
      read_actual_texts(font, use, meanings);
      read_shapes(use, shapes, meanings);
    }
    read_symbols(use, symbols, meanings);
  }
  read_sara_am(evidence, readings);
  for (size_t f = 0; f < readings.size(); ++f) {
    swap_marks(evidence.fonts()[f], readings[f]);
    forget_marks_elsewhere(evidence.fonts()[f], shapes, readings[f]);
  }
  return readings;
}

}  // namespace truat::thai
