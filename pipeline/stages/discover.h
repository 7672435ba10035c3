// Stage 1: from paths that a person names to the files to work on. Looks at names and folders
// only; no byte of a file is read.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace truat::pipeline {

// Why a named path leads to no file. It is listed among the files, so that nothing that a person
// names goes missing in silence.
struct PathTrouble {
  std::string code;   // "no_such_file", "no_pdfs", "unreadable_folder", "not_a_file"
  std::string cause;  // one sentence without the name
};

struct FoundFile {
  std::string path;       // absolute, links resolved; bytes, not always UTF-8
  std::string file_name;  // last part of the path as it was named, UTF-8
  std::optional<PathTrouble> trouble;
  std::string sha256 = {};  // of its bytes, where that is known already
};

// `paths`: files (of any name) and folders, searched with all folders below for *.pdf. Each file
// comes once, however often and through whatever links it is reached; ordered by path.
std::vector<FoundFile> discover(const std::vector<std::string>& paths);

}  // namespace truat::pipeline
