// How good a text layer is: clean, repaired, or unreadable so that the picture must be read
// instead, and why. Pure: counts in, judgement out. A number table, a list of codes or an English
// page gives no ground to complain: every rule needs Thai or letters that contradict themselves.
#pragma once

#include <string>
#include <vector>

namespace truat::thai {

enum class Quality { kClean, kRepaired, kUnreadable };

struct Judgement {
  Quality quality = Quality::kClean;
  double score = 1.0;       // share of the text that is believed, 0 … 1
  double confidence = 1.0;  // in each character that is read, before its own doubts
  std::string reason;       // "" for clean
};

// The glyphs of one font on one page, which is the region that faults go by: tables, headings and
// paragraphs have fonts of their own.
struct FontFacts {
  std::string name;
  bool symbolic = false;
  bool voted = false;     // its unknown glyphs are left to the picture, line by line
  int glyphs = 0;         // that show something or should, spaces left out
  int unknown = 0;        // nothing says what they show …
  int unknown_kinds = 0;  // … different ones
  int repaired = 0;       // letters that differ from their claim
  int thai_stacks = 0;
  int impossible = 0;     // stacks that can't stand in Thai, alone or after the one before
  int thai_letters = 0;   // in a sample of its words …
  int covered = 0;        // … those that dictionary words cover
  int latin_words = 0;    // of four letters and more, not all capitals
  int pronounceable = 0;  // … with a vowel, without five consonants in a row, in one case
  // Words of six characters and more with a letter among them, of any of ASCII: their characters,
  // and the runs of one kind (capitals, small letters, digits, signs) that they fall into.
  int mixed_letters = 0, mixed_runs = 0;
  int latin_in_thai = 0;  // one or two Latin letters close between Thai ones
};
//   {glyphs 400, unknown 390}                        -> unreadable: "390 of 400 glyphs … no
//   character" {thai_stacks 500, impossible 40}                 -> unreadable: marks claim one
//   another {thai_letters 200, covered 70}                   -> unreadable: letters claim one
//   another {glyphs 800, thai_stacks 0} (numbers, codes)     -> clean
Judgement judge_font(const FontFacts& facts);

struct PageFacts {
  int visible = 0, invisible = 0;  // glyphs, spaces left out
  int dropped = 0;                 // visible ones in unreadable fonts
  bool repaired = false;
  double image_cover = 0;    // share of the page that images cover, 0 … 1
  double outline_cover = 0;  // share that outlines cover (drawn letters and pictures)
  int outline_paths = 0;
  std::vector<std::string> font_reasons;  // of unreadable fonts
};
//   {image_cover 0.98}                               -> unreadable: "no text layer, images cover 98
//   %" {invisible 1800, image_cover 1}                  -> unreadable: somebody's OCR layer
//   {visible 2000, image_cover 1} (a background)     -> clean
//   {}                                               -> clean: a blank page
Judgement judge_page(const PageFacts& facts);

}  // namespace truat::thai
