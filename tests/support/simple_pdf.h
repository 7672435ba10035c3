// Bytes of a small, correct PDF whose pages carry lines of Latin text.
#pragma once

#include <string>
#include <vector>

#include "support/pdf_bytes.h"

namespace truat::support {

// One string a page; "\n" parts lines.
inline std::string simple_pdf(const std::vector<std::string>& pages) {
  std::string kids;
  for (size_t i = 0; i < pages.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
  PdfBytes pdf = page_tree(kids, static_cast<long>(pages.size()));
  pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (size_t i = 0; i < pages.size(); ++i) {
    pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " +
            std::to_string(5 + 2 * i) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
    std::string content = "BT /F1 12 Tf 14 TL 72 770 Td (";
    for (const char c : pages[i]) {
      content += c == '\n' ? std::string(") Tj T* (") : std::string(1, c);
    }
    pdf.add_stream(content + ") Tj ET");
  }
  return pdf.finish("/Root 1 0 R");
}

}  // namespace truat::support
