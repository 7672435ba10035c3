// Reads pages from PGM pictures (P5, grey) and prints their lines: for looking at what OCR sees.
//   pdftoppm -gray -r 300 -f 1 -l 1 scan.pdf page && ocr_page MODEL 300 page-1.pgm
// Options before the pictures: --confidence (each line's lowest and mean), --rulings, --boxes,
// --time.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

#include "ocr/page_reader.h"
#include "support/pgm.h"

namespace {

using namespace truat;

// Clusters of one line of the page, left to right, lines from top to bottom.
std::vector<std::vector<core::Cluster>> lines_of(const core::PageText& text) {
  std::vector<core::Cluster> clusters = text.clusters;
  std::stable_sort(clusters.begin(), clusters.end(),
                   [](const auto& a, const auto& b) { return a.baseline < b.baseline; });
  std::vector<std::vector<core::Cluster>> lines;
  for (const core::Cluster& c : clusters) {
    if (lines.empty() || c.baseline - lines.back().front().baseline > 0.25 * c.font_size) {
      lines.emplace_back();
    }
    lines.back().push_back(c);
  }
  for (auto& line : lines) {
    std::stable_sort(line.begin(), line.end(),
                     [](const auto& a, const auto& b) { return a.box.x0 < b.box.x0; });
  }
  return lines;
}

void print(const core::PageText& text, bool confidence, bool boxes) {
  for (const auto& line : lines_of(text)) {
    double least = 1, sum = 0, letters = 0;
    std::string written;
    for (size_t i = 0; i < line.size(); ++i) {
      const core::Cluster& c = line[i];
      if (c.text != " ") least = std::min(least, c.confidence), sum += c.confidence, ++letters;
      if (i > 0 && c.box.x0 - line[i - 1].box.x1 > c.font_size) written += "\t";
      written += c.text;
      if (boxes) {
        char place[80];
        std::snprintf(place, sizeof place, "[%.1f-%.1f %.2f]", c.box.x0, c.box.x1, c.confidence);
        written += place;
      }
    }
    if (confidence) std::printf("%.2f %.2f ", least, sum / std::max(1.0, letters));
    std::printf("%s\n", written.c_str());
  }
}

void print_rulings(const core::PageText& text) {
  for (const core::Ruling& r : text.rulings) {
    std::printf("%s %.1f %.1f %.1f %.1f\n", r.horizontal ? "-" : "|", r.box.x0, r.box.y0, r.box.x1,
                r.box.y1);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr,
                 "usage: ocr_page MODEL DPI [--confidence] [--rulings] [--boxes] [--time] PGM…\n");
    return 2;
  }
  bool confidence = false, rulings = false, boxes = false, time = false;
  try {
    ocr::PageReader reader({.model_path = argv[1], .any_characters = true});
    for (int i = 3; i < argc; ++i) {
      const std::string argument = argv[i];
      if (argument == "--confidence")
        confidence = true;
      else if (argument == "--rulings")
        rulings = true;
      else if (argument == "--boxes")
        boxes = true;
      else if (argument == "--time")
        time = true;
      else {
        const core::Raster raster = test::read_pgm(argument, std::atof(argv[2]));
        core::Page page;
        page.width = raster.width * 72 / raster.dpi, page.height = raster.height * 72 / raster.dpi;
        const auto start = std::chrono::steady_clock::now();
        const core::PageText text = reader.read(raster, page);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        for (const core::PageText& leaf : core::leaves_of(text)) {
          print(leaf, confidence, boxes);
          if (rulings) print_rulings(leaf);
        }
        if (time) {
          std::fprintf(stderr, "%s: %.2f s, turn %d, skew %.2f\n", argument.c_str(), took.count(),
                       text.frame.turn, text.frame.skew);
        }
        std::printf("\f");
      }
    }
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 3;
  }
}
