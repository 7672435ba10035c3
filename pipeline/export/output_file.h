// A file that appears whole or not at all: it is written beside its place under another name.
#pragma once

#include <string>

namespace truat::pipeline {

class OutputFile {
 public:
  // Throws ExportError when `path` exists and may not be replaced (`replace`), or is a folder.
  OutputFile(std::string path, bool replace);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  const std::string& path() const { return path_; }
  const std::string& unfinished_path() const { return unfinished_; }  // write here
  void commit();

 private:
  std::string path_, unfinished_;
  bool committed_ = false;
};

}  // namespace truat::pipeline
