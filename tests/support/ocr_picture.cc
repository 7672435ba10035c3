// Draws what OCR sees of a page over its picture (PGM in, PPM out): rulings red, lines of writing
// blue with their baselines green.  ocr_picture DPI TURN page.pgm seen.ppm
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "ocr/prepared_page.h"
#include "support/pgm.h"

namespace {

using namespace truat;

struct Colour {
  uint8_t r, g, b;
};

struct Picture {
  int width, height;
  std::vector<Colour> pixels;

  void dot(int x, int y, Colour colour) {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    pixels[static_cast<size_t>(y) * width + x] = colour;
  }
  void frame(const core::PixelBox& b, Colour colour) {
    for (int x = b.x0; x < b.x1; ++x) dot(x, b.y0, colour), dot(x, b.y1 - 1, colour);
    for (int y = b.y0; y < b.y1; ++y) dot(b.x0, y, colour), dot(b.x1 - 1, y, colour);
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fprintf(stderr, "usage: ocr_picture DPI TURN page.pgm seen.ppm\n");
    return 2;
  }
  const core::Raster raster = test::read_pgm(argv[3], std::atof(argv[1]));
  const ocr::PreparedPage page =
      ocr::prepare_page(ocr::level_background(raster), std::atoi(argv[2]));
  Picture picture{page.grey.width, page.grey.height, {}};
  for (const uint8_t g : page.grey.grey) picture.pixels.push_back({g, g, g});
  for (const ocr::PixelRuling& r : page.rulings) {
    picture.frame(r.box, r.solid ? Colour{255, 0, 0} : Colour{255, 0, 255});
  }
  for (const ocr::TextLine& line : page.lines) {
    picture.frame(line.box, {0, 0, 255});
    for (int x = line.box.x0; x < line.box.x1; ++x) {
      picture.dot(x, static_cast<int>(line.baseline_at(x)), {0, 200, 0});
      picture.dot(x, static_cast<int>(line.baseline_at(x) - line.letter_height), {0, 200, 0});
    }
  }
  std::ofstream out(argv[4], std::ios::binary);
  out << "P6\n" << picture.width << " " << picture.height << "\n255\n";
  out.write(reinterpret_cast<const char*>(picture.pixels.data()),
            static_cast<long>(picture.pixels.size() * sizeof(Colour)));
  std::printf("%zu rulings, %zu lines, skew %.2f, ink %d, lines %d %d\n", page.rulings.size(),
              page.lines.size(), page.skew, page.levels.ink, page.levels.clear_line,
              page.levels.faint_line);
}
