// Pieces of a document's pages, cut out around a place that a finding speaks of.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/box.h"
#include "core/page_number.h"
#include "core/raster.h"
#include "pdf/pdf_file.h"

namespace truat::pipeline {

struct Clipping {
  double width = 0, height = 0;  // points
  core::Box mark;                // the place, in points of the clipping
  core::Raster picture;
};

// What is shown of a page around a place: wide and high enough to recognise the surroundings, at
// most about half a page.
core::Box surroundings(const core::Box& place, double page_width, double page_height);

class PageClippings {
 public:
  // The first of `paths` that still holds the bytes with this SHA-256: a file that changed would
  // show another number at the place.
  PageClippings(const std::vector<std::string>& paths, const std::string& sha256);

  bool has_file() const { return file_.has_value(); }

  // Throws core::DocumentError when the page can't be drawn. Pages are best asked for in order: the
  // last one is kept.
  Clipping clip(core::PageNumber page, const core::Box& place);

 private:
  std::optional<pdf::PdfFile> file_;
  std::optional<core::PageNumber> drawn_;
  core::Raster page_;
};

}  // namespace truat::pipeline
