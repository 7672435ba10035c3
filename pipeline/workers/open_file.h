// A file under work in a run: its identity, what remains of it, and the pages that just came in.
#pragma once

#include <sys/stat.h>

#include <chrono>
#include <vector>

#include "pipeline/workers/document_job.h"
#include "store/document_record.h"
#include "store/page_cache.h"

namespace truat::pipeline {

// Changes when the file's bytes are changed.
struct FileStamp {
  dev_t device = 0;
  ino_t inode = 0;
  off_t size = 0;
  int64_t changed = 0;  // nanoseconds
  bool operator==(const FileStamp&) const = default;
};

inline FileStamp stamp_of(const std::string& path) {
  struct stat status;
  if (stat(path.c_str(), &status) != 0) return {};
  return {status.st_dev, status.st_ino, status.st_size,
          status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec};
}

struct OpenFile {
  store::FileIdentity file;
  FileStamp stamp;
  DocumentJob job;
  std::vector<store::FileIdentity> duplicates;  // other names of the same bytes, met on the way
  std::vector<store::NewReading> unsaved;
  std::chrono::steady_clock::time_point started{};
  bool begun = false;     // a task was handed out
  bool given_up = false;  // its time is over
  int tasks = 0;          // under way
  int attempt = 1;        // 2: the file was changed during the first
};

}  // namespace truat::pipeline
