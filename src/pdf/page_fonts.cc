#include "pdf/page_fonts.h"

#include <algorithm>
#include <cmath>

namespace truat::pdf {
namespace {

// Of the letters of a font, in text space; 0 when none has a width.
double mean_width(const Gfx8BitFont& font) {
  double sum = 0;
  int letters = 0;
  for (int code = 0; code < 256; ++code) {
    const double width = std::abs(font.getWidth(static_cast<unsigned char>(code)));
    if (width > 0) sum += width, ++letters;
  }
  return letters > 0 ? sum / letters : 0;
}

// A Type 3 font has units of its own and, written again by another program, often a false box. The
// size of its em follows from the box where that fits the widths of its letters, else from these.
void measure_type3(const Gfx8BitFont& font, UsedFont& used) {
  constexpr double kMeanLetter = 0.6;                 // em
  constexpr double kNarrowest = 0.25, kWidest = 1.1;  // em, means of fonts
  const double* box = font.getFontBBox();
  const double up = font.getFontMatrix()[3];
  const double top = std::max(box[1] * up, box[3] * up),
               bottom = std::min(box[1] * up, box[3] * up);
  const double height = top - bottom, mean = mean_width(font);
  const auto fits = [&](double em) { return mean >= kNarrowest * em && mean <= kWidest * em; };
  // Chromium's boxes are upside down, while its units are a thousand or two to the em, as usual.
  const bool upright = up > 0 && box[3] > box[1];
  if (!upright && fits(1)) return;
  if (height > 0 && (mean == 0 || fits(height))) {
    used.em = height;
    if (bottom >= 0) return;  // a box of pictures that says nothing of the baseline
    used.ascent = top / height;
    used.descent = bottom / height;
  } else if (mean > 0) {
    used.em = mean / kMeanLetter;
  }
}

}  // namespace

UsedFont PageFonts::make(GfxState* state, XRef* xref) {
  UsedFont used;
  used.font = state->getFont();
  GfxFont& font = *used.font;
  used.program = font_glyphs_.find(font, xref);
  used.ascent = font.getAscent();
  used.descent = font.getDescent();
  if (font.getType() == fontType3) measure_type3(static_cast<const Gfx8BitFont&>(font), used);
  // Descriptors with wild or missing figures: the usual ones of a text font.
  if (!(used.ascent > 0.2 && used.ascent < 2)) used.ascent = 0.95;
  if (!(used.descent <= 0 && used.descent > -1.5)) used.descent = -0.35;
  return used;
}

const UsedFont& PageFonts::use(GfxState* state, XRef* xref) {
  GfxFont* font = state->getFont().get();
  if (!fonts_.empty() && fonts_[current_].font.get() == font) return fonts_[current_];
  for (size_t i = 0; i < fonts_.size(); ++i) {
    if (fonts_[i].font.get() == font) {
      current_ = i;
      return fonts_[i];
    }
  }
  UsedFont used = make(state, xref);
  const core::Font description = describe_font(*font);
  used.claims = FontClaims(*font, description.symbolic);
  // Forms load the page's fonts again: the same object is the same font.
  used.index = static_cast<int>(page_.fonts.size());
  for (size_t i = 0; i < page_.fonts.size(); ++i) {
    if (page_.fonts[i].object_id == description.object_id) used.index = static_cast<int>(i);
  }
  if (used.index == static_cast<int>(page_.fonts.size())) page_.fonts.push_back(description);
  fonts_.push_back(std::move(used));
  current_ = fonts_.size() - 1;
  return fonts_.back();
}

}  // namespace truat::pdf
