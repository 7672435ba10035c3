// PDFs that do harm, made in code; each is named after what it does to a reader.
#pragma once

#include <string>

#include "support/pdf_bytes.h"
#include "support/simple_pdf.h"

namespace truat::support {

// `pages`: one page tree node with so many kids, all of them small pages.
inline std::string flat_page_tree(int pages) {
  std::string kids;
  for (int i = 0; i < pages; ++i) kids += std::to_string(i + 3) + " 0 R ";
  PdfBytes pdf = page_tree(kids, pages);
  for (int i = 0; i < pages; ++i) {
    pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>");
  }
  return pdf.finish("/Root 1 0 R");
}

inline std::string cyclic_page_tree() {
  PdfBytes pdf = page_tree("2 0 R 3 0 R", 10);
  pdf.add("<< /Type /Pages /Parent 2 0 R /Count 10 /Kids [2 0 R] >>");
  return pdf.finish("/Root 1 0 R");
}

// A tree that says it has two thousand million pages.
inline std::string lying_page_tree() {
  PdfBytes pdf = page_tree("3 0 R", 2000000000);
  pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>");
  return pdf.finish("/Root 1 0 R");
}

// A page whose forms draw each other twice, forty levels deep: 2^40 drawings.
inline std::string exponential_forms() {
  OnePagePdf page;
  constexpr int kLevels = 40;
  for (int level = 1; level <= kLevels; ++level) {
    const std::string next = std::to_string(level + 1);
    page.objects.add_stream(level < kLevels ? "/F Do /F Do" : "0 0 m 9 9 l S",
                            "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources <<"
                            " /XObject << /F " +
                                next + " 0 R >> >>");
  }
  page.resources = "/XObject << /F 1 0 R >>";
  page.content = "/F Do";
  return page.bytes();
}

// A picture that is small in the file and a gigabyte in memory.
inline std::string picture_bomb() {
  OnePagePdf page;
  page.objects.add_stream("",
                          "/Type /XObject /Subtype /Image /Width 100000 /Height 100000"
                          " /BitsPerComponent 8 /ColorSpace /DeviceGray");
  page.resources = "/XObject << /I 1 0 R >>";
  page.content = "q 600 0 0 800 0 0 cm /I Do Q";
  return page.bytes();
}

// A page of ten by ten metres with a picture on it.
inline std::string page_of_ten_metres() {
  OnePagePdf page;
  page.media_box = "[0 0 28346 28346]";
  page.objects.add_stream(std::string(100, 'x'),
                          "/Type /XObject /Subtype /Image /Width 10 /Height 10"
                          " /BitsPerComponent 8 /ColorSpace /DeviceGray");
  page.resources = "/XObject << /I 1 0 R >>";
  page.content = "q 28346 0 0 28346 0 0 cm /I Do Q";
  return page.bytes();
}

// Runs a script when it is opened and carries a program, in readers that allow it.
inline std::string script_and_embedded_program(const std::string& text) {
  PdfBytes pdf = page_tree("3 0 R", 1,
                           "/OpenAction << /S /JavaScript /JS (while (true) {}) >>"
                           " /Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>");
  pdf.add(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <<"
      " /Font << /F1 5 0 R >> >> >>");
  pdf.add_stream("BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET");
  pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  pdf.add("<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>");
  pdf.add_stream("MZ", "/Type /EmbeddedFile");
  return pdf.finish("/Root 1 0 R");
}

}  // namespace truat::support
