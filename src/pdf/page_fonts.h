// The fonts that a page draws with, measured once each. Private to this folder: includes Poppler.
#pragma once

#include <poppler/GfxFont.h>
#include <poppler/GfxState.h>

#include <memory>
#include <vector>

#include "core/page.h"
#include "pdf/font_claims.h"
#include "pdf/font_glyphs.h"

namespace truat::pdf {

// A font that the page uses, kept alive so that its address stays its own.
struct UsedFont {
  std::shared_ptr<GfxFont> font;
  int index = 0;  // into Page::fonts
  std::shared_ptr<FontProgram> program;
  double ascent = 0, descent = 0;  // of the em
  double em = 1;                   // Type 3: size of the em in text space
  FontClaims claims;
};

class PageFonts {
 public:
  // Describes the fonts in `page`.
  PageFonts(core::Page& page, FontGlyphs& font_glyphs) : page_(page), font_glyphs_(font_glyphs) {}
  // The font that `state`, which must have one, writes with. Valid until the next call.
  const UsedFont& use(GfxState* state, XRef* xref);

 private:
  UsedFont make(GfxState* state, XRef* xref);
  core::Page& page_;
  FontGlyphs& font_glyphs_;
  std::vector<UsedFont> fonts_;
  size_t current_ = 0;
};

}  // namespace truat::pdf
