// A PDF file opened for reading: glyphs, rulings and images of its pages, and rasters of them.
// Knows nothing of Thai or tables. Poppler stays inside the .cc files of this folder.
#pragma once

#include <memory>
#include <string>

#include "core/page.h"
#include "core/raster.h"

namespace truat::pdf {

class PdfFile {
 public:
  // Opens `path`. Throws core::DocumentError with code "empty_file", "not_a_pdf", "encrypted",
  // "damaged", "no_pages" or "unreadable_file".
  explicit PdfFile(const std::string& path);
  ~PdfFile();
  PdfFile(PdfFile&&) noexcept;
  PdfFile& operator=(PdfFile&&) noexcept;

  int pages() const;
  std::string producer() const;  // from the information dictionary, UTF-8, may be empty

  // Whether the file was broken (mostly: cut off) so that its objects had to be searched for. Pages
  // may be missing.
  bool repaired() const;

  // Everything that the page draws. Throws core::DocumentError ("damaged_page") for this page.
  core::Page read_page(core::PageNumber page) const;

  // The page as displayed, in grey, at `dpi` dots per inch (20 … 600). Throws core::DocumentError
  // ("too_large") when the picture would have more than 200 million pixels.
  core::Raster rasterise(core::PageNumber page, double dpi) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace truat::pdf
