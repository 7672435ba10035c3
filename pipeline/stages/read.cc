#include "pipeline/stages/read.h"

#include "core/document_error.h"
#include "pipeline/stages/extract.h"

namespace truat::pipeline {

core::PageText read_page(const pdf::PdfFile& file, core::PageNumber page, const Models& models) {
  try {
    return models.text_layer_reader.read(extract(file, page));
  } catch (const core::DocumentError& error) {
    core::PageText unread;
    unread.number = page;
    unread.unreadable = true;
    unread.quality = 0;
    unread.reason = error.code() + ": " + error.what();
    return unread;
  }
}

std::vector<core::PageText> read_pages(const pdf::PdfFile& file, const Models& models) {
  std::vector<core::PageText> pages;
  pages.reserve(static_cast<size_t>(file.pages()));
  for (int page = 1; page <= file.pages(); ++page) {
    pages.push_back(read_page(file, core::PageNumber(page), models));
  }
  return pages;
}

}  // namespace truat::pipeline
