// Reads files of the source tree for tests.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace truat::support {

// `path` relative to the source tree, e.g. "models/lexicon/headers.tsv".
inline std::string read_source_file(const std::string& path) {
  std::ifstream in(std::string(TRUAT_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!in) throw std::runtime_error("can't read " + path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace truat::support
