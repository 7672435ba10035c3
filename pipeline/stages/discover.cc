#include "pipeline/stages/discover.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "core/utf8.h"

namespace truat::pipeline {
namespace {

namespace fs = std::filesystem;

// Files by their resolved path. A later find of the same file changes nothing, except that the
// smallest of its names is kept, so that the order of arguments doesn't show.
class Finds {
 public:
  void add(const fs::path& path, std::optional<PathTrouble> trouble = {}) {
    std::error_code error;
    fs::path resolved = fs::canonical(path, error);
    if (error) resolved = fs::absolute(path, error).lexically_normal();
    FoundFile file{resolved.native(), printable(path.lexically_normal()), std::move(trouble), {}};
    const auto [at, added] = files_.emplace(file.path, file);
    if (!added && file.file_name < at->second.file_name) at->second.file_name = file.file_name;
  }

  std::vector<FoundFile> take() {
    std::vector<FoundFile> out;
    for (auto& [path, file] : files_) out.push_back(std::move(file));
    return out;
  }

 private:
  static std::string printable(const fs::path& path) {
    const fs::path name = path.has_filename() ? path.filename() : path.parent_path().filename();
    return core::encode_utf8(core::decode_utf8(name.native()));
  }
  std::map<std::string, FoundFile> files_;
};

bool is_pdf_name(const fs::path& path) {
  std::string extension = path.extension().native();
  for (char& c : extension) c = static_cast<char>(tolower(static_cast<unsigned char>(c)));
  return extension == ".pdf";
}

class FolderSearch {
 public:
  explicit FolderSearch(Finds& finds) : finds_(finds) {}

  // How many PDF files the folder and all below it have.
  int search(const fs::path& folder) {
    std::error_code error;
    // A folder is entered once, also when links lead back to it.
    if (!entered_.insert(fs::canonical(folder, error).native()).second) return 0;
    fs::directory_iterator entries(folder, error);
    if (error) {
      finds_.add(folder, PathTrouble{"unreadable_folder", "can't be listed (" + error.message() +
                                                              "); check its permissions"});
      return 1;
    }
    int found = 0;
    for (; entries != fs::directory_iterator(); entries.increment(error)) {
      found += visit(*entries);
      if (error) break;
    }
    return found;
  }

 private:
  int visit(const fs::directory_entry& entry) {
    std::error_code error;
    if (entry.is_directory(error)) return search(entry.path());
    if (!is_pdf_name(entry.path())) return 0;
    finds_.add(entry.path());
    return 1;
  }

  Finds& finds_;
  std::set<std::string> entered_;
};

}  // namespace

std::vector<FoundFile> discover(const std::vector<std::string>& paths) {
  Finds finds;
  for (const std::string& path : paths) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      finds.add(path, status.type() == fs::file_type::not_found
                          ? PathTrouble{"no_such_file", "does not exist; check the name"}
                          : PathTrouble{"unreadable_file", "can't be reached (" + error.message() +
                                                               "); check its permissions"});
    } else if (!fs::is_directory(status)) {
      finds.add(path);
    } else if (FolderSearch(finds).search(path) == 0) {
      finds.add(path, PathTrouble{"no_pdfs", "is a folder without PDF files; name another one"});
    }
  }
  return finds.take();
}

}  // namespace truat::pipeline
