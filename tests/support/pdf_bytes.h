// Writes tiny PDF files byte by byte, so that a test says exactly what the file contains.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace truat::support {

class PdfBytes {
 public:
  // Adds an indirect object and returns its number (1, 2, …).
  int add(std::string body) {
    objects_.push_back(std::move(body));
    return static_cast<int>(objects_.size());
  }
  int add_stream(const std::string& data, const std::string& entries = "") {
    return add("<< /Length " + std::to_string(data.size()) + " " + entries + " >>\nstream\n" +
               data + "\nendstream");
  }
  // `trailer`: further entries such as "/Root 3 0 R".
  std::string finish(const std::string& trailer) const {
    std::string out = "%PDF-1.7\n";
    std::vector<size_t> offsets;
    for (size_t i = 0; i < objects_.size(); ++i) {
      offsets.push_back(out.size());
      out += std::to_string(i + 1) + " 0 obj\n" + objects_[i] + "\nendobj\n";
    }
    const size_t table = out.size();
    const std::string size = std::to_string(objects_.size() + 1);
    out += "xref\n0 " + size + "\n0000000000 65535 f \n";
    for (const size_t offset : offsets) {
      char entry[32];
      std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", offset);
      out += entry;
    }
    return out + "trailer\n<< /Size " + size + " " + trailer + " >>\nstartxref\n" +
           std::to_string(table) + "\n%%EOF\n";
  }

 private:
  std::vector<std::string> objects_;
};

// The beginning of a file: object 1 is the catalogue, to which the trailer must point, object 2 a
// page tree with these kids ("3 0 R"), which says that it has `count` pages. `catalog_entries`:
// further ones.
inline PdfBytes page_tree(const std::string& kids, long count,
                          const std::string& catalog_entries = "") {
  PdfBytes pdf;
  pdf.add("<< /Type /Catalog /Pages 2 0 R " + catalog_entries + " >>");
  pdf.add("<< /Type /Pages /Count " + std::to_string(count) + " /Kids [" + kids + "] >>");
  return pdf;
}

// One page of `content` and what it needs.
struct OnePagePdf {
  std::string content;
  std::string media_box = "[0 0 600 800]";
  std::string page_entries;  // e.g. "/Rotate 90"
  std::string resources;     // e.g. "/Font << /F1 5 0 R >>", numbers from `objects`
  PdfBytes objects;

  std::string bytes() {
    const int stream = objects.add_stream(content);
    const int page = objects.add("<< /Type /Page /MediaBox " + media_box + " /Contents " +
                                 std::to_string(stream) + " 0 R /Resources << " + resources +
                                 " >> " + page_entries + " >>");
    const int pages =
        objects.add("<< /Type /Pages /Count 1 /Kids [" + std::to_string(page) + " 0 R] >>");
    const int root = objects.add("<< /Type /Catalog /Pages " + std::to_string(pages) + " 0 R >>");
    return objects.finish("/Root " + std::to_string(root) + " 0 R");
  }
};

// A file that is gone at the end of the test.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& bytes) {
    static int count = 0;
    path_ = (std::filesystem::temp_directory_path() /
             ("truat_test_" + std::to_string(::getpid()) + "_" + std::to_string(++count) + ".pdf"))
                .string();
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace truat::support
