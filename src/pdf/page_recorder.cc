#include "pdf/page_recorder.h"

#include <poppler/CharCodeToUnicode.h>
#include <poppler/goo/GooString.h>

#include <cmath>

#include "pdf/glyph_place.h"
#include "pdf/poppler_text.h"

namespace truat::pdf {

namespace {

constexpr double kWhite = 0.98;        // luminance from which a line isn't seen on white paper
constexpr double kUpright = 0.5;       // points by which an image may be slanted
constexpr double kTransparent = 0.05;  // opacity below which nothing is seen

Paint paint_of(const GfxRGB& rgb) {
  const double luminance =
      0.299 * colToDbl(rgb.r) + 0.587 * colToDbl(rgb.g) + 0.114 * colToDbl(rgb.b);
  const auto byte = [](GfxColorComp c) { return static_cast<uint32_t>(colToByte(c)); };
  return {byte(rgb.r) << 16 | byte(rgb.g) << 8 | byte(rgb.b), luminance >= kWhite};
}

core::Box clip_of(GfxState* state) {
  core::Box clip;
  state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  return clip;
}

}  // namespace

PageRecorder::PageRecorder(core::Page& page, FontGlyphs& font_glyphs)
    : page_(page), fonts_(page, font_glyphs) {
  page_.glyphs.reserve(4096);
}

void PageRecorder::finish() {
  sorter_.finish(page_);
  covered_.apply(page_);
}

void PageRecorder::restoreState(GfxState*) {
  if (saved_.empty()) return;
  masking_ = saved_.back();
  saved_.pop_back();
}

void PageRecorder::clip(GfxState* state) {
  read_path(state);
  for (size_t i = 0; i < path_.subpaths(); ++i) {
    if (path_.subpaths() > 1 || !is_rectangle(path_.subpath(i))) masking_ = true;
  }
}

// Opaque paint hides what was drawn before. In doubt (blending, masks, groups) nothing is hidden.
void PageRecorder::cover(GfxState* state, const core::Box& area) {
  constexpr double kOpaque = 0.95;
  if (masking_ || !groups_.empty() || state->getFillOpacity() < kOpaque ||
      state->getBlendMode() != gfxBlendNormal) {
    return;
  }
  const core::Box clip = clip_of(state);
  covered_.cover({std::max(area.x0, clip.x0), std::max(area.y0, clip.y0),
                  std::min(area.x1, clip.x1), std::min(area.y1, clip.y1)},
                 page_.glyphs.size());
}

void PageRecorder::startPage(int, GfxState* state, XRef* xref) {
  xref_ = xref;
  page_.width = state->getPageWidth();
  page_.height = state->getPageHeight();
}

// False too when the matrices of a damaged page lead nowhere (NaN, infinity).
bool PageRecorder::touches_page(const core::Box& box) const {
  return std::isfinite(box.width()) && std::isfinite(box.height()) && box.x1 >= 0 && box.y1 >= 0 &&
         box.x0 <= page_.width && box.y0 <= page_.height;
}

void PageRecorder::drawChar(GfxState* state, double x, double y, double dx, double dy,
                            double origin_x, double origin_y, CharCode code, int bytes,
                            const Unicode* unicode, int unicode_length) {
  if (hidden() || overflowed() || !state->getFont()) return;
  const UsedFont& font = fonts_.use(state, xref_);
  core::Glyph glyph;
  state->transform(x - origin_x, y - origin_y, &glyph.x, &glyph.y);

  remove_spacing(state, bytes == 1 && code == ' ', dx, dy);
  state->transformDelta(dx, dy, &glyph.advance_x, &glyph.advance_y);
  place(glyph, font, state);
  if (!touches_page(glyph.box)) return;
  glyph.font = font.index;
  glyph.code = code;
  glyph.glyph_index = font.program->glyph_of(code);
  append_code_points(glyph.mapped, unicode, unicode_length);
  if (!font.claims.holds(code, glyph.mapped) || is_digit_too_wide(glyph, font, state)) {
    glyph.mapped.clear();
  }
  read_outline(glyph, font);
  // Mode 7 only clips.
  glyph.invisible = (state->getRender() & 3) == 3;
  if (glyph.glyph_index > 0) note_shape(glyph, font);
  page_.glyphs.push_back(std::move(glyph));
}

// Arabic digits are about half as wide as the em (a Thai ๗ may be wider). Ghostscript says 6 and 7
// of the checkboxes of a font.
bool PageRecorder::is_digit_too_wide(const core::Glyph& glyph, const UsedFont& font,
                                     GfxState* state) const {
  constexpr double kWidest = 0.85;  // em
  if (glyph.mapped.size() != 1 || glyph.mapped[0] < U'0' || glyph.mapped[0] > U'9') return false;
  // The em of a Type 3 font is a guess, and a symbol font's claims are codes.
  const bool known_em = font.font->getType() != fontType3;
  if (!known_em || page_.fonts[static_cast<size_t>(font.index)].symbolic) return false;
  double m11, m12, m21, m22;
  state->getFontTransMat(&m11, &m12, &m21, &m22);
  const double em = std::hypot(m11, m12) * state->getHorizScaling();
  return std::hypot(glyph.advance_x, glyph.advance_y) > kWidest * em;
}

// Programs that rename the glyphs of a font rename its space too.
void PageRecorder::read_outline(core::Glyph& glyph, const UsedFont& font) {
  if (!glyph.mapped.empty() || glyph.glyph_index <= 0 || core::without_advance(glyph)) return;
  const auto shown = font.program->shown(glyph.glyph_index, *font.font, xref_);
  if (shown) glyph.mapped.assign(1, *shown);
}

// Only of glyphs that move the pen not at all, as Thai marks do: these are what claims get wrong.
void PageRecorder::note_shape(const core::Glyph& glyph, const UsedFont& font) {
  if (!core::without_advance(glyph)) return;
  auto& shapes = page_.fonts[static_cast<size_t>(font.index)].shapes;
  if (shapes.contains(glyph.glyph_index)) return;
  const auto& shape = font.program->shape(glyph.glyph_index, *font.font, xref_);
  if (shape) shapes.emplace(glyph.glyph_index, *shape);
}

void PageRecorder::read_path(GfxState* state) {
  path_.clear();
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* subpath = path->getSubpath(i);
    for (int j = 0; j < subpath->getNumPoints(); ++j) {
      double x, y;
      state->transform(subpath->getX(j), subpath->getY(j), &x, &y);
      path_.add(x, y, subpath->getCurve(j));
    }
    path_.end_subpath();
  }
}

void PageRecorder::stroke(GfxState* state) {
  if (hidden() || state->getStrokeOpacity() < kTransparent) return;
  GfxRGB rgb;
  state->getStrokeRGB(&rgb);
  read_path(state);
  sorter_.stroke(path_, state->getTransformedLineWidth(), paint_of(rgb), clip_of(state));
}

void PageRecorder::fill(GfxState* state) {
  if (hidden() || state->getFillOpacity() < kTransparent) return;
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  read_path(state);
  sorter_.fill(path_, paint_of(rgb), clip_of(state));
  if (path_.subpaths() == 1 && is_rectangle(path_.subpath(0))) {
    cover(state, bounds(path_.subpath(0)));
  }
}

// A pattern of a tile or two may be anything, text too, and is read as usual; one of many tiles is
// a texture.
bool PageRecorder::tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*,
                                     int x0, int y0, int x1, int y1, double, double) {
  return static_cast<int64_t>(x1 - x0) * (y1 - y0) > 4;
}

void PageRecorder::add_image(GfxState* state, int width, int height, bool opaque) {
  if (hidden()) return;
  const double* m = state->getCTM();
  core::ImageArea image;
  image.box = {m[4] + std::min(m[0], 0.0) + std::min(m[2], 0.0),
               m[5] + std::min(m[1], 0.0) + std::min(m[3], 0.0),
               m[4] + std::max(m[0], 0.0) + std::max(m[2], 0.0),
               m[5] + std::max(m[1], 0.0) + std::max(m[3], 0.0)};
  if (!touches_page(image.box) || page_.images.size() >= kMaxImages) return;
  image.pixel_width = width;
  image.pixel_height = height;
  page_.images.push_back(image);
  const bool upright = (std::abs(m[1]) < kUpright && std::abs(m[2]) < kUpright) ||
                       (std::abs(m[0]) < kUpright && std::abs(m[3]) < kUpright);
  if (opaque && upright) cover(state, image.box);
}

void PageRecorder::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width,
                                 int height, bool invert, bool interpolate, bool inlined) {
  add_image(state, width, height, false);
  // The base class skips the bytes of inline images.
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inlined);
}

void PageRecorder::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                             GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                             bool inlined) {
  add_image(state, width, height, mask_colors == nullptr);
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask_colors,
                       inlined);
}

void PageRecorder::drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                                   GfxImageColorMap*, bool, Stream*, int, int, bool, bool) {
  add_image(state, width, height, false);
}

void PageRecorder::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                                       GfxImageColorMap*, bool, Stream*, int, int,
                                       GfxImageColorMap*, bool) {
  add_image(state, width, height, false);
}

void PageRecorder::beginActualText(GfxState*, const GooString* text) {
  spans_.push_back({text_string(*text), page_.glyphs.size()});
}

void PageRecorder::endActualText(GfxState*) {
  if (spans_.empty()) return;
  const OpenSpan span = std::move(spans_.back());
  spans_.pop_back();
  if (span.first_glyph == page_.glyphs.size()) return;
  page_.actual_texts.push_back({span.text, static_cast<int>(span.first_glyph),
                                static_cast<int>(page_.glyphs.size() - span.first_glyph)});
}

void PageRecorder::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                                          bool for_soft_mask) {
  groups_.push_back(for_soft_mask);
  soft_masks_ += for_soft_mask;
}

void PageRecorder::endTransparencyGroup(GfxState*) {
  if (groups_.empty()) return;
  soft_masks_ -= groups_.back();
  groups_.pop_back();
}

}  // namespace truat::pdf
