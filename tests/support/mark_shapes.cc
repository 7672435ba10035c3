// Prints the looks of the Thai marks of fonts as rows of models/glyphs/mark_shapes.tsv; called by
// scripts/make_mark_shapes.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <vector>

#include "core/glyph_shape.h"
#include "core/thai_characters.h"
#include "pdf/font_outlines.h"

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    std::vector<unsigned char> program{std::istreambuf_iterator<char>(in), {}};
    const auto font = truat::pdf::FontOutlines::open(std::move(program));
    if (!font) return std::fprintf(stderr, "%s: no font\n", argv[i]), 1;
    for (char32_t c = 0x0E31; c <= 0x0E4D; ++c) {
      if (!truat::core::is_thai_mark(c)) continue;
      const auto shape = font->shape(font->glyph_of(c));
      if (!shape) continue;
      std::printf("U+%04X\t%.3f\t%.3f\t%.3f\t", static_cast<unsigned>(c), shape->bottom, shape->top,
                  shape->width() / shape->height());
      for (const unsigned ink : shape->ink) std::printf("%X", ink >> 4);
      std::printf("\n");
    }
  }
  return 0;
}
