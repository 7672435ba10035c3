#include "thai/sara_am_glyphs.h"

#include <cmath>
#include <map>
#include <utility>

#include "core/thai_characters.h"

namespace truat::thai {
namespace {

using GlyphKey = std::pair<int, uint32_t>;  // font, code

struct Counts {
  int total = 0;
  int with_partner = 0;  // nikhahit candidates: an aa follows; ำ candidates: a nikhahit precedes
};

bool without_advance(const core::Glyph& glyph) {
  return std::hypot(glyph.advance_x, glyph.advance_y) < 0.01 * glyph.size;
}

// What a nikhahit is taken for: a space, nothing, a character that can't be, or the whole ำ.
bool may_be_nikhahit(const core::Glyph& glyph, const Meaning& meaning) {
  if (!without_advance(glyph)) return false;
  return !meaning.known || meaning.text.empty() || meaning.text == U" " ||
         meaning.text[0] == core::kSaraAm;
}

bool is_aa(const core::Glyph& glyph, const Meaning& meaning) {
  return !without_advance(glyph) && !meaning.text.empty() &&
         (meaning.text[0] == core::kSaraAa || meaning.text[0] == core::kSaraAm);
}

bool is_nikhahit(const Meaning& meaning) {
  return meaning.text.size() == 1 && meaning.text[0] == core::kNikhahit;
}

// Whether `aa` begins where `mark` stands (ems apart, along and across).
bool begins_at(const core::Glyph& aa, const core::Glyph& mark) {
  return std::abs(aa.x - mark.x) < 0.3 * mark.size && std::abs(aa.y - mark.y) < 0.8 * mark.size;
}

class Halves {
 public:
  Halves(const core::Page& page, std::vector<FontReading>& readings)
      : page_(page), readings_(readings) {}

  void find_nikhahits() {
    std::map<GlyphKey, Counts> candidates;
    for (size_t i = 0; i < page_.glyphs.size(); ++i) {
      const core::Glyph& glyph = page_.glyphs[i];
      if (!may_be_nikhahit(glyph, meaning(glyph))) continue;
      Counts& counts = candidates[{glyph.font, glyph.code}];
      ++counts.total;
      if (aa_follows(i)) ++counts.with_partner;
    }
    for (const auto& [key, counts] : candidates) {
      if (counts.with_partner * 5 < counts.total * 4) continue;
      Meaning& meaning = readings_[key.first].meanings[key.second];
      meaning.text.assign(1, core::kNikhahit);
      meaning.known = true;
      meaning.repairs.add(Repair::kNikhahit);
    }
  }

  void find_aas() {
    std::map<GlyphKey, Counts> candidates;
    for (size_t i = 0; i < page_.glyphs.size(); ++i) {
      const core::Glyph& glyph = page_.glyphs[i];
      if (without_advance(glyph) || meaning(glyph).text != std::u32string(1, core::kSaraAm)) {
        continue;
      }
      Counts& counts = candidates[{glyph.font, glyph.code}];
      ++counts.total;
      if (nikhahit_precedes(i)) ++counts.with_partner;
    }
    for (const auto& [key, counts] : candidates) {
      if (counts.with_partner == 0) continue;
      Meaning& meaning = readings_[key.first].meanings[key.second];
      meaning.text.assign(1, core::kSaraAa);
      meaning.repairs.add(Repair::kSaraAm);
    }
  }

 private:
  const Meaning& meaning(const core::Glyph& glyph) const {
    return readings_[glyph.font].meanings.at(glyph.code);
  }

  // A tone mark may be drawn between the halves.
  bool aa_follows(size_t i) const {
    for (size_t next = i + 1; next < page_.glyphs.size() && next <= i + 2; ++next) {
      const core::Glyph& glyph = page_.glyphs[next];
      if (is_aa(glyph, meaning(glyph))) return begins_at(glyph, page_.glyphs[i]);
      if (!without_advance(glyph)) return false;
    }
    return false;
  }

  bool nikhahit_precedes(size_t i) const {
    for (size_t back = 1; back <= 2 && back <= i; ++back) {
      const core::Glyph& glyph = page_.glyphs[i - back];
      if (is_nikhahit(meaning(glyph))) return begins_at(page_.glyphs[i], glyph);
      if (!without_advance(glyph)) return false;
    }
    return false;
  }

  const core::Page& page_;
  std::vector<FontReading>& readings_;
};

}  // namespace

void correct_sara_am(const core::Page& page, std::vector<FontReading>& readings) {
  Halves halves(page, readings);
  halves.find_nikhahits();
  halves.find_aas();
}

}  // namespace truat::thai
