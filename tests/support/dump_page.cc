// Developer program: what the pdf module reads from a file, as JSON lines.
//   dump_page FILE [PAGE]           fonts, glyphs, rulings, small paths, images (all pages: 0)
//   dump_page FILE PAGE DPI OUT     a picture of the page as PGM
//   dump_page --time FILE…          pages per second of reading alone
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "core/document_error.h"
#include "core/utf8.h"
#include "pdf/pdf_file.h"

namespace {

using truat::core::Box;
using truat::core::Page;
using truat::core::PageNumber;
using truat::pdf::PdfFile;

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", c);
      out += escape;
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string box_text(const Box& b) {
  char text[128];
  std::snprintf(text, sizeof text, "[%.2f,%.2f,%.2f,%.2f]", b.x0, b.y0, b.x1, b.y1);
  return text;
}

void dump(const Page& page) {
  std::printf(
      "{\"kind\":\"page\",\"page\":%d,\"width\":%.2f,\"height\":%.2f,\"rotation\":%d,"
      "\"glyphs\":%zu,\"rulings\":%zu,\"outline_area\":%.0f,\"outline_paths\":%d}\n",
      page.number.value(), page.width, page.height, page.rotation, page.glyphs.size(),
      page.rulings.size(), page.outline_area, page.outline_paths);
  if (!page.damage.empty()) {
    std::printf("{\"kind\":\"damage\",\"text\":%s}\n", quoted(page.damage).c_str());
  }
  for (size_t i = 0; i < page.fonts.size(); ++i) {
    const auto& f = page.fonts[i];
    std::printf(
        "{\"kind\":\"font\",\"font\":%zu,\"name\":%s,\"subset\":%s,\"type\":%s,"
        "\"embedded\":%d,\"to_unicode\":%d,\"symbolic\":%d,\"object\":%lld}\n",
        i, quoted(f.name).c_str(), quoted(f.subset_tag).c_str(), quoted(f.type).c_str(), f.embedded,
        f.has_to_unicode, f.symbolic, static_cast<long long>(f.object_id));
  }
  for (const auto& g : page.glyphs) {
    std::printf(
        "{\"kind\":\"glyph\",\"font\":%d,\"code\":%u,\"gid\":%d,\"text\":%s,\"x\":%.2f,"
        "\"y\":%.2f,\"dx\":%.2f,\"dy\":%.2f,\"size\":%.2f,\"box\":%s,\"angle\":%.1f,"
        "\"invisible\":%d}\n",
        g.font, g.code, g.glyph_index, quoted(truat::core::encode_utf8(g.mapped)).c_str(), g.x, g.y,
        g.advance_x, g.advance_y, g.size, box_text(g.box).c_str(), g.angle, g.invisible);
  }
  for (const auto& r : page.rulings) {
    std::printf("{\"kind\":\"ruling\",\"box\":%s,\"horizontal\":%d,\"thickness\":%.2f}\n",
                box_text(r.box).c_str(), r.horizontal, r.thickness);
  }
  for (const auto& s : page.small_paths) {
    std::printf("{\"kind\":\"small\",\"box\":%s,\"filled\":%d,\"rectangle\":%d,\"segments\":%d}\n",
                box_text(s.box).c_str(), s.filled, s.rectangle, s.segments);
  }
  for (const auto& b : page.backgrounds) {
    std::printf("{\"kind\":\"background\",\"box\":%s,\"rgb\":\"%06x\"}\n", box_text(b.box).c_str(),
                b.rgb);
  }
  for (const auto& a : page.actual_texts) {
    std::printf("{\"kind\":\"actual_text\",\"text\":%s,\"first_glyph\":%d,\"glyphs\":%d}\n",
                quoted(truat::core::encode_utf8(a.text)).c_str(), a.first_glyph, a.glyphs);
  }
  for (const auto& i : page.images) {
    std::printf("{\"kind\":\"image\",\"box\":%s,\"width\":%d,\"height\":%d}\n",
                box_text(i.box).c_str(), i.pixel_width, i.pixel_height);
  }
}

void dump_file(const PdfFile& file, int wanted) {
  if (wanted > file.pages()) {
    std::fprintf(stderr, "the file has %d pages\n", file.pages());
    return;
  }
  const int first = wanted > 0 ? wanted : 1, last = wanted > 0 ? wanted : file.pages();
  for (int number = first; number <= last; ++number) {
    try {
      dump(file.read_page(PageNumber(number)));
    } catch (const truat::core::DocumentError& error) {
      std::fprintf(stderr, "page %d: %s: %s\n", number, error.code().c_str(), error.what());
    }
  }
}

void write_picture(const PdfFile& file, int number, double dpi, const char* path) {
  const auto raster = file.rasterise(PageNumber(number), dpi);
  std::FILE* out = std::fopen(path, "wb");
  if (!out) return std::perror(path);
  std::fprintf(out, "P5\n%d %d\n255\n", raster.width, raster.height);
  std::fwrite(raster.grey.data(), 1, raster.grey.size(), out);
  std::fclose(out);
}

void time_files(int count, char** paths) {
  const auto start = std::chrono::steady_clock::now();
  size_t pages = 0, glyphs = 0, rulings = 0;
  for (int i = 0; i < count; ++i) {
    const PdfFile file(paths[i]);
    for (int number = 1; number <= file.pages(); ++number, ++pages) {
      const Page page = file.read_page(PageNumber(number));
      glyphs += page.glyphs.size();
      rulings += page.rulings.size();
    }
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::printf("%zu pages, %zu glyphs, %zu rulings in %.3f s: %.0f pages/s\n", pages, glyphs,
              rulings, seconds.count(), static_cast<double>(pages) / seconds.count());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: dump_page FILE [PAGE [DPI OUT.pgm]]\n"), 2;
  try {
    if (std::strcmp(argv[1], "--time") == 0) {
      time_files(argc - 2, argv + 2);
      return 0;
    }
    const PdfFile file(argv[1]);
    const int page = argc > 2 ? std::atoi(argv[2]) : 0;
    if (argc > 4) {
      write_picture(file, page, std::atof(argv[3]), argv[4]);
    } else {
      dump_file(file, page);
    }
  } catch (const truat::core::DocumentError& error) {
    std::fprintf(stderr, "%s: %s\n", error.code().c_str(), error.what());
    return 1;
  }
}
