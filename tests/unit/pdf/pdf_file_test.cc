#include "pdf/pdf_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

#include "core/document_error.h"
#include "unit/pdf/one_page.h"

namespace truat::pdf {
namespace {

using core::PageNumber;
using support::OnePagePdf;
using support::page_tree;
using support::PdfBytes;
using support::TemporaryFile;

// The error code that opening gives; "" when the file opens.
std::string code_of_path(const std::string& path) {
  try {
    PdfFile file(path);
    return "";
  } catch (const core::DocumentError& error) {
    EXPECT_NE(std::string(error.what()), "");
    return error.code();
  }
}

std::string code_of(const std::string& bytes) { return code_of_path(TemporaryFile(bytes).path()); }

// Several pages with one word each; the table of objects comes last, as usual.
std::string three_pages() {
  PdfBytes objects = page_tree("5 0 R 7 0 R 9 0 R", 3);
  const int font = objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (int i = 0; i < 3; ++i) {
    const int content = objects.add_stream("BT /F1 20 Tf 100 700 Td (page) Tj ET");
    objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents " +
                std::to_string(content) + " 0 R /Resources << /Font << /F1 " +
                std::to_string(font) + " 0 R >> >> >>");
  }
  return objects.finish("/Root 1 0 R");
}

// The standard security handler, 40-bit RC4. `user_entry`: 32 bytes, hexadecimal.
std::string encrypted(const std::string& user_entry) {
  PdfBytes objects = page_tree("3 0 R", 1);
  objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>");
  objects.add("<< /Filter /Standard /V 1 /R 2 /P -4 /O (" + std::string(32, 'o') + ") /U <" +
              user_entry + "> >>");
  const std::string id = "(" + std::string(16, 'i') + ")";
  return objects.finish("/Root 1 0 R /Encrypt 4 0 R /ID [" + id + id + "]");
}

TEST(PdfFile, NamesWhatIsWrongWithAFile) {
  EXPECT_EQ(code_of(""), "empty_file");
  EXPECT_EQ(code_of("<html>not found</html>"), "not_a_pdf");
  EXPECT_EQ(code_of("%PDF-1.7\nnothing follows"), "damaged");
  EXPECT_EQ(code_of_path("/nonexistent/report.pdf"), "unreadable_file");
  EXPECT_EQ(code_of_path("/"), "unreadable_file");
}

TEST(PdfFile, OfZerosOnlyIsRefusedWithoutReadingItAll) {
  const TemporaryFile zeros("");
  std::filesystem::resize_file(zeros.path(), 4ull << 30);  // takes no space on the disk
  EXPECT_EQ(code_of_path(zeros.path()), "not_a_pdf");
}

TEST(PdfFile, WithBytesBeforeItsHeaderIsRead) {
  EXPECT_EQ(code_of(std::string(3000, ' ') + three_pages()), "");
}

TEST(PdfFile, WithoutPagesSaysSo) {
  EXPECT_EQ(code_of(page_tree("", 0).finish("/Root 1 0 R")), "no_pages");
}

TEST(PdfFile, OpensWithAnEmptyPasswordOnly) {
  EXPECT_EQ(code_of(encrypted(std::string(64, '7'))), "encrypted");
  // RC4 of the padding string under the key of the empty password (PDF 1.7, algorithm 4).
  EXPECT_EQ(code_of(encrypted("c38f5eb8fd1835d028b1444c3e7c47697f5fc475095b40e065eb7fab87465546")),
            "");
}

TEST(PdfFile, CutOffIsReadAsFarAsItGoes) {
  const std::string whole = three_pages();
  const TemporaryFile complete(whole);
  EXPECT_FALSE(PdfFile(complete.path()).repaired());

  const TemporaryFile cut(whole.substr(0, whole.find("startxref")));
  const PdfFile file(cut.path());
  EXPECT_TRUE(file.repaired());
  EXPECT_EQ(file.pages(), 3);
  EXPECT_EQ(file.read_page(PageNumber(3)).glyphs.size(), 4u);
}

TEST(PdfFile, CutWithinItsPagesNamesThePagesThatAreLost) {
  // Files made for the web have a trailer at their beginning too.
  const std::string whole =
      three_pages().insert(std::string("%PDF-1.7\n").size(), "trailer\n<< /Root 1 0 R >>\n");
  const TemporaryFile cut(whole.substr(0, whole.find("9 0 obj")));
  const PdfFile file(cut.path());
  EXPECT_TRUE(file.repaired());
  EXPECT_EQ(file.pages(), 3);
  EXPECT_EQ(file.read_page(PageNumber(2)).glyphs.size(), 4u);
  try {
    file.read_page(PageNumber(3));
    FAIL() << "no error";
  } catch (const core::DocumentError& error) {
    EXPECT_EQ(error.code(), "damaged_page");
    EXPECT_EQ(error.page(), PageNumber(3));
  }
}

TEST(PdfFile, SaysWhenContentOfAPageIsDamaged) {
  EXPECT_EQ(read_content("100 700 m 300 700 l S").damage, "");
  EXPECT_NE(read_content("BT /F9 12 Tf 100 700 Td (lost) Tj ET").damage, "");
}

TEST(PdfFile, SurvivesAFormThatDrawsItself) {
  OnePagePdf pdf;
  pdf.objects.add_stream("/X1 Do 100 700 300 1 re f",
                         "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << "
                         "/XObject << /X1 1 0 R >> >>");
  pdf.resources = "/XObject << /X1 1 0 R >>";
  pdf.content = "/X1 Do";
  EXPECT_EQ(read_bytes(pdf.bytes()).rulings.size(), 1u);
}

TEST(PdfFile, TellsItsProducer) {
  PdfBytes objects = page_tree("3 0 R", 1);
  objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>");
  objects.add("<< /Producer <FEFF0E170E14> >>");
  const TemporaryFile file(objects.finish("/Root 1 0 R /Info 4 0 R"));
  EXPECT_EQ(PdfFile(file.path()).producer(), "ทด");
}

TEST(Raster, ShowsThePageInGrey) {
  OnePagePdf pdf;
  pdf.content = "0 g 0 400 300 400 re f";
  const TemporaryFile file(pdf.bytes());
  const core::Raster raster = PdfFile(file.path()).rasterise(PageNumber(1), 36);
  EXPECT_EQ(raster.width, 300);
  EXPECT_EQ(raster.height, 400);
  ASSERT_EQ(raster.grey.size(), 120000u);
  EXPECT_EQ(raster.grey[10 * 300 + 10], 0);
  EXPECT_EQ(raster.grey[10 * 300 + 290], 255);
  EXPECT_EQ(raster.grey[390 * 300 + 10], 255);
}

TEST(Raster, SmoothsEdges) {
  OnePagePdf pdf;
  pdf.content = "0 g 100 400 m 310 790 l 500 400 l f";
  const TemporaryFile file(pdf.bytes());
  const core::Raster raster = PdfFile(file.path()).rasterise(PageNumber(1), 36);
  EXPECT_THAT(raster.grey, testing::Contains(testing::AllOf(testing::Gt(60), testing::Lt(200))));
}

TEST(Raster, OfAnAbsurdlyLargePageIsRefused) {
  OnePagePdf pdf;
  pdf.media_box = "[0 0 28346 28346]";  // 10 m
  pdf.content = "100 700 300 1 re f";
  const TemporaryFile file(pdf.bytes());
  const PdfFile open(file.path());
  EXPECT_EQ(open.read_page(PageNumber(1)).rulings.size(), 1u);
  try {
    open.rasterise(PageNumber(1), 300);
    FAIL() << "no error";
  } catch (const core::DocumentError& error) {
    EXPECT_EQ(error.code(), "too_large");
  }
}

}  // namespace
}  // namespace truat::pdf
