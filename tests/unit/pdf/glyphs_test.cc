#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/document_error.h"
#include "unit/pdf/one_page.h"

namespace truat::pdf {
namespace {

using core::Glyph;
using core::Page;
using support::OnePagePdf;
using testing::ElementsAre;
using testing::SizeIs;

// A page with Helvetica as /F1: "A" is 667, "B" 667, " " 278 thousandths wide.
OnePagePdf helvetica_page(const std::string& content) {
  OnePagePdf pdf;
  const int font = pdf.objects.add(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  pdf.resources = "/Font << /F1 " + std::to_string(font) + " 0 R >>";
  pdf.content = content;
  return pdf;
}

// A page with a font of two-byte codes as /F1, as Word writes Thai: every glyph 500 wide, code 3
// of no width, codes 5 and 6 900 wide. `to_unicode`: lines such as "<0001> <0E01>"; empty for no
// ToUnicode at all.
OnePagePdf two_byte_page(const std::string& content, const std::string& to_unicode,
                         const std::string& cid_to_gid = "/Identity") {
  OnePagePdf pdf;
  auto& objects = pdf.objects;
  const int descriptor = objects.add(
      "<< /Type /FontDescriptor /FontName /ABCDEF+Thai-Bold /Flags 4 /Ascent 900 /Descent -300 "
      "/FontBBox [0 -300 1000 900] /ItalicAngle 0 /CapHeight 700 /StemV 80 >>");
  const int descendant = objects.add(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Thai-Bold /DW 500 /W [3 [0] 5 "
      "[900 900]] "
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
      "/CIDToGIDMap " +
      cid_to_gid + " /FontDescriptor " + std::to_string(descriptor) + " 0 R >>");
  std::string mapping;
  if (!to_unicode.empty()) {
    const int map = objects.add_stream(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        "9 beginbfchar\n" +
        to_unicode + "\nendbfchar endcmap end end");
    mapping = " /ToUnicode " + std::to_string(map) + " 0 R";
  }
  const int font = objects.add(
      "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Thai-Bold /Encoding /Identity-H "
      "/DescendantFonts [" +
      std::to_string(descendant) + " 0 R]" + mapping + " >>");
  pdf.resources = "/Font << /F1 " + std::to_string(font) + " 0 R >>";
  pdf.content = content;
  return pdf;
}

TEST(Glyphs, StandWhereTheyAreShownCountedFromTheTopLeft) {
  const Page page = read_bytes(helvetica_page("BT /F1 10 Tf 100 700 Td (AB) Tj ET").bytes());
  EXPECT_EQ(page.width, 600);
  EXPECT_EQ(page.height, 800);
  ASSERT_THAT(page.glyphs, SizeIs(2));
  const Glyph& a = page.glyphs[0];
  EXPECT_EQ(a.code, 'A');
  EXPECT_EQ(a.mapped, U"A");
  EXPECT_NEAR(a.x, 100, 1e-6);
  EXPECT_NEAR(a.y, 100, 1e-6);
  EXPECT_NEAR(a.advance_x, 6.67, 1e-6);
  EXPECT_NEAR(a.size, 10, 1e-6);
  EXPECT_NEAR(page.glyphs[1].x, 106.67, 1e-6);
  EXPECT_NEAR(a.box.x0, 100, 1e-6);
  EXPECT_NEAR(a.box.x1, 106.67, 1e-6);
  EXPECT_LT(a.box.y0, 95);
  EXPECT_GT(a.box.y1, 101);
  EXPECT_EQ(a.angle, 0);
}

TEST(Glyphs, TurnWithTheRotationOfThePage) {
  auto pdf = helvetica_page("BT /F1 10 Tf 100 700 Td (A) Tj ET");
  pdf.page_entries = "/Rotate 90";
  const Page page = read_bytes(pdf.bytes());
  EXPECT_EQ(page.rotation, 90);
  EXPECT_EQ(page.width, 800);
  EXPECT_EQ(page.height, 600);
  ASSERT_THAT(page.glyphs, SizeIs(1));
  // Turned clockwise: the bottom left corner is now the top left one.
  EXPECT_NEAR(page.glyphs[0].x, 700, 1e-6);
  EXPECT_NEAR(page.glyphs[0].y, 100, 1e-6);
  EXPECT_NEAR(page.glyphs[0].advance_y, 6.67, 1e-6);
  EXPECT_NEAR(page.glyphs[0].angle, 90, 1e-3);
  EXPECT_NEAR(page.glyphs[0].box.height(), 6.67, 1e-6);
}

TEST(Glyphs, OfTextWrittenUpwardsHaveTheAngle270) {
  const Page page =
      read_bytes(helvetica_page("BT /F1 10 Tf 0 1 -1 0 100 700 Tm (A) Tj ET").bytes());
  ASSERT_THAT(page.glyphs, SizeIs(1));
  EXPECT_NEAR(page.glyphs[0].angle, 270, 1e-3);
  EXPECT_NEAR(page.glyphs[0].advance_y, -6.67, 1e-6);
  EXPECT_NEAR(page.glyphs[0].box.y1, 100, 1e-6);
}

TEST(Glyphs, AreMeasuredFromTheCropBox) {
  auto pdf = helvetica_page("BT /F1 10 Tf 100 700 Td (A) Tj ET");
  pdf.page_entries = "/CropBox [50 100 550 750]";
  const Page page = read_bytes(pdf.bytes());
  EXPECT_EQ(page.width, 500);
  EXPECT_EQ(page.height, 650);
  ASSERT_THAT(page.glyphs, SizeIs(1));
  EXPECT_NEAR(page.glyphs[0].x, 50, 1e-6);
  EXPECT_NEAR(page.glyphs[0].y, 50, 1e-6);
}

TEST(Glyphs, OutsideThePageAreLeftOut) {
  const Page page = read_bytes(
      helvetica_page("BT /F1 10 Tf 100 -50 Td (A) Tj 0 100 Td (B) Tj 497 0 Td (C) Tj ET").bytes());
  ASSERT_THAT(page.glyphs, SizeIs(2));
  EXPECT_EQ(page.glyphs[0].mapped, U"B");
  EXPECT_EQ(page.glyphs[1].mapped, U"C") << "partly on the page";
}

TEST(Glyphs, KeepTheirAdvanceWhateverTheSpacing) {
  const Page page =
      read_bytes(helvetica_page("BT /F1 10 Tf 5 Tc 20 Tw 100 700 Td (A ) Tj (B) Tj ET").bytes());
  ASSERT_THAT(page.glyphs, SizeIs(3));
  EXPECT_NEAR(page.glyphs[0].advance_x, 6.67, 1e-6);
  EXPECT_NEAR(page.glyphs[1].advance_x, 2.78, 1e-6);
  EXPECT_NEAR(page.glyphs[2].x, 100 + 6.67 + 5 + 2.78 + 5 + 20, 1e-6);
}

TEST(Glyphs, AreKeptWhenMappedToNothingOrToASpaceOrOfNoWidth) {
  const Page page = read_bytes(two_byte_page("BT /F1 10 Tf 100 700 Td <00010002000300040001> Tj ET",
                                             "<0001> <0E01>\n<0002> <0020>\n<0003> <0E48>")
                                   .bytes());
  std::vector<std::u32string> mapped;
  for (const Glyph& glyph : page.glyphs) mapped.push_back(glyph.mapped);
  EXPECT_THAT(mapped, ElementsAre(U"ก", U" ", U"่", U"", U"ก"));
  EXPECT_EQ(page.glyphs[2].advance_x, 0);
  EXPECT_EQ(page.glyphs[3].code, 4u);
  EXPECT_EQ(page.glyphs[3].glyph_index, 4);
}

TEST(Glyphs, ClaimNothingWhenTheFontHasNoMapping) {
  const Page page = read_bytes(two_byte_page("BT /F1 10 Tf 100 700 Td <0041> Tj ET", "").bytes());
  ASSERT_THAT(page.glyphs, SizeIs(1));
  EXPECT_EQ(page.glyphs[0].mapped, U"") << "the code 0x41 isn't the letter A";
  EXPECT_FALSE(page.fonts[0].has_to_unicode);
}

TEST(Glyphs, AsWideAsCheckboxesAreNoDigits) {
  const Page page = read_bytes(two_byte_page("BT /F1 10 Tf 50 Tz 100 700 Td <000500040006> Tj ET",
                                             "<0005> <0037>\n<0004> <0036>\n<0006> <0E57>")
                                   .bytes());
  ASSERT_THAT(page.glyphs, SizeIs(3));
  EXPECT_EQ(page.glyphs[0].mapped, U"") << "Ghostscript says 7 of a ticked box";
  EXPECT_EQ(page.glyphs[1].mapped, U"6");
  EXPECT_EQ(page.glyphs[2].mapped, U"๗") << "as wide as that in some fonts";
}

TEST(Glyphs, JoinSurrogatePairs) {
  const Page page = read_bytes(
      two_byte_page("BT /F1 10 Tf 100 700 Td <0001> Tj ET", "<0001> <D83DDDF9>").bytes());
  ASSERT_THAT(page.glyphs, SizeIs(1));
  EXPECT_EQ(page.glyphs[0].mapped, U"\U0001F5F9");
}

TEST(Glyphs, GetTheirIndexFromTheMapOfTheFont) {
  // Objects 1 to 4 make the font, so the map is 5.
  auto pdf = two_byte_page("BT /F1 10 Tf 100 700 Td <00010002> Tj ET", "<0001> <0E01>", "5 0 R");
  pdf.objects.add_stream(std::string("\x00\x00\x01\x1E\x01\x07", 6));
  const Page page = read_bytes(pdf.bytes());
  ASSERT_THAT(page.glyphs, SizeIs(2));
  EXPECT_EQ(page.glyphs[0].glyph_index, 286);
  EXPECT_EQ(page.glyphs[1].glyph_index, 263);
}

TEST(Glyphs, DrawnInvisiblyAreFlagged) {
  const Page page =
      read_bytes(helvetica_page("BT /F1 10 Tf 100 700 Td 3 Tr (A) Tj 0 Tr (B) Tj ET").bytes());
  ASSERT_THAT(page.glyphs, SizeIs(2));
  EXPECT_TRUE(page.glyphs[0].invisible);
  EXPECT_FALSE(page.glyphs[1].invisible);
}

std::vector<bool> invisible(const OnePagePdf& source) {
  OnePagePdf pdf = source;
  std::vector<bool> flags;
  for (const Glyph& glyph : read_bytes(pdf.bytes()).glyphs) flags.push_back(glyph.invisible);
  return flags;
}

TEST(Glyphs, UnderAFilledRectangleAreInvisible) {
  EXPECT_THAT(invisible(helvetica_page("BT /F1 10 Tf 100 700 Td (A) Tj 50 0 Td (B) Tj ET "
                                       "1 g 95 695 20 15 re f BT /F1 10 Tf 0 g 100 700 Td (C) Tj "
                                       "ET")),
              ElementsAre(true, false, false));
}

TEST(Glyphs, UnderAPictureAreInvisible) {
  EXPECT_THAT(invisible(helvetica_page("BT /F1 10 Tf 100 700 Td (A) Tj ET q 600 0 0 800 0 0 cm BI "
                                       "/W 1 /H 1 /CS /G /BPC 8 ID x EI Q")),
              ElementsAre(true));
}

TEST(Glyphs, StayVisibleUnderWhatDoesNotHideThem) {
  const std::string letter = "BT /F1 10 Tf 100 700 Td (A) Tj ET ";
  // A clip that isn't a rectangle, and paint that is outside a rectangular one.
  EXPECT_THAT(invisible(helvetica_page(letter + "0 0 m 600 0 l 600 10 l W n 0 0 600 800 re f")),
              ElementsAre(false));
  EXPECT_THAT(invisible(helvetica_page(letter + "0 0 50 50 re W n 0 0 600 800 re f")),
              ElementsAre(false));
  auto pdf = helvetica_page(letter + "/G gs 0 0 600 800 re f");
  pdf.resources += " /ExtGState << /G << /ca 0.3 >> >>";
  EXPECT_THAT(invisible(pdf), ElementsAre(false));
  pdf = helvetica_page(letter + "/G gs 0 0 600 800 re f");
  pdf.resources += " /ExtGState << /G << /BM /Multiply >> >>";
  EXPECT_THAT(invisible(pdf), ElementsAre(false));
}

TEST(Glyphs, OfType3FontsAreGlyphsToo) {
  OnePagePdf pdf;
  const int shape = pdf.objects.add_stream("500 0 d0 0 0 400 700 re f");
  const int font = pdf.objects.add(
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 500 800] /FontMatrix [0.001 0 0 0.001 0 0] "
      "/CharProcs << /x " +
      std::to_string(shape) +
      " 0 R >> /Encoding << /Differences [65 /x] >> /FirstChar 65 /LastChar 65 /Widths [500] >>");
  pdf.resources = "/Font << /F1 " + std::to_string(font) + " 0 R >>";
  pdf.content = "BT /F1 20 Tf 100 700 Td (AA) Tj ET";
  const Page page = read_bytes(pdf.bytes());
  ASSERT_THAT(page.glyphs, SizeIs(2));
  EXPECT_EQ(page.fonts[0].type, "Type3");
  EXPECT_NEAR(page.glyphs[1].x, 110, 1e-6);
  EXPECT_NEAR(page.glyphs[0].size, 20, 1e-6);
  EXPECT_NEAR(page.glyphs[0].box.y1 - page.glyphs[0].y, 4, 1e-6);
  EXPECT_THAT(page.small_paths, SizeIs(0)) << "the shape of a glyph isn't a path of the page";
}

// A page with a Type 3 font as /F1 whose code 65 has the glyph name `name`.
OnePagePdf type3_page(const std::string& content, const std::string& name,
                      const std::string& box = "0 -200 500 800", const std::string& more = "",
                      const std::string& unit = "0.001") {
  OnePagePdf pdf;
  const int shape = pdf.objects.add_stream("500 0 d0 0 0 400 700 re f");
  const int font =
      pdf.objects.add("<< /Type /Font /Subtype /Type3 /FontBBox [" + box + "] /FontMatrix [" +
                      unit + " 0 0 " + unit + " 0 0] /CharProcs << /" + name + " " +
                      std::to_string(shape) + " 0 R >> /Encoding << /Differences [65 /" + name +
                      "] >> /FirstChar 65 /LastChar 65 /Widths [500]" + more + " >>");
  pdf.resources = "/Font << /F1 " + std::to_string(font) + " 0 R >>";
  pdf.content = content;
  return pdf;
}

TEST(Glyphs, ClaimNothingByMadeUpNames) {
  const auto claim = [](const std::string& name) {
    return read_bytes(type3_page("BT /F1 20 Tf 100 700 Td (A) Tj ET", name).bytes())
        .glyphs[0]
        .mapped;
  };
  EXPECT_EQ(claim("gCE"), U"") << "0xCE isn't the letter that it would be in Latin-1";
  EXPECT_EQ(claim("a12"), U"");
  EXPECT_EQ(claim("uni0E01"), U"ก");
  EXPECT_EQ(claim("seven"), U"7");
}

TEST(Glyphs, ShowNoOrnamentsThatOnlyTheirMadeUpNamesSpeakFor) {
  const auto claim = [](const std::string& name, const std::string& mapped) {
    OnePagePdf pdf = type3_page("BT /F1 20 Tf 100 700 Td (A) Tj ET", name, "0 -200 500 800",
                                " /ToUnicode 3 0 R");
    pdf.objects.add_stream(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfchar\n<41> <" +
        mapped + ">\nendbfchar endcmap end end");
    return read_bytes(pdf.bytes()).glyphs[0].mapped;
  };
  EXPECT_EQ(claim("a4", "260E"), U"");
  EXPECT_EQ(claim("a4", "0E01"), U"ก");
}

TEST(Glyphs, OfASubsetWithCodesOfItsOwnClaimNothing) {
  const auto claim = [](const std::string& encoding) {
    OnePagePdf pdf;
    const int program = pdf.objects.add_stream("no font");
    const int descriptor = pdf.objects.add(
        "<< /Type /FontDescriptor /FontName /ABCDEF+Thai /Flags 4 /Ascent 900 /Descent -300 "
        "/FontBBox [0 -300 1000 900] /ItalicAngle 0 /CapHeight 700 /StemV 80 /FontFile2 " +
        std::to_string(program) + " 0 R >>");
    const int font = pdf.objects.add(
        "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Thai /FirstChar 65 /LastChar 65 "
        "/Widths [500] /FontDescriptor " +
        std::to_string(descriptor) + " 0 R" + encoding + " >>");
    pdf.resources = "/Font << /F1 " + std::to_string(font) + " 0 R >>";
    pdf.content = "BT /F1 10 Tf 100 700 Td (A) Tj ET";
    return read_bytes(pdf.bytes()).glyphs[0].mapped;
  };
  EXPECT_EQ(claim(""), U"");
  EXPECT_EQ(claim(" /Encoding /WinAnsiEncoding"), U"A");
}

TEST(Glyphs, OfMirroredType3FontsStandOnTheirBaseline) {
  const Page page = read_bytes(
      type3_page("BT /F1 20 Tf 1 0 0 -1 100 700 Tm (A) Tj ET", "A", "0 0 500 1000").bytes());
  ASSERT_THAT(page.glyphs, SizeIs(1));
  EXPECT_NEAR(page.glyphs[0].y - page.glyphs[0].box.y0, 19, 1e-6);
}

TEST(Glyphs, OfType3FontsAreAsLargeAsTheirWidthsSayWhereTheBoxIsFalse) {
  const Page page = read_bytes(
      type3_page("BT /F1 2 Tf 100 700 Td (A) Tj ET", "A", "0 0 1 -1", "", "0.01").bytes());
  ASSERT_THAT(page.glyphs, SizeIs(1));
  EXPECT_NEAR(page.glyphs[0].size, 2 * 5 / 0.6, 1e-6);
}

TEST(Glyphs, OfFormsStandWhereTheFormIsPlaced) {
  auto pdf = helvetica_page("q 1 0 0 1 50 60 cm /X1 Do Q");
  const int form = pdf.objects.add_stream(
      "BT /F1 10 Tf 100 700 Td (A) Tj ET",
      "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << " + pdf.resources + " >>");
  pdf.resources += " /XObject << /X1 " + std::to_string(form) + " 0 R >>";
  const Page page = read_bytes(pdf.bytes());
  ASSERT_THAT(page.glyphs, SizeIs(1));
  EXPECT_NEAR(page.glyphs[0].x, 150, 1e-6);
  EXPECT_NEAR(page.glyphs[0].y, 40, 1e-6);
}

TEST(Glyphs, OfOneFontShareItsEntryAcrossForms) {
  auto pdf = helvetica_page("BT /F1 10 Tf 100 700 Td (A) Tj ET /X1 Do");
  const int form = pdf.objects.add_stream(
      "BT /F1 10 Tf 100 600 Td (B) Tj ET",
      "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << " + pdf.resources + " >>");
  pdf.resources += " /XObject << /X1 " + std::to_string(form) + " 0 R >>";
  const Page page = read_bytes(pdf.bytes());
  EXPECT_THAT(page.glyphs, SizeIs(2));
  EXPECT_THAT(page.fonts, SizeIs(1));
}

TEST(Glyphs, CarryTheTextThatThePdfClaimsForThemTogether) {
  const Page page = read_bytes(
      two_byte_page("BT /F1 10 Tf 100 700 Td <0001> Tj /Span << /ActualText <FEFF0E33> >> BDC "
                    "<00020003> Tj EMC <0001> Tj ET",
                    "<0001> <0E01>\n<0002> <0E4D>\n<0003> <0E32>")
          .bytes());
  EXPECT_THAT(page.glyphs, SizeIs(4));
  ASSERT_THAT(page.actual_texts, SizeIs(1));
  EXPECT_EQ(page.actual_texts[0].text, U"ำ");
  EXPECT_EQ(page.actual_texts[0].first_glyph, 1);
  EXPECT_EQ(page.actual_texts[0].glyphs, 2);
}

TEST(Fonts, TellNameAndSubsetApart) {
  const Page page =
      read_bytes(two_byte_page("BT /F1 10 Tf 100 700 Td <0001> Tj ET", "<0001> <0E01>").bytes());
  ASSERT_THAT(page.fonts, SizeIs(1));
  EXPECT_EQ(page.fonts[0].name, "Thai-Bold");
  EXPECT_EQ(page.fonts[0].subset_tag, "ABCDEF");
  EXPECT_EQ(page.fonts[0].type, "CIDFontType2");
  EXPECT_TRUE(page.fonts[0].has_to_unicode);
  EXPECT_FALSE(page.fonts[0].embedded);
  EXPECT_FALSE(page.fonts[0].symbolic) << "the flag of the descriptor says nothing";
  EXPECT_GT(page.fonts[0].object_id, 0);
}

TEST(Fonts, MayHaveThaiNamesInTheOldEncoding) {
  OnePagePdf pdf;
  pdf.resources =
      "/Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /THSarabunIT#F9 >> "
      "/F2 << /Type /Font /Subtype /TrueType /BaseFont /THSarabunIT#E0#B9#99 >> "
      "/F3 << /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Wingdings-Regular >> >>";
  pdf.content = "BT /F1 9 Tf 9 9 Td (A) Tj /F2 9 Tf (A) Tj /F3 9 Tf (A) Tj ET";
  const Page page = read_bytes(pdf.bytes());
  ASSERT_THAT(page.fonts, SizeIs(3));
  EXPECT_EQ(page.fonts[0].name, "THSarabunIT๙");
  EXPECT_EQ(page.fonts[1].name, "THSarabunIT๙");
  EXPECT_TRUE(page.fonts[2].symbolic);
}

}  // namespace
}  // namespace truat::pdf
