// Fuzz target: any clusters, rulings and pictures on up to three pages are arranged without a crash
// or a hang, and no letter is lost or invented.
#include "core/utf8.h"
#include "fuzz/fuzz_bytes.h"
#include "layout/arrange.h"
#include "layout/conservation.h"

namespace {

using truat::fuzz::Bytes;
using truat::fuzz::check;

void add_text(Bytes& bytes, truat::core::PageText& page) {
  double x = bytes.length();
  const double y = bytes.length();
  const double size = 4 + bytes.below(20);
  for (int words = bytes.below(6); words >= 0; --words) {
    for (const char32_t c : truat::core::decode_utf8(truat::fuzz::word(bytes))) {
      if (c == U'\n') continue;
      truat::core::Cluster cluster;
      cluster.text = truat::core::encode_utf8(std::u32string(1, c));
      cluster.box = {x, y - size, x + size / 2, y + size / 3};
      cluster.baseline = y;
      cluster.font_size = size;
      page.clusters.push_back(cluster);
      x += size / 2;
    }
    x += bytes.below(64);
  }
}

void add_ruling(Bytes& bytes, truat::core::PageText& page) {
  const bool horizontal = bytes.next() & 1;
  // Mostly on a coarse grid, so that lines meet.
  const double step = bytes.next() & 7 ? 25 : 0.37;
  const double a = bytes.below(40) * step, b = bytes.below(40) * step, at = bytes.below(40) * step;
  const double thickness = bytes.below(8) / 4.0, half = thickness / 2;
  const double from = std::min(a, b), to = std::max(a, b);
  page.rulings.push_back({horizontal ? truat::core::Box{from, at - half, to, at + half}
                                     : truat::core::Box{at - half, from, at + half, to},
                          horizontal, thickness});
}

void add_grid(Bytes& bytes, truat::core::PageText& page) {
  const int columns = 1 + bytes.below(6), rows = 1 + bytes.below(8);
  const double left = bytes.below(200), top = bytes.below(400);
  const double width = 20 + bytes.below(120), height = 10 + bytes.below(80);
  for (int i = 0; i <= rows; ++i) {
    const double y = top + i * height;
    page.rulings.push_back({{left, y, left + columns * width, y + 0.5}, true, 0.5});
  }
  for (int i = 0; i <= columns; ++i) {
    const double x = left + i * width;
    page.rulings.push_back({{x, top, x + 0.5, top + rows * height}, false, 0.5});
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Bytes bytes(data, size);
  std::vector<truat::core::PageText> pages;
  const int count = 1 + bytes.below(3);
  for (int number = 1; number <= count; ++number) {
    truat::core::PageText page;
    page.number = truat::core::PageNumber(number);
    page.width = 595;
    page.height = 842;
    page.method = truat::core::PageMethod::kTextLayer;
    for (int things = bytes.below(128); things > 0 && bytes.left(); --things) {
      switch (bytes.below(8)) {
        case 0:
          add_grid(bytes, page);
          break;
        case 1:
        case 2:
          add_ruling(bytes, page);
          break;
        default:
          add_text(bytes, page);
      }
    }
    pages.push_back(std::move(page));
  }
  const truat::core::Document document = truat::layout::arrange(
      pages, [](std::string_view text) { return text.find("มาตรการ") != std::string_view::npos; });
  check(truat::layout::count_letters(pages, document).balanced());
  return 0;
}
