// Holds rules 1 and 2 of the architecture by reading the sources:
//   core <- {pdf, thai, ocr, layout, parse, check, store} <- pipeline, siblings never include each
//   other; a foreign library's header appears in the .cc files of one module only.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace truat {
namespace {

namespace fs = std::filesystem;

const std::set<std::string> kParts = {"core",   "pdf",   "thai",  "ocr",
                                      "layout", "parse", "check", "store"};

// Start of a foreign include -> the one module that may have it.
const std::map<std::string, std::string> kForeign = {
    {"poppler", "pdf"},        {"goo/", "pdf"},           {"splash/", "pdf"},
    {"freetype/", "pdf"},      {"fofi/", "pdf"},          {"unicode/", "thai"},
    {"tesseract/", "ocr"},     {"leptonica/", "ocr"},     {"allheaders", "ocr"},
    {"re2/", "parse"},         {"sqlite3", "store"},      {"openssl/", "store"},
    {"CLI/", "pipeline"},      {"nlohmann/", "pipeline"}, {"spdlog/", "pipeline"},
    {"xlsxwriter", "pipeline"}};

struct Include {
  fs::path file;
  std::string module;  // "core", …, "pipeline"
  std::string target;  // as written between the quotes or brackets
  bool foreign;        // written in brackets
};

std::vector<Include> includes_below(const fs::path& folder, const std::string& module) {
  std::vector<Include> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path& file = entry.path();
    if (file.extension() != ".h" && file.extension() != ".cc") continue;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      if (line.rfind("#include ", 0) != 0) continue;
      const char open = line[9];
      const size_t end = line.find(open == '<' ? '>' : '"', 10);
      out.push_back({file, module, line.substr(10, end - 10), open == '<'});
    }
  }
  return out;
}

std::vector<Include> all_includes() {
  const fs::path root = TRUAT_SOURCE_DIR;
  std::vector<Include> out = includes_below(root / "pipeline", "pipeline");
  for (const std::string& part : kParts) {
    if (!fs::exists(root / "src" / part)) continue;
    const auto more = includes_below(root / "src" / part, part);
    out.insert(out.end(), more.begin(), more.end());
  }
  return out;
}

TEST(Architecture, SourcesAreFound) { EXPECT_GT(all_includes().size(), 100U); }

TEST(Architecture, DependenciesPointFromPipelineToPartsToCore) {
  for (const Include& include : all_includes()) {
    if (include.foreign) continue;
    const std::string target = include.target.substr(0, include.target.find('/'));
    const bool allowed = include.module == "pipeline"
                             ? target == "pipeline" || kParts.contains(target)
                             : target == include.module || target == "core";
    EXPECT_TRUE(allowed) << include.file << " includes " << include.target;
  }
}

TEST(Architecture, EveryFolderOfSrcIsAKnownPart) {
  for (const auto& entry : fs::directory_iterator(fs::path(TRUAT_SOURCE_DIR) / "src")) {
    if (!entry.is_directory()) continue;
    EXPECT_TRUE(kParts.contains(entry.path().filename().string())) << entry.path();
  }
}

// The module that may include a foreign header; empty: a header of the language or the system.
std::string owner_of(const std::string& target) {
  for (const auto& [start, module] : kForeign) {
    if (target.rfind(start, 0) == 0) return module;
  }
  return "";
}

TEST(Architecture, AForeignLibraryStaysInOneModule) {
  for (const Include& include : all_includes()) {
    const std::string owner = include.foreign ? owner_of(include.target) : "";
    if (!owner.empty()) {
      EXPECT_EQ(include.module, owner) << include.file << " includes " << include.target;
    }
  }
}

// Headers that another module reaches, directly or through headers that it includes.
std::set<std::string> public_headers(const std::vector<Include>& includes) {
  std::map<std::string, std::set<std::string>> of_header;
  std::vector<std::string> open;
  for (const Include& include : includes) {
    if (include.foreign) continue;
    const std::string name = include.module + '/' + include.file.filename().string();
    of_header[name].insert(include.target);
    if (include.target.rfind(include.module + '/', 0) != 0) open.push_back(include.target);
  }
  std::set<std::string> reached;
  while (!open.empty()) {
    const std::string header = open.back();
    open.pop_back();
    if (!reached.insert(header).second) continue;
    for (const std::string& next : of_header[header]) open.push_back(next);
  }
  return reached;
}

// A class that derives from a foreign one may stand in a header, but in one that nobody outside
// its folder can come to include.
TEST(Architecture, NoHeaderThatAnotherModuleReachesIncludesAForeignLibrary) {
  const std::vector<Include> includes = all_includes();
  const std::set<std::string> reached = public_headers(includes);
  EXPECT_TRUE(reached.contains("pdf/pdf_file.h"));
  for (const Include& include : includes) {
    if (!include.foreign || include.file.extension() != ".h" || include.module == "pipeline") {
      continue;
    }
    if (owner_of(include.target).empty()) continue;
    EXPECT_FALSE(reached.contains(include.module + '/' + include.file.filename().string()))
        << include.file << " includes " << include.target;
  }
}

// Poppler's headers have no common folder: those that src/pdf includes must be nowhere else.
TEST(Architecture, NoOtherModuleIncludesWhatPdfTakesFromPoppler) {
  std::set<std::string> of_pdf;
  for (const Include& include : all_includes()) {
    const bool capital = isupper(static_cast<unsigned char>(include.target[0])) != 0;
    if (include.module == "pdf" && capital) of_pdf.insert(include.target);
  }
  for (const Include& include : all_includes()) {
    if (include.module == "pdf") continue;
    EXPECT_FALSE(of_pdf.contains(include.target)) << include.file << " includes " << include.target;
  }
}

TEST(Architecture, CoreDoesNoInputOrOutput) {
  for (const Include& include : all_includes()) {
    if (include.module != "core") continue;
    for (const char* header :
         {"fstream", "iostream", "cstdio", "stdio.h", "filesystem", "unistd.h"}) {
      EXPECT_NE(include.target, header) << include.file;
    }
  }
}

}  // namespace
}  // namespace truat
