#include "thai/font_evidence.h"

#include <algorithm>
#include <cmath>

#include "core/thai_characters.h"
#include "thai/claims.h"

namespace truat::thai {
namespace {

constexpr uint32_t kLowCodes = 4096;
constexpr size_t kSampleLength = 2000;
// Claims for longer runs are lines or paragraphs and say nothing about single glyphs.
constexpr int kLongestRun = 6;
const std::u32string kHalvesOfSaraAm{core::kNikhahit, core::kSaraAa};

// What a nikhahit is taken for: a space, nothing, a character that can't be, or the whole ำ.
bool may_hide_nikhahit(const Meaning& claimed) {
  return !claimed.known || claimed.text.empty() || claimed.is(U' ') ||
         claimed.text[0] == core::kSaraAm || claimed.is(core::kNikhahit);
}

bool is_odd_sign(char32_t c) {
  return std::u32string_view(U"@#$&*+<=>[]\\^_`{|}~!?;").find(c) != std::u32string_view::npos ||
         (c >= 0xC0 && c <= 0xFF);
}

// Whether `right`, drawn after `left`, belongs to the same word.
bool touches(const core::Glyph& left, const core::Glyph& right) {
  return std::abs(left.y - right.y) < 0.8 * right.size &&
         std::abs(left.x + left.advance_x - right.x) < 0.2 * right.size;
}

bool begins_at(const core::Glyph& next, const core::Glyph& mark) {
  return std::abs(next.x - mark.x) < 0.3 * mark.size && std::abs(next.y - mark.y) < 0.8 * mark.size;
}

// Whether `next` begins where the letter ends that a mark stands over. Marks of some fonts have
// their origin over its middle, not at its end.
bool begins_behind_letter(const core::Page& page, size_t mark, const core::Glyph& next) {
  constexpr size_t kMostMarks = 3;
  size_t letter = mark;
  while (letter > 0 && mark - letter < kMostMarks && without_advance(page.glyphs[letter])) --letter;
  return !without_advance(page.glyphs[letter]) && touches(page.glyphs[letter], next);
}

// The characters of a claim as glyphs show them: ำ in its halves, nothing invisible.
std::u32string shown_characters(const std::u32string& claim) {
  std::u32string shown;
  for (char32_t c : meaning_of_claim(claim).text) {
    if (c == core::kSaraAm) {
      shown += kHalvesOfSaraAm;
    } else {
      shown += c;
    }
  }
  return shown;
}

// LibreOffice claims the marks of one letter one by one, in the order of spelling, while it draws
// them in another. So such claims are taken together: a range of glyphs with all of its last
// letter.
struct ClaimedRange {
  size_t first = 0, end = 0;
  std::u32string text;  // of the claims inside; glyphs outside of them count with their own
  std::vector<bool> claimed;
};

// Longer claims are lines or paragraphs and say nothing about single glyphs.
bool is_short_claim(const core::Page& page, const core::ActualText& claim) {
  return claim.first_glyph >= 0 && claim.glyphs > 0 && claim.glyphs <= kLongestRun &&
         static_cast<size_t>(claim.first_glyph) + static_cast<size_t>(claim.glyphs) <=
             page.glyphs.size();
}

// The claim at `next` with those after it that touch the same letter; moves `next` past them.
ClaimedRange take_range(const core::Page& page, size_t& next) {
  ClaimedRange range;
  range.first = static_cast<size_t>(page.actual_texts[next].first_glyph);
  while (range.first > 0 && without_advance(page.glyphs[range.first]) &&
         without_advance(page.glyphs[range.first - 1])) {
    --range.first;
  }
  for (; next < page.actual_texts.size(); ++next) {
    const core::ActualText& claim = page.actual_texts[next];
    if (!is_short_claim(page, claim)) continue;
    const auto first = static_cast<size_t>(claim.first_glyph);
    if (!range.claimed.empty() && (first >= range.end || first < range.first)) break;
    const size_t end = first + static_cast<size_t>(claim.glyphs);
    range.end = std::max(range.end, end);
    while (range.end < page.glyphs.size() && without_advance(page.glyphs[range.end])) ++range.end;
    range.claimed.resize(range.end - range.first);
    std::fill(range.claimed.begin() + (first - range.first),
              range.claimed.begin() + (end - range.first), true);
    range.text += shown_characters(claim.text);
  }
  return range;
}

}  // namespace

FontEvidence::FontKey FontEvidence::key_of(const core::Font& font) {
  return {font.object_id, font.name, font.subset_tag};
}

std::vector<int> FontEvidence::fonts_of(const core::Page& page) const {
  std::vector<int> fonts;
  for (const core::Font& font : page.fonts) {
    const auto found = by_key_.find(key_of(font));
    fonts.push_back(found == by_key_.end() ? -1 : found->second);
  }
  return fonts;
}

int FontEvidence::find_glyph(int font, uint32_t code) const {
  if (font < 0) return -1;
  if (code < kLowCodes) {
    const auto& table = by_low_code_[font];
    return code < table.size() ? table[code] : -1;
  }
  const auto found = by_high_code_[font].find(code);
  return found == by_high_code_[font].end() ? -1 : found->second;
}

std::vector<int> FontEvidence::add_fonts(const core::Page& page) {
  std::vector<int> fonts;
  for (const core::Font& font : page.fonts) {
    const auto [at, is_new] = by_key_.try_emplace(key_of(font), static_cast<int>(fonts_.size()));
    if (is_new) {
      fonts_.push_back({font.name, font.symbolic, {}, {}});
      by_low_code_.emplace_back();
      by_high_code_.emplace_back();
    }
    fonts.push_back(at->second);
  }
  return fonts;
}

GlyphRef FontEvidence::add_glyph(int font, const core::Page& page, const core::Glyph& glyph) {
  const int known = find_glyph(font, glyph.code);
  if (known >= 0) return {font, known};
  auto& glyphs = fonts_[font].glyphs;
  const auto index = static_cast<int32_t>(glyphs.size());
  GlyphUse& use = glyphs.emplace_back();
  use.code = glyph.code;
  use.glyph_index = glyph.glyph_index;
  use.claim = glyph.mapped;
  use.claimed = meaning_of_claim(glyph.mapped);
  use.claims_odd_sign = use.claimed.text.size() == 1 && is_odd_sign(use.claimed.text[0]);
  const auto& shapes = page.fonts[static_cast<size_t>(glyph.font)].shapes;
  if (const auto shape = shapes.find(glyph.glyph_index); shape != shapes.end()) {
    use.shape = shape->second;
  }
  if (glyph.code < kLowCodes) {
    auto& table = by_low_code_[font];
    if (glyph.code >= table.size()) table.resize(glyph.code + 1, -1);
    table[glyph.code] = index;
  } else {
    by_high_code_[font][glyph.code] = index;
  }
  return {font, index};
}

void FontEvidence::observe(const core::Page& page) {
  const std::vector<int> fonts = add_fonts(page);
  std::vector<GlyphRef> refs;
  refs.reserve(page.glyphs.size());
  std::vector<size_t> signs;
  for (const core::Glyph& glyph : page.glyphs) {
    refs.push_back(add_glyph(fonts[glyph.font], page, glyph));
    GlyphUse& use = fonts_[refs.back().font].glyphs[refs.back().glyph];
    ++use.count;
    if (use.claims_odd_sign) signs.push_back(refs.size() - 1);
  }
  for (const size_t sign : signs) note_sign(page, refs, sign);
  for (size_t i = 0; i < refs.size(); ++i) {
    if (without_advance(page.glyphs[i])) note_mark(page, refs, i);
  }
  note_actual_texts(page, refs);
  note_samples(page, refs);
}

void FontEvidence::note_mark(const core::Page& page, const std::vector<GlyphRef>& refs, size_t i) {
  GlyphUse& use = fonts_[refs[i].font].glyphs[refs[i].glyph];
  ++use.without_advance;
  bool alone = true;
  for (const size_t other : {i - 1, i + 1}) {
    if (other >= refs.size() || !without_advance(page.glyphs[other])) continue;
    ++use.stacked[refs[other]];
    alone = false;
  }
  use.alone += alone;
  if (!may_hide_nikhahit(use.claimed)) return;
  for (size_t next = i + 1; next < refs.size() && next <= i + 2; ++next) {
    if (without_advance(page.glyphs[next])) continue;
    const core::Glyph& after = page.glyphs[next];
    if (begins_at(after, page.glyphs[i]) || begins_behind_letter(page, i, after)) {
      ++use.followers[refs[next]];
    }
    return;
  }
}

void FontEvidence::note_sign(const core::Page& page, const std::vector<GlyphRef>& refs, size_t i) {
  if (i == 0 || i + 1 >= refs.size()) return;
  if (!touches(page.glyphs[i - 1], page.glyphs[i]) || !touches(page.glyphs[i], page.glyphs[i + 1]))
    return;
  bool thai = false;
  for (const size_t beside : {i - 1, i + 1}) {
    const Meaning& claimed = fonts_[refs[beside].font].glyphs[refs[beside].glyph].claimed;
    if (claimed.is(U' ')) return;
    thai = thai || (!claimed.text.empty() && core::is_thai_letter(claimed.text[0]));
  }
  fonts_[refs[i].font].glyphs[refs[i].glyph].in_thai_words += thai;
}

void FontEvidence::note_actual_texts(const core::Page& page, const std::vector<GlyphRef>& refs) {
  for (size_t next = 0; next < page.actual_texts.size();) {
    if (!is_short_claim(page, page.actual_texts[next])) {
      ++next;
      continue;
    }
    const ClaimedRange range = take_range(page, next);
    if (range.end - range.first > static_cast<size_t>(2 * kLongestRun)) continue;
    std::u32string rest = range.text;
    std::vector<GlyphRef> odd, marks;
    for (size_t i = range.first; i < range.end; ++i) {
      const Meaning& meaning = fonts_[refs[i].font].glyphs[refs[i].glyph].claimed;
      if (!range.claimed[i - range.first]) rest += meaning.text;
    }
    for (size_t i = range.first; i < range.end; ++i) {
      if (without_advance(page.glyphs[i])) marks.push_back(refs[i]);
      const Meaning& meaning = fonts_[refs[i].font].glyphs[refs[i].glyph].claimed;
      const size_t found =
          meaning.text.size() == 1 ? rest.find(meaning.text[0]) : std::u32string::npos;
      if (found == std::u32string::npos) {
        odd.push_back(refs[i]);
      } else {
        rest.erase(found, 1);
      }
    }
    if (odd.size() == 1 && rest.size() == 1) {
      GlyphUse& use = fonts_[odd[0].font].glyphs[odd[0].glyph];
      ++use.actual_text[rest[0]];
      use.corrected_alone += marks.size() == 1;
    } else if (odd.empty() && rest.empty() && marks.size() == 1) {
      // The claim agrees with what its only mark claims itself.
      GlyphUse& use = fonts_[marks[0].font].glyphs[marks[0].glyph];
      if (!use.claimed.text.empty()) ++use.actual_text[use.claimed.text[0]];
    }
  }
}

void FontEvidence::note_samples(const core::Page& page, const std::vector<GlyphRef>& refs) {
  const bool full = std::all_of(refs.begin(), refs.end(), [&](const GlyphRef& ref) {
    return fonts_[ref.font].sample.size() >= kSampleLength;
  });
  for (size_t i = 0; !full && i < refs.size(); ++i) {
    auto& sample = fonts_[refs[i].font].sample;
    if (sample.size() >= kSampleLength) continue;
    const core::Glyph& glyph = page.glyphs[i];
    const bool flows =
        i > 0 && refs[i - 1].font == refs[i].font &&
        std::abs(page.glyphs[i - 1].y - glyph.y) < 0.8 * glyph.size &&
        std::abs(page.glyphs[i - 1].x + page.glyphs[i - 1].advance_x - glyph.x) < 0.4 * glyph.size;
    if (!flows && !sample.empty()) sample.push_back(-1);
    sample.push_back(refs[i].glyph);
  }
}

}  // namespace truat::thai
