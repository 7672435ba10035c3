// What a PDF page draws, before anything is understood: glyphs, rulings, small shapes, images.
// Not text: code points here are what the PDF claims, which for Thai is often wrong.
#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/box.h"
#include "core/glyph_shape.h"
#include "core/page_number.h"

namespace truat::core {

// A font as one page uses it. Fonts are numbered per page by their first use.
struct Font {
  std::string name;        // without the subset tag, e.g. "THSarabunPSK-Bold"
  std::string subset_tag;  // "ABCDEF" of "ABCDEF+Name", or empty
  std::string type;        // "TrueType", "CIDFontType2", "Type1", "Type1C", "Type3", …
  bool embedded = false;
  bool has_to_unicode = false;
  bool symbolic = false;   // named as a symbol font (Wingdings, Symbol, ZapfDingbats)
  int64_t object_id = -1;  // the same font on several pages has the same one; mostly the PDF's
  // Looks of the glyphs that are drawn without advance, by glyph index.
  std::map<int32_t, GlyphShape> shapes;
};

// One drawn glyph. Coordinates are points of the page as displayed (see Box).
struct Glyph {
  int font = 0;              // index into Page::fonts
  uint32_t code = 0;         // character code in the content stream
  int32_t glyph_index = -1;  // index in the font program; -1 when unknown
  std::u32string mapped;     // what the PDF claims, or the outline alone shows; may be empty
  double x = 0, y = 0;       // origin on the baseline
  double advance_x = 0, advance_y = 0;  // to the next origin, without character spacing
  double size = 0;                      // effective font size in points
  Box box;                              // from origin over the advance, from descent to ascent
  double angle = 0;  // direction of writing in degrees, clockwise, 0 = left to right
  // Not seen on the page: drawn with text render mode 3 (an OCR layer under a scan), or painted
  // over by a picture or a filled rectangle.
  bool invisible = false;
};

// Whether a glyph moves the pen not at all, as Thai marks do.
inline bool without_advance(const Glyph& glyph) {
  const double reach = 0.01 * glyph.size;
  return std::abs(glyph.advance_x) < reach && std::abs(glyph.advance_y) < reach;
}

// A straight line of a table or form: a stroked line or a thin filled rectangle.
struct Ruling {
  Box box;  // includes the thickness
  bool horizontal = true;
  double thickness = 0;  // points
};

// A small path (both sides <= 20 pt), such as a drawn checkbox or a tick.
struct SmallPath {
  Box box;
  bool filled = false;
  bool rectangle = false;  // four straight sides parallel to the axes
  int segments = 0;
};

// A place where a raster image is painted.
struct ImageArea {
  Box box;
  int pixel_width = 0, pixel_height = 0;
  double dpi() const { return box.width() > 0 ? pixel_width * 72.0 / box.width() : 0; }
};

// A filled rectangle that is neither white nor a line: the shading of cells, rows or bands. White
// lines on such a ground count as rulings.
struct Background {
  Box box;
  uint32_t rgb = 0;  // 0xRRGGBB
};

// Text that the PDF claims for a run of glyphs as a whole (/ActualText), e.g. "ำ" for nikhahit and
// aa. A claim like Glyph::mapped: mostly better, at times wrong.
struct ActualText {
  std::u32string text;
  int first_glyph = 0, glyphs = 0;  // a range of Page::glyphs, never empty
};

struct Page {
  PageNumber number;
  double width = 0, height = 0;  // points, as displayed (crop box, rotation applied)
  int rotation = 0;              // /Rotate of the page: 0, 90, 180, 270; already applied
  std::vector<Font> fonts;
  std::vector<Glyph> glyphs;  // in the order of the content stream
  std::vector<Ruling> rulings;
  std::vector<SmallPath> small_paths;
  std::vector<ImageArea> images;
  // Area in square points of paths that are neither rulings nor backgrounds; pages whose letters
  // are drawn as outlines have much of it and few glyphs.
  double outline_area = 0;
  int outline_paths = 0;
  std::vector<Background> backgrounds;   // in the order of painting
  std::vector<ActualText> actual_texts;  // in the order of the content stream
  // What was wrong with the content of the page when something of it may be missing; else empty.
  std::string damage;
};

}  // namespace truat::core
