// Stage 3: from what a page draws to its text, page by page: from the text layer where that can be
// trusted, from the picture where not.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/page_text.h"
#include "ocr/page_reader.h"
#include "pdf/pdf_file.h"
#include "pipeline/stages/models.h"

namespace truat::pipeline {

enum class OcrMode {
  kAuto,    // where the text layer is missing or can't be trusted
  kNever,   // such places stay unread, and the page says so
  kAlways,  // every page from its picture, whatever its text layer says
};
std::optional<OcrMode> ocr_mode_from_name(std::string_view name);  // "auto", "never", "always"
std::string_view ocr_mode_name(OcrMode mode);

struct ReadingOptions {
  OcrMode ocr = OcrMode::kAuto;
  double ocr_dpi = 0;  // 0: the picture's own resolution
};

// From which source a page is to be read.
enum class TextSource { kLayer, kLayerAndAreas, kPicture };

// `layer`: what the text layer gave. Its unread areas are read from the picture; when they leave
// little of it, or the page was read as nothing, the whole page is.
TextSource choose_source(const core::PageText& layer, OcrMode mode);

// A file whose pages are being read, in any order and number.
struct OpenDocument {
  explicit OpenDocument(const std::string& name) : path(name), file(name) {}
  const std::string path;
  const pdf::PdfFile file;
  // From observe(): fonts are shared by pages, and one page alone may not tell what a glyph shows.
  thai::DocumentFonts fonts;
  std::map<int, core::Page> drawn;  // observed and not read yet, so that no page is drawn twice
  std::vector<int> observed;        // page numbers
  // The same fonts with those that only pictures explain, once a page has needed them.
  std::optional<thai::DocumentFonts> voted_fonts;
  std::map<int, core::PageText> pictures;  // of the few pages that were read as pictures for that
};

// Hears of each page before work on it begins: to read it, or (`observing`) for what it shows of
// the fonts of the document.
using PageListener = std::function<void(int page, bool observing)>;

// Not for several threads at once: holds the OCR engine, which is started with the first page that
// needs it.
class Reader {
 public:
  Reader(const Models& models, const ReadingOptions& options);

  // Learns what the document's fonts show, from its first pages without those to `avoid`. To be
  // called once, before its pages are read.
  void observe(OpenDocument& document, const std::set<int>& avoid = {},
               const PageListener& on_page = {}) const;

  // A page that can't be drawn comes back empty and `unreadable`, with the reason: it costs itself
  // and not the document. Throws ModelsError when the OCR model is missing or damaged.
  core::PageText read_page(OpenDocument& document, core::PageNumber page,
                           const PageListener& on_page = {});

  // What the result depends on, beside the file: program version, options and models.
  const std::string& key() const { return key_; }

 private:
  static constexpr int kObservedPages = 50;

  core::PageText read_drawn(OpenDocument& document, const core::Page& page,
                            const PageListener& on_page);
  std::optional<core::PageText> read_turned(const OpenDocument& document,
                                            const core::Page& page) const;
  core::PageText read_layer(OpenDocument& document, const core::Page& page,
                            const PageListener& on_page);
  void vote_on_fonts(OpenDocument& document, const PageListener& on_page);
  core::Raster raster_of(const OpenDocument& document, const core::Page& page);
  core::PageText picture_of(OpenDocument& document, const core::Page& page);
  ocr::PageReader& picture_reader();

  const Models& models_;
  ReadingOptions options_;
  std::string key_;
  std::unique_ptr<ocr::PageReader> picture_reader_;
};

// An unread page: what is known of it is its number and why.
core::PageText unread_page(core::PageNumber page, const std::string& reason);

}  // namespace truat::pipeline
