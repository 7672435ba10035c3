#include "pdf/pdf_file.h"

#include <poppler/Annot.h>
#include <poppler/ErrorCodes.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/goo/GooString.h>
#include <poppler/splash/SplashBitmap.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>

#include "core/document_error.h"
#include "core/utf8.h"
#include "pdf/font_glyphs.h"
#include "pdf/page_recorder.h"
#include "pdf/poppler_session.h"
#include "pdf/poppler_text.h"

namespace truat::pdf {

using core::DocumentError;

struct PdfFile::State {
  bool repaired = false;
  std::unique_ptr<PDFDoc> doc;
  FontGlyphs font_glyphs;
};

namespace {

constexpr double kMaxPixels = 200e6;

[[noreturn]] void throw_not_a_pdf() {
  throw DocumentError("not_a_pdf", "the content isn't a PDF, whatever the file is called");
}

[[noreturn]] void throw_damaged() {
  throw DocumentError("damaged",
                      "the PDF is damaged or cut off and can't be repaired: download it again");
}

constexpr std::streamoff kEdge = 1024;  // bytes in which readers look for the marks of a PDF

bool contains(std::ifstream& in, std::streamoff from, std::string_view mark) {
  char bytes[kEdge];
  in.clear();
  in.seekg(from);
  in.read(bytes, sizeof bytes);
  return std::string_view(bytes, static_cast<size_t>(in.gcount())).find(mark) !=
         std::string_view::npos;
}

// What is wrong with the file before Poppler looks at it, which searches all of it for objects when
// it finds none, gigabytes if need be. Returns whether the file says that it is a PDF.
bool inspect(const std::string& path) {
  std::error_code failure;
  if (std::filesystem::is_directory(path, failure)) {
    throw DocumentError("unreadable_file", "this is a folder, not a file");
  }
  errno = 0;
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  const std::streamoff size = in ? static_cast<std::streamoff>(in.tellg()) : -1;
  if (size < 0) {
    throw DocumentError("unreadable_file", std::string("the file can't be opened (") +
                                               std::strerror(errno) +
                                               "): check the path and the permissions");
  }
  if (size == 0) {
    throw DocumentError("empty_file", "the file has no content: download or copy it again");
  }
  const bool has_header = contains(in, 0, "%PDF-");
  if (!has_header && !contains(in, std::max<std::streamoff>(0, size - kEdge), "startxref")) {
    throw_not_a_pdf();
  }
  return has_header;
}

[[noreturn]] void throw_open_error(int code, bool says_pdf) {
  if (code == errEncrypted) {
    throw DocumentError("encrypted",
                        "a password is needed to open the file: save a copy without one");
  }
  if (code == errOpenFile || code == errFileIO) {
    throw DocumentError("unreadable_file", "the file can't be read");
  }
  if (!says_pdf) throw_not_a_pdf();
  throw_damaged();
}

// Links draw frames that aren't printed; everything else that is shown belongs to the page.
bool shows_annotation(Annot* annotation, void*) {
  return annotation->getType() != Annot::typeLink && annotation->getType() != Annot::typePopup;
}

Page& checked_page(PDFDoc& doc, core::PageNumber number) {
  assert(number.value() <= doc.getNumPages());
  Page* page = doc.getPage(number.value());
  if (!page || !page->isOk()) {
    throw DocumentError("damaged_page", "the page can't be read: the PDF is damaged", number);
  }
  return *page;
}

}  // namespace

PdfFile::PdfFile(const std::string& path) : state_(std::make_unique<State>()) {
  start_poppler();
  const bool says_pdf = inspect(path);
  const ComplaintCollector complaints;
  // The state outlives the document, and stays where it is when the PdfFile is moved.
  state_->doc = std::make_unique<PDFDoc>(
      std::make_unique<GooString>(path), std::optional<GooString>(), std::optional<GooString>(),
      nullptr, [state = state_.get()] { state->repaired = true; });
  PDFDoc& doc = *state_->doc;
  if (!doc.isOk()) throw_open_error(doc.getErrorCode(), says_pdf);
  if (doc.getNumPages() > 0) return;
  if (state_->repaired) throw_damaged();
  throw DocumentError("no_pages", "the PDF has no pages");
}

PdfFile::~PdfFile() = default;
PdfFile::PdfFile(PdfFile&&) noexcept = default;
PdfFile& PdfFile::operator=(PdfFile&&) noexcept = default;

int PdfFile::pages() const { return state_->doc->getNumPages(); }

bool PdfFile::repaired() const { return state_->repaired; }

std::string PdfFile::producer() const {
  const std::unique_ptr<GooString> text = state_->doc->getDocInfoProducer();
  if (!text) return {};
  return core::encode_utf8(text_string(*text));
}

core::Page PdfFile::read_page(core::PageNumber number) const {
  const ComplaintCollector complaints;
  PDFDoc& doc = *state_->doc;
  Page& source = checked_page(doc, number);
  core::Page page;
  page.number = number;
  page.rotation = source.getRotate();
  PageRecorder recorder(page, state_->font_glyphs);
  constexpr bool kMediaBox = false, kCrop = true, kPrinting = false;
  doc.displayPage(&recorder, number.value(), 72, 72, 0, kMediaBox, kCrop, kPrinting, nullptr,
                  nullptr, shows_annotation, nullptr);
  recorder.finish();
  if (recorder.overflowed()) {
    throw DocumentError("damaged_page", "the page draws more than a million characters", number);
  }
  page.damage = complaints.first_error();
  return page;
}

core::Raster PdfFile::rasterise(core::PageNumber number, double dpi) const {
  assert(dpi >= 20 && dpi <= 600);
  const ComplaintCollector complaints;
  PDFDoc& doc = *state_->doc;
  Page& source = checked_page(doc, number);
  const double scale = dpi / 72;
  const double pixels = std::max(1.0, std::ceil(source.getCropWidth() * scale)) *
                        std::max(1.0, std::ceil(source.getCropHeight() * scale));
  if (!(pixels <= kMaxPixels)) {
    throw DocumentError("too_large", "the page is too large for a picture of it", number);
  }
  SplashColor paper;
  paper[0] = 255;
  SplashOutputDev splash(splashModeMono8, 1, false, paper);
  splash.setFontAntialias(true);
  splash.setVectorAntialias(true);
  splash.startDoc(&doc);
  doc.displayPage(&splash, number.value(), dpi, dpi, 0, false, true, false, nullptr, nullptr,
                  shows_annotation, nullptr);
  SplashBitmap* bitmap = splash.getBitmap();
  core::Raster raster;
  raster.dpi = dpi;
  raster.width = bitmap->getWidth();
  raster.height = bitmap->getHeight();
  const auto row_size = static_cast<size_t>(raster.width);
  raster.grey.resize(row_size * static_cast<size_t>(raster.height));
  for (int y = 0; y < raster.height; ++y) {
    const unsigned char* row =
        bitmap->getDataPtr() + static_cast<ptrdiff_t>(y) * bitmap->getRowSize();
    std::copy_n(row, row_size, raster.grey.begin() + static_cast<ptrdiff_t>(row_size) * y);
  }
  return raster;
}

}  // namespace truat::pdf
