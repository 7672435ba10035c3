#include "pipeline/report/png.h"

#include <png.h>

#include "core/document_error.h"

namespace truat::pipeline {

std::string encode_png(const core::Raster& raster) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(raster.width);
  image.height = static_cast<png_uint_32>(raster.height);
  image.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string out(size, '\0');
  if (png_image_write_to_memory(&image, out.data(), &size, 0, raster.grey.data(), 0, nullptr) ==
      0) {
    throw core::DocumentError("no_picture", image.message);
  }
  out.resize(size);
  return out;
}

}  // namespace truat::pipeline
