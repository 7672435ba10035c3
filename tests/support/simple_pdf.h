// Bytes of a small, correct PDF whose pages carry lines of Latin text.
#pragma once

#include <string>
#include <vector>

namespace truat::support {

// One string a page; "\n" parts lines.
inline std::string simple_pdf(const std::vector<std::string>& pages) {
  std::string out = "%PDF-1.4\n";
  std::vector<size_t> offsets;
  const auto object = [&](const std::string& body) {
    offsets.push_back(out.size());
    out += std::to_string(offsets.size()) + " 0 obj\n" + body + "\nendobj\n";
  };
  std::string kids;
  for (size_t i = 0; i < pages.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
  object("<< /Type /Catalog /Pages 2 0 R >>");
  object("<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>");
  object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (const std::string& page : pages) {
    object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " +
           std::to_string(offsets.size() + 2) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
    std::string content = "BT /F1 12 Tf 14 TL 72 770 Td (";
    for (const char c : page) content += c == '\n' ? std::string(") Tj T* (") : std::string(1, c);
    content += ") Tj ET";
    object("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content +
           "\nendstream");
  }
  const size_t xref = out.size();
  out += "xref\n0 " + std::to_string(offsets.size() + 1) + "\n0000000000 65535 f \n";
  for (const size_t offset : offsets) {
    std::string digits = std::to_string(offset);
    out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return out + "trailer\n<< /Size " + std::to_string(offsets.size() + 1) +
         " /Root 1 0 R >>\nstartxref\n" + std::to_string(xref) + "\n%%EOF\n";
}

}  // namespace truat::support
