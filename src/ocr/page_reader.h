// Reads the picture of a page: turns it upright, levels it, finds rulings, lines and checkboxes,
// and recognises each line. It doesn't decide which pages need it, and it builds no tables.
//
//   PageReader reader({.model_path = "models/ocr/tha_ita.traineddata"});
//   core::PageText text = reader.read(file.rasterise(page.number, reader.best_dpi(page)), page);
//   // boxes of clusters and rulings are in text.frame; before they are stored or shown:
//   source.box = text.frame.to_displayed(source.box);
//
// One reader for each thread or process (about 100 MB at 300 dpi); reading a page leaves no trace
// in the reader, so results don't depend on the order of pages.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/page.h"
#include "core/page_text.h"
#include "core/raster.h"
#include "ocr/line_reader.h"
#include "ocr/prepared_page.h"
#include "ocr/recogniser.h"

namespace truat::ocr {

struct ReaderOptions {
  std::string model_path;       // a .traineddata file
  double dpi = 0;               // to rasterise at; 0 = the page's own resolution, or 300
  bool any_characters = false;  // accept a model without Thai digits (for comparisons only)
};

class PageReader {
 public:
  // Throws core::ModelError when the model is missing or damaged; the message says what to do.
  explicit PageReader(const ReaderOptions& options);

  // Dots per inch to rasterise a page at: those of the scan that covers it, within 150 … 400 of its
  // paper, and 20 … 600 of the page.
  double best_dpi(const core::Page& page) const;

  // The whole page, by leaves when it shows two. `raster` shows it as displayed. Clusters have
  // method kOcr and a calibrated confidence; a number that two readings disagree about has a
  // confidence of at most 0.5.
  core::PageText read(const core::Raster& raster, const core::Page& page);

  // Only some lines (their areas in points of the page as displayed), for pages whose text layer is
  // good elsewhere. Boxes are in the displayed frame, areas aren't turned; rulings are left out.
  std::vector<core::Cluster> read_areas(const core::Raster& raster, const core::Page& page,
                                        const std::vector<core::Box>& areas);

 private:
  struct Upright {
    PreparedPage page;
    std::map<int, ReadLine> read;  // sample lines that were read on the way, by index
  };

  Upright upright(const core::Raster& levelled);
  core::PageText read_upright(const Upright& upright, core::PageFrame frame);
  core::PageText read_leaf(const core::Raster& upright, const core::PixelBox& leaf,
                           const core::PageFrame& sheet);
  // All lines, or those that are `wanted`.
  std::vector<core::Cluster> read_lines(const Upright& upright,
                                        const std::function<bool(const TextLine&)>& wanted = {});

  ReaderOptions options_;
  Recogniser recogniser_;
};

}  // namespace truat::ocr
