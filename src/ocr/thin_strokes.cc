#include "ocr/thin_strokes.h"

#include <leptonica/allheaders.h>

#include <memory>
#include <new>

namespace truat::ocr {
namespace {

struct Destroy {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPointer = std::unique_ptr<Pix, Destroy>;

PixPointer to_pix(const core::Raster& page) {
  PixPointer pix(pixCreateNoInit(page.width, page.height, 8));
  if (!pix) throw std::bad_alloc();
  for (int y = 0; y < page.height; ++y) {
    l_uint32* line = pixGetData(pix.get()) + static_cast<size_t>(y) * pixGetWpl(pix.get());
    const uint8_t* from = page.grey.data() + static_cast<size_t>(y) * page.width;
    for (int x = 0; x < page.width; ++x) SET_DATA_BYTE(line, x, from[x]);
  }
  return pix;
}

}  // namespace

core::Raster thin_strokes(const core::Raster& page, int widest, int ink) {
  const int size = (widest + 1) | 1;  // odd, and wider than the widest
  // The closing fills what is dark and has no room for a square of that size: lines and crossings
  // of lines. Its difference to the page is just that.
  const PixPointer dark(pixTophat(to_pix(page).get(), size, size, L_TOPHAT_BLACK));
  if (!dark) throw std::bad_alloc();
  core::Raster out{page.width, page.height, page.dpi, std::vector<uint8_t>(page.grey.size())};
  for (int y = 0; y < page.height; ++y) {
    const l_uint32* line = pixGetData(dark.get()) + static_cast<size_t>(y) * pixGetWpl(dark.get());
    const size_t row = static_cast<size_t>(y) * page.width;
    for (int x = 0; x < page.width; ++x) {
      const uint8_t grey = page.grey[row + x];
      out.grey[row + x] = grey < ink ? grey : static_cast<uint8_t>(255 - GET_DATA_BYTE(line, x));
    }
  }
  return out;
}

}  // namespace truat::ocr
