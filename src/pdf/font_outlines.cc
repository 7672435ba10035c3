#include "pdf/font_outlines.h"

#include <freetype/freetype.h>
#include <freetype/ftbbox.h>
#include <freetype/ftoutln.h>

#include <algorithm>
#include <span>

namespace truat::pdf {
namespace {

// Outlines of letters have tens of points; those beyond this are somebody's drawing.
constexpr int kMostPoints = 4000;

class Library {
 public:
  Library() {
    if (FT_Init_FreeType(&library_) != 0) library_ = nullptr;
  }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library() {
    if (library_) FT_Done_FreeType(library_);
  }
  FT_Library get() const { return library_; }

 private:
  FT_Library library_ = nullptr;
};

}  // namespace

struct FontOutlines::Face {
  Library library;
  std::vector<unsigned char> program;  // FreeType reads from it as long as the face is open
  FT_Face face = nullptr;
  ~Face() {
    if (face) FT_Done_Face(face);
  }
};

FontOutlines::FontOutlines(std::unique_ptr<Face> face) : face_(std::move(face)) {}
FontOutlines::~FontOutlines() = default;

std::unique_ptr<FontOutlines> FontOutlines::open(std::vector<unsigned char> program) {
  auto face = std::make_unique<Face>();
  face->program = std::move(program);
  const bool read =
      face->library.get() &&
      FT_New_Memory_Face(face->library.get(), face->program.data(),
                         static_cast<FT_Long>(face->program.size()), 0, &face->face) == 0;
  if (!read || !FT_IS_SCALABLE(face->face) || face->face->units_per_EM == 0) return nullptr;
  return std::unique_ptr<FontOutlines>(new FontOutlines(std::move(face)));
}

bool FontOutlines::load(int32_t glyph_index) {
  FT_Face face = face_->face;
  return glyph_index >= 0 && glyph_index < face->num_glyphs &&
         FT_Load_Glyph(face, static_cast<FT_UInt>(glyph_index), FT_LOAD_NO_SCALE) == 0 &&
         face->glyph->format == FT_GLYPH_FORMAT_OUTLINE;
}

bool FontOutlines::is_blank(int32_t glyph_index) {
  return load(glyph_index) && face_->face->glyph->outline.n_points == 0;
}

std::optional<core::GlyphShape> FontOutlines::shape(int32_t glyph_index) {
  if (!load(glyph_index)) return std::nullopt;
  FT_Face face = face_->face;
  FT_Outline& outline = face->glyph->outline;
  FT_BBox box;
  if (outline.n_points <= 0 || outline.n_points > kMostPoints ||
      FT_Outline_Get_BBox(&outline, &box) != 0 || box.xMax <= box.xMin || box.yMax <= box.yMin) {
    return std::nullopt;
  }
  core::GlyphShape shape;
  const float em = face->units_per_EM;
  shape.left = static_cast<float>(box.xMin) / em;
  shape.right = static_cast<float>(box.xMax) / em;
  shape.bottom = static_cast<float>(box.yMin) / em;
  shape.top = static_cast<float>(box.yMax) / em;
  constexpr FT_Pos kSide = core::GlyphShape::kSide * 64;  // FreeType counts in 64ths of a pixel
  for (FT_Vector& point : std::span(outline.points, static_cast<size_t>(outline.n_points))) {
    point.x = (point.x - box.xMin) * kSide / (box.xMax - box.xMin);
    point.y = (point.y - box.yMin) * kSide / (box.yMax - box.yMin);
  }
  FT_Bitmap bitmap{};
  bitmap.rows = bitmap.width = core::GlyphShape::kSide;
  bitmap.pitch = core::GlyphShape::kSide;
  bitmap.buffer = shape.ink.data();
  bitmap.num_grays = 256;
  bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
  if (FT_Outline_Get_Bitmap(face_->library.get(), &outline, &bitmap) != 0) return std::nullopt;
  return shape;
}

int32_t FontOutlines::glyph_of(char32_t character) const {
  const FT_UInt index = FT_Get_Char_Index(face_->face, character);
  return index == 0 ? -1 : static_cast<int32_t>(index);
}

std::string FontOutlines::name() const {
  const char* name = FT_Get_Postscript_Name(face_->face);
  return name ? name : "";
}

}  // namespace truat::pdf
