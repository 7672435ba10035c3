// What of a page's content is shown, and what isn't.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pdf/one_page.h"

namespace truat::pdf {
namespace {

using core::Page;
using support::OnePagePdf;
using testing::SizeIs;

std::string reference(int object) { return std::to_string(object) + " 0 R"; }

const char kFont[] = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

TEST(PageContent, IncludesWhatFormFieldsShow) {
  OnePagePdf pdf;
  const int look = pdf.objects.add_stream(
      "BT /F1 10 Tf 2 5 Td (93.96) Tj ET",
      std::string("/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << ") + kFont +
          " >>");
  const int field = pdf.objects.add(
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (score) /F 4 /Rect [100 700 200 720] /AP << "
      "/N " +
      reference(look) + " >> >>");
  pdf.page_entries = "/Annots [" + reference(field) + "]";
  const Page page = read_bytes(pdf.bytes());
  ASSERT_THAT(page.glyphs, SizeIs(5));
  EXPECT_NEAR(page.glyphs[0].x, 102, 0.01);
  EXPECT_NEAR(page.glyphs[0].y, 95, 0.01);
}

TEST(PageContent, LeavesOutFramesOfLinks) {
  OnePagePdf pdf;
  const int link = pdf.objects.add(
      "<< /Type /Annot /Subtype /Link /Rect [100 700 300 720] /Border [0 0 1] /A << /S /URI /URI "
      "(https://example.org) >> >>");
  pdf.page_entries = "/Annots [" + reference(link) + "]";
  EXPECT_THAT(read_bytes(pdf.bytes()).rulings, SizeIs(0));
}

TEST(PageContent, LeavesOutHiddenLayers) {
  support::PdfBytes objects;
  const int layer = objects.add("<< /Type /OCG /Name (draft) >>");
  const int content = objects.add_stream("/OC /L BDC 100 700 300 1 re f EMC 100 600 300 1 re f");
  const int page =
      objects.add("<< /Type /Page /MediaBox [0 0 600 800] /Contents " + reference(content) +
                  " /Resources << /Properties << /L " + reference(layer) + " >> >> >>");
  const int pages = objects.add("<< /Type /Pages /Count 1 /Kids [" + reference(page) + "] >>");
  const int root =
      objects.add("<< /Type /Catalog /Pages " + reference(pages) + " /OCProperties << /OCGs [" +
                  reference(layer) + "] /D << /OFF [" + reference(layer) + "] >> >> >>");
  const Page read = read_bytes(objects.finish("/Root " + reference(root)));
  ASSERT_THAT(read.rulings, SizeIs(1));
  EXPECT_NEAR(read.rulings[0].box.y1, 200, 0.01);
}

TEST(PageContent, LeavesOutWhatOnlyMasksOtherContent) {
  OnePagePdf pdf;
  const int mask = pdf.objects.add_stream(
      "1 g 100 700 300 1 re f",
      "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Group << /S /Transparency /CS "
      "/DeviceGray >>");
  const int state = pdf.objects.add("<< /SMask << /S /Luminosity /G " + reference(mask) + " >> >>");
  pdf.resources = "/ExtGState << /G " + reference(state) + " >>";
  pdf.content = "0 g 0 0 600 800 re f /G gs 100 600 300 1 re f";
  const Page page = read_bytes(pdf.bytes());
  EXPECT_THAT(page.rulings, SizeIs(1)) << "only the second line is painted";
}

TEST(PageContent, TexturesOfManyTilesAreNoRulings) {
  OnePagePdf pdf;
  const int pattern = pdf.objects.add_stream(
      "0 0 10 0.5 re f",
      "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 "
      "/YStep 10 /Resources << >>");
  pdf.resources = "/Pattern << /P " + reference(pattern) + " >>";
  pdf.content = "/Pattern cs /P scn 100 600 200 100 re f";
  EXPECT_THAT(read_bytes(pdf.bytes()).rulings, SizeIs(0));
}

}  // namespace
}  // namespace truat::pdf
