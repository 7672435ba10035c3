// Builds pages of glyphs for tests: writes text the way producers draw it, with the faults that
// their text layers have.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/page.h"
#include "core/page_text.h"
#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::support {

// One drawn glyph of a line: index in the font, what the layer claims, width in ems (0 for marks).
struct TestGlyph {
  int32_t index;
  std::u32string claim;
  double width = 0.5;
  double shift = 0;  // of the origin in ems, without moving the pen
};

class ThaiPage {
 public:
  explicit ThaiPage(std::string font_name = "Garuda", int64_t object_id = 7) {
    page_.width = 595;
    page_.height = 842;
    add_font(std::move(font_name), object_id);
  }

  void add_font(std::string name, int64_t object_id) {
    core::Font font;
    font.name = std::move(name);
    font.object_id = object_id;
    page_.fonts.push_back(font);
    font_ = static_cast<int>(page_.fonts.size()) - 1;
  }

  // By the order in which they were added; the last one is in use before that.
  void use_font(int index) { font_ = index; }

  void move_to(double x, double y) { x_ = x, y_ = y; }

  ThaiPage& draw(const TestGlyph& drawn) {
    core::Glyph glyph;
    glyph.font = font_;
    glyph.glyph_index = drawn.index;
    glyph.code = static_cast<uint32_t>(drawn.index);
    glyph.mapped = drawn.claim;
    glyph.x = x_ + drawn.shift * kSize;
    glyph.y = y_;
    glyph.advance_x = drawn.width * kSize;
    glyph.size = kSize;
    glyph.box = {glyph.x, y_ - kSize, glyph.x + glyph.advance_x, y_ + 0.3 * kSize};
    page_.glyphs.push_back(glyph);
    x_ += drawn.width * kSize;
    return *this;
  }

  // Draws text as a healthy font does: marks without advance at the end of their letter, ำ in
  // halves. Glyph indices are those of a font in the order of the Unicode block.
  ThaiPage& write(std::string_view utf8) {
    for (char32_t c : core::decode_utf8(utf8)) {
      if (c == core::kSaraAm) {
        draw(glyph_of(core::kNikhahit));
        draw(glyph_of(core::kSaraAa));
      } else {
        draw(glyph_of(c));
      }
    }
    return *this;
  }

  // The glyph of a character in a font whose indices follow the block (ก is 100).
  static TestGlyph glyph_of(char32_t c) {
    const double width = core::is_thai_mark(c) ? 0 : c == U' ' ? 0.25 : 0.5;
    if (!core::is_thai(c)) return {static_cast<int32_t>(c) - 29, {c}, width};
    const int32_t gap = c >= 0x0E3F ? 4 : 0;  // four code points are not assigned
    return {static_cast<int32_t>(c) - 0x0E01 + 100 - gap, {c}, width};
  }

  core::Page& page() { return page_; }
  static constexpr double kSize = 16;

 private:
  core::Page page_;
  int font_ = 0;
  double x_ = 72, y_ = 100;
};

inline std::string joined(const core::PageText& text) {
  std::string all;
  for (const core::Cluster& cluster : text.clusters) all += cluster.text;
  return all;
}

}  // namespace truat::support
