// Fuzz target: a PDF with any bytes changed is read, or refused with a DocumentError. An input that
// is no PDF by itself is a recipe: which sample, which of its bytes become what.
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>

#include "core/document_error.h"
#include "fuzz/fuzz_bytes.h"
#include "pdf/pdf_file.h"
#include "support/read_file.h"
#include "support/thai_reader.h"
#include "thai/text_layer_reader.h"

namespace {

using truat::fuzz::Bytes;
using truat::fuzz::check;

constexpr int kMostPages = 3;

std::string pdf_of(const uint8_t* data, size_t size) {
  const std::string whole(reinterpret_cast<const char*>(data), size);
  if (whole.starts_with("%PDF")) return whole;
  static const std::array<std::string, 3> kSamples = {
      truat::support::read_source_file("samples/merged-cells.pdf"),
      truat::support::read_source_file("samples/section-rows.pdf"),
      truat::support::read_source_file("samples/analysis-thai-digits.pdf")};
  Bytes bytes(data, size);
  std::string pdf = kSamples[static_cast<size_t>(bytes.below(3))];
  while (bytes.left()) {
    const size_t at = static_cast<size_t>(bytes.next() << 16 | bytes.next() << 8 | bytes.next());
    pdf[at % pdf.size()] = static_cast<char>(bytes.next());
  }
  return pdf;
}

// A file without a folder.
class MemoryFile {
 public:
  explicit MemoryFile(const std::string& bytes) : descriptor_(memfd_create("fuzz", 0)) {
    check(write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const truat::thai::TextLayerReader reader = truat::support::source_text_layer_reader();
  const MemoryFile file(pdf_of(data, size));
  try {
    const truat::pdf::PdfFile pdf(file.path());
    check(pdf.pages() > 0);
    for (int number = 1; number <= std::min(pdf.pages(), kMostPages); ++number) {
      try {
        const truat::core::Page page = pdf.read_page(truat::core::PageNumber(number));
        for (const truat::core::Glyph& glyph : page.glyphs) {
          check(glyph.font >= 0 && glyph.font < static_cast<int>(page.fonts.size()));
        }
        reader.read(page);
      } catch (const truat::core::DocumentError&) {
        // This page can't be read.
      }
    }
  } catch (const truat::core::DocumentError&) {
    // Nor this file.
  }
  return 0;
}
