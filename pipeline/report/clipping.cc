#include "pipeline/report/clipping.h"

#include <algorithm>
#include <cassert>

#include "core/document_error.h"
#include "store/content_hash.h"

namespace truat::pipeline {
namespace {

constexpr double kDpi = 110;  // small Thai marks can be told apart, a clipping has some 20 kB
constexpr double kBesideX = 60, kBesideY = 36;  // points shown around a place
// Of a clipping. As wide as A4 lying on its side, so that the name of a row is seen with its
// number.
constexpr double kLeastWidth = 842, kLeastHeight = 90;
constexpr double kMostHeight = 420;

// An interval grown to `least`, moved into 0 … `end` and cut there.
std::pair<double, double> within(double from, double to, double least, double end) {
  const double more = std::max(0.0, least - (to - from)) / 2;
  from -= more, to += more;
  if (from < 0) to -= from, from = 0;
  if (to > end) from = std::max(0.0, from - (to - end)), to = end;
  return {from, to};
}

// 16 greys are enough to read by and make the picture half as large.
uint8_t coarse(uint8_t grey) { return static_cast<uint8_t>((grey >> 4) * 17); }

core::Raster cut_out(const core::Raster& page, const core::Box& part) {
  core::PixelBox pixels = page.to_pixels(part);
  pixels.x0 = std::clamp(pixels.x0, 0, page.width - 1);
  pixels.y0 = std::clamp(pixels.y0, 0, page.height - 1);
  pixels.x1 = std::clamp(pixels.x1, pixels.x0 + 1, page.width);
  pixels.y1 = std::clamp(pixels.y1, pixels.y0 + 1, page.height);
  core::Raster out;
  out.width = pixels.width(), out.height = pixels.height(), out.dpi = page.dpi;
  out.grey.reserve(static_cast<size_t>(out.width) * static_cast<size_t>(out.height));
  for (int y = pixels.y0; y < pixels.y1; ++y) {
    const auto row = page.grey.begin() + static_cast<ptrdiff_t>(y) * page.width;
    std::transform(row + pixels.x0, row + pixels.x1, std::back_inserter(out.grey), coarse);
  }
  return out;
}

}  // namespace

core::Box surroundings(const core::Box& place, double page_width, double page_height) {
  const auto [x0, x1] = within(place.x0 - kBesideX, place.x1 + kBesideX, kLeastWidth, page_width);
  auto [y0, y1] = within(place.y0 - kBesideY, place.y1 + kBesideY, kLeastHeight, page_height);
  y1 = std::min(y1, y0 + kMostHeight);
  return {x0, y0, x1, y1};
}

PageClippings::PageClippings(const std::vector<std::string>& paths, const std::string& sha256) {
  for (const std::string& path : paths) {
    try {
      if (store::sha256_of_file(path) != sha256) continue;
      file_.emplace(path);
      return;
    } catch (const core::DocumentError&) {
      // Gone, or not readable any more: another path may lead to the same bytes.
    }
  }
}

Clipping PageClippings::clip(core::PageNumber page, const core::Box& place) {
  assert(file_);
  if (page.value() > file_->pages()) {
    throw core::DocumentError("no_such_page", "the document has fewer pages");
  }
  if (drawn_ != page) {
    drawn_.reset();
    page_ = file_->rasterise(page, kDpi);
    drawn_ = page;
  }
  const double point = kDpi / 72.0;
  const core::Box part = surroundings(place, page_.width / point, page_.height / point);
  Clipping out;
  out.picture = cut_out(page_, part);
  out.width = out.picture.width / point, out.height = out.picture.height / point;
  out.mark = {place.x0 - part.x0, place.y0 - part.y0, place.x1 - part.x0, place.y1 - part.y0};
  return out;
}

}  // namespace truat::pipeline
