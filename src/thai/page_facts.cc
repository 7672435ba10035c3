#include "thai/page_facts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>

#include "core/thai_characters.h"
#include "thai/grammar.h"
#include "thai/words.h"

namespace truat::thai {
namespace {

// Letters of each font that are looked up in the dictionary; more would cost more than they tell.
constexpr size_t kSample = 120;
// Shorter runs of Thai letters are abbreviations (ป.ป.ช., อบต.), which no dictionary holds.
constexpr size_t kShortestRun = 5;

bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }

// Of an ASCII character that shows something; 0 for others.
int kind_of(char32_t c) {
  if (c <= U' ' || c >= 0x7F) return 0;
  if (core::is_latin_letter(c)) return is_capital(c) ? 1 : 2;
  return core::is_digit(c) ? 3 : 4;
}

bool is_vowel(char32_t c) {
  return std::u32string_view(U"aeiouyAEIOUY").find(c) != std::u32string_view::npos;
}

bool is_pronounceable(const std::u32string& word) {
  int consonants = 0, longest = 0, vowels = 0, late_capitals = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    consonants = is_vowel(word[i]) ? 0 : consonants + 1;
    longest = std::max(longest, consonants);
    vowels += is_vowel(word[i]);
    late_capitals += i > 0 && is_capital(word[i]) && !is_capital(word[i - 1]);
  }
  return vowels > 0 && longest < 5 && late_capitals == 0 && word.size() <= 20;
}

// Reads the stacks of the page line by line and counts per font.
class Counter {
 public:
  Counter(const core::Page& page, std::vector<FontFacts>& facts)
      : facts_(facts), samples_(page.fonts.size()) {}

  void add(const Stack& stack, const DrawnGlyph& glyph) {
    if (stack.text.empty()) return;
    note_neighbours(stack, glyph);
    if (stack.is_space() || glyph.font != font_ || glyph.along > end_ + 0.5 * glyph.size) end_run();
    font_ = glyph.font;
    end_ = glyph.end();
    if (stack.is_space()) return;
    FontFacts& facts = facts_[glyph.font];
    ++facts.glyphs;
    facts.repaired += stack.repairs.changes_characters();
    const char32_t c = stack.text[0];
    note_kind(stack.text.size() == 1 ? kind_of(c) : 0);
    if (core::is_thai_letter(c)) {
      ++facts.thai_stacks;
      facts.impossible += (stack.text.size() > 1 && is_impossible_stack(stack.text)) ||
                          (left_ && is_impossible_pair(left_->text, stack.text));
      if (!latin_.empty()) end_latin();
      if (samples_[font_].size() + run_.size() < kSample) run_ += stack.text;
    } else if (core::is_latin_letter(c)) {
      if (!run_.empty()) end_thai();
      latin_ += c;
    } else {
      if (!run_.empty()) end_thai();
      if (!latin_.empty()) end_latin();
    }
    left_ = &stack;
  }

  void end_line() {
    end_run();
    latin_in_thai_.clear();
    after_thai_ = false;
  }

  void finish() {
    for (size_t font = 0; font < samples_.size(); ++font) {
      const std::u32string& sample = samples_[font];
      if (sample.empty() || !Words::instance().available()) continue;
      facts_[font].thai_letters =
          static_cast<int>(sample.size() - std::count(sample.begin(), sample.end(), U' '));
      facts_[font].covered = Words::instance().covered(sample);
    }
  }

 private:
  // Latin letters between Thai ones, whatever their fonts.
  void note_neighbours(const Stack& stack, const DrawnGlyph& glyph) {
    constexpr size_t kFewLetters = 2;
    const char32_t c = stack.text[0];
    if (stack.is_space() || glyph.along > end_ + 0.2 * glyph.size) {
      latin_in_thai_.clear();
      after_thai_ = false;
    }
    if (core::is_thai_letter(c)) {
      if (latin_in_thai_.size() <= kFewLetters) {
        for (const int font : latin_in_thai_) ++facts_[font].latin_in_thai;
      }
      latin_in_thai_.clear();
      after_thai_ = true;
    } else if (after_thai_ && core::is_latin_letter(c)) {
      latin_in_thai_.push_back(glyph.font);
    } else {
      latin_in_thai_.clear();
      after_thai_ = false;
    }
  }
  void end_thai() {
    if (run_.size() >= kShortestRun) samples_[font_] += run_ + U' ';
    run_.clear();
  }
  void end_latin() {
    const bool capitals = std::all_of(latin_.begin(), latin_.end(), is_capital);
    if (latin_.size() >= 4 && !capitals) {
      ++facts_[font_].latin_words;
      facts_[font_].pronounceable += is_pronounceable(latin_);
    }
    latin_.clear();
  }
  void note_kind(int kind) {
    if (kind == 0) return end_mixed();
    ++mixed_length_;
    mixed_runs_ += kind != kind_;
    mixed_has_letter_ = mixed_has_letter_ || kind <= 2;
    kind_ = kind;
  }
  void end_mixed() {
    constexpr int kShortest = 6;
    if (mixed_has_letter_ && mixed_length_ >= kShortest) {
      facts_[font_].mixed_letters += mixed_length_;
      facts_[font_].mixed_runs += mixed_runs_;
    }
    mixed_length_ = mixed_runs_ = kind_ = 0;
    mixed_has_letter_ = false;
  }
  void end_run() {
    end_mixed();
    if (!run_.empty()) end_thai();
    if (!latin_.empty()) end_latin();
    left_ = nullptr;
  }

  std::vector<FontFacts>& facts_;
  std::vector<std::u32string> samples_;
  std::u32string run_, latin_;
  int mixed_length_ = 0, mixed_runs_ = 0, kind_ = 0;  // of the ASCII word so far
  bool mixed_has_letter_ = false;
  std::vector<int> latin_in_thai_;  // fonts of the Latin letters so far, close behind a Thai one
  bool after_thai_ = false;
  const Stack* left_ = nullptr;
  int font_ = 0;
  double end_ = 0;  // of the stack before, along the line
};

}  // namespace

std::vector<FontFacts> gather_font_facts(const core::Page& page, const std::vector<Stack>& stacks,
                                         const std::vector<DrawnGlyph>& glyphs,
                                         const LineOrder& lines, const std::vector<int>& unread,
                                         const std::vector<bool>& voted) {
  std::vector<FontFacts> facts(page.fonts.size());
  for (size_t f = 0; f < facts.size(); ++f) {
    facts[f].name = page.fonts[f].name;
    facts[f].symbolic = page.fonts[f].symbolic;
    facts[f].voted = voted[f];
  }
  std::vector<std::set<uint32_t>> kinds(facts.size());
  for (const int glyph : unread) {
    FontFacts& font = facts[page.glyphs[glyph].font];
    // Letters are counted with the stacks.
    font.glyphs += without_advance(page.glyphs[glyph]);
    ++font.unknown;
    kinds[page.glyphs[glyph].font].insert(page.glyphs[glyph].code);
  }
  for (size_t f = 0; f < facts.size(); ++f)
    facts[f].unknown_kinds = static_cast<int>(kinds[f].size());
  if (facts.empty()) return facts;
  Counter counter(page, facts);
  for (const LineOrder::Line& line : lines.lines) {
    for (size_t i = line.begin; i < line.end; ++i) counter.add(stacks[i], glyphs[stacks[i].base]);
    counter.end_line();
  }
  counter.finish();
  return facts;
}

double image_cover(const core::Page& page) {
  constexpr int kFields = 32;
  if (page.images.empty() || page.width <= 0 || page.height <= 0) return 0;
  std::array<bool, kFields * kFields> covered{};
  const auto field = [](double place, double length) {
    return static_cast<int>(std::clamp(place / length * kFields + 0.5, 0.0, double{kFields}));
  };
  for (const core::ImageArea& image : page.images) {
    const int x0 = field(image.box.x0, page.width), x1 = field(image.box.x1, page.width);
    const int y0 = field(image.box.y0, page.height), y1 = field(image.box.y1, page.height);
    for (int y = y0; y < y1; ++y) {
      std::fill(covered.begin() + y * kFields + x0,
                covered.begin() + y * kFields + std::max(x0, x1), true);
    }
  }
  return static_cast<double>(std::count(covered.begin(), covered.end(), true)) / covered.size();
}

}  // namespace truat::thai
