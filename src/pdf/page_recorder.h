// Poppler's output device that records what a page draws instead of drawing it. Private to this
// folder: includes Poppler.
#pragma once

#include <poppler/GfxState.h>
#include <poppler/OutputDev.h>

#include <vector>

#include "core/page.h"
#include "pdf/covered_glyphs.h"
#include "pdf/page_fonts.h"
#include "pdf/path_sorter.h"

namespace truat::pdf {

class PageRecorder : public OutputDev {
 public:
  // Records into `page`, whose size must be set.
  PageRecorder(core::Page& page, FontGlyphs& font_glyphs);

  // To be called when Poppler is done with the page.
  void finish();
  // The page draws more than any document does; the rest was left out.
  bool overflowed() const { return page_.glyphs.size() >= kMaxGlyphs; }

  // Device space is the displayed page, y downwards, so Poppler's matrices give our points.
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  // Type 3 glyphs come as characters; their little drawings aren't run.
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  void startPage(int number, GfxState* state, XRef* xref) override;
  void saveState(GfxState*) override { saved_.push_back(masking_); }
  void restoreState(GfxState*) override;
  void clip(GfxState* state) override;
  void eoClip(GfxState* state) override { clip(state); }
  void clipToStrokePath(GfxState*) override { masking_ = true; }
  void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override {
    masking_ = true;
  }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* unicode,
                int unicode_length) override;

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }
  bool tilingPatternFill(GfxState* state, Gfx* gfx, Catalog* catalog, GfxTilingPattern* pattern,
                         const double* matrix, int x0, int y0, int x1, int y1, double x_step,
                         double y_step) override;
  // Shadings are backgrounds.
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool inlined) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                 bool inlined) override;
  void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                       GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width,
                       int mask_height, bool mask_invert, bool mask_interpolate) override;
  void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width,
                           int mask_height, GfxImageColorMap* mask_colors,
                           bool mask_interpolate) override;

  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;

  void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* space,
                              bool isolated, bool knockout, bool for_soft_mask) override;
  void endTransparencyGroup(GfxState* state) override;

 private:
  // Hostile pages; dense ones of people have some ten thousand glyphs.
  static constexpr size_t kMaxGlyphs = 1'000'000, kMaxImages = 100'000;

  bool touches_page(const core::Box& box) const;
  bool is_digit_too_wide(const core::Glyph& glyph, const UsedFont& font, GfxState* state) const;
  void read_outline(core::Glyph& glyph, const UsedFont& font);
  void note_shape(const core::Glyph& glyph, const UsedFont& font);
  bool hidden() const { return soft_masks_ > 0; }
  void read_path(GfxState* state);
  void add_image(GfxState* state, int width, int height, bool opaque);
  void cover(GfxState* state, const core::Box& area);

  core::Page& page_;
  XRef* xref_ = nullptr;
  PageFonts fonts_;
  PathSorter sorter_;
  CoveredGlyphs covered_;
  // Whether a soft mask or a clip that isn't a rectangle is in force: what is painted then may show
  // only in parts. With the values of the saved graphics states.
  bool masking_ = false;
  std::vector<bool> saved_;
  PaintedPath path_;
  struct OpenSpan {
    std::u32string text;
    size_t first_glyph;
  };
  std::vector<OpenSpan> spans_;  // of ActualText
  std::vector<bool> groups_;     // open transparency groups: whether each is a soft mask
  int soft_masks_ = 0;
};

}  // namespace truat::pdf
