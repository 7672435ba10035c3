// Draws what OCR sees of a page over its picture (PGM in, PPM out): rulings red, lines of writing
// blue with their baselines green, checkboxes orange.  ocr_picture DPI TURN page.pgm seen.ppm
// [lines.ppm] lines.ppm: the pictures of the lines as the recogniser gets them, one under the
// other.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "ocr/light_print.h"
#include "ocr/line_image.h"
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

void write(const Picture& picture, const char* path) {
  std::ofstream out(path, std::ios::binary);
  out << "P6\n" << picture.width << " " << picture.height << "\n255\n";
  out.write(reinterpret_cast<const char*>(picture.pixels.data()),
            static_cast<long>(picture.pixels.size() * sizeof(Colour)));
}

Picture stacked_lines(const ocr::PreparedPage& page) {
  constexpr int kRow = 60;
  const int rows = static_cast<int>(page.lines.size());
  Picture out{1400, rows * kRow, std::vector<Colour>(1400UL * rows * kRow, Colour{200, 220, 255})};
  for (int i = 0; i < rows; ++i) {
    const core::Raster line =
        ocr::line_image(page.grey, page.components, page.lines[i], page.lines[i].members, {})
            .picture;
    for (int y = 0; y < std::min(kRow - 2, line.height); ++y) {
      for (int x = 0; x < line.width; ++x) {
        const uint8_t g = line.grey[static_cast<size_t>(y) * line.width + x];
        out.dot(x, i * kRow + y, {g, g, g});
      }
    }
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    std::fprintf(stderr, "usage: ocr_picture DPI TURN page.pgm seen.ppm [lines.ppm]\n");
    return 2;
  }
  core::Raster raster = test::read_pgm(argv[3], std::atof(argv[1]));
  ocr::darken_light_print(raster);
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
  for (const auto& [piece, box] : page.checkboxes)
    std::printf("box %d %d %d %d ticked %d\n", box.square.x0, box.square.y0, box.square.x1,
                box.square.y1, box.ticked);
  for (const auto& [piece, box] : page.checkboxes) picture.frame(box.square, {255, 140, 0});
  write(picture, argv[4]);
  if (argc > 5) write(stacked_lines(page), argv[5]);
  std::printf("%zu rulings, %zu lines, %zu boxes, skew %.2f, ink %d, lines %d %d\n",
              page.rulings.size(), page.lines.size(), page.checkboxes.size(), page.skew,
              page.levels.ink, page.levels.clear_line, page.levels.faint_line);
}
