// Reads the only page of a PDF that a test has written.
#pragma once

#include <string>

#include "pdf/pdf_file.h"
#include "support/pdf_bytes.h"

namespace truat::pdf {

inline core::Page read_bytes(const std::string& bytes) {
  const support::TemporaryFile file(bytes);
  return PdfFile(file.path()).read_page(core::PageNumber(1));
}

inline core::Page read_content(const std::string& content) {
  support::OnePagePdf pdf;
  pdf.content = content;
  return read_bytes(pdf.bytes());
}

}  // namespace truat::pdf
