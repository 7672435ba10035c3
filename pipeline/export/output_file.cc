#include "pipeline/export/output_file.h"

#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "pipeline/export/table_writer.h"

namespace truat::pipeline {
namespace fs = std::filesystem;

OutputFile::OutputFile(std::string path, bool replace)
    : path_(std::move(path)), unfinished_(path_ + ".part" + std::to_string(getpid())) {
  std::error_code error;
  if (fs::is_directory(path_, error)) {
    throw ExportError(path_ + " is a folder; name a file with --output");
  }
  const fs::file_status status = fs::status(path_, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    throw ExportError(path_ + " is not a regular file; name another one with --output");
  }
  if (!replace && fs::exists(fs::symlink_status(path_, error))) {
    throw ExportError(path_ +
                      " exists; replace it with --force or name another file with --output");
  }
}

OutputFile::~OutputFile() {
  if (!committed_) unlink(unfinished_.c_str());
}

void OutputFile::commit() {
  std::error_code error;
  fs::rename(unfinished_, path_, error);
  if (error) throw ExportError(path_ + " can't be written (" + error.message() + ")");
  committed_ = true;
}

}  // namespace truat::pipeline
