// Grey pictures from files, for developer programs and tests.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>

#include "core/raster.h"

namespace truat::test {

inline core::Raster read_pgm(const std::string& path, double dpi) {
  std::ifstream in(path, std::ios::binary);
  std::string magic;
  core::Raster raster;
  int most = 0;
  if (!(in >> magic >> raster.width >> raster.height >> most) || magic != "P5" || most != 255) {
    throw std::runtime_error(path + " is no P5 picture with 255 greys");
  }
  in.get();
  raster.dpi = dpi;
  raster.grey.resize(static_cast<size_t>(raster.width) * raster.height);
  in.read(reinterpret_cast<char*>(raster.grey.data()), static_cast<long>(raster.grey.size()));
  return raster;
}

}  // namespace truat::test
