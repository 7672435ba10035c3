#include "thai/text_layer_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "tests/support/read_file.h"
#include "tests/support/thai_page.h"
#include "tests/support/thai_reader.h"

namespace truat::thai {
namespace {

using support::joined;
using support::ThaiPage;
using testing::HasSubstr;

// Newly written; holds every consonant class, stacked marks, ำ with and without tone.
constexpr const char* kPassage =
    "หน่วยงานจัดทำแผนปรับปรุงให้ดียิ่งขึ้น น้ำใสสะอาด ผู้รับบริการเชื่อถือได้ ต่ำกว่าเกณฑ์ "
    "เพิ่มช่องทางแจ้งเบาะแส กู้คืนข้อมูลภายในสัปดาห์ ชี้แจงวิธีใช้งบประมาณอย่างโปร่งใส";

const TextLayerReader& reader() {
  static const TextLayerReader instance = support::source_text_layer_reader();
  return instance;
}

// A font whose glyph indices say nothing: numbered in the order of first use.
class Renumbered {
 public:
  support::TestGlyph glyph(char32_t c) {
    support::TestGlyph drawn = ThaiPage::glyph_of(c);
    drawn.index = index_.try_emplace(c, static_cast<int32_t>(index_.size()) + 1).first->second;
    return drawn;
  }

 private:
  std::map<char32_t, int32_t> index_;
};

TEST(TextLayerReader, LeavesCleanTextAsItIs) {
  ThaiPage page;
  page.write("ปีงบประมาณ 2568 ระดับดี");
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), "ปีงบประมาณ 2568 ระดับดี");
  EXPECT_EQ(text.method, core::PageMethod::kTextLayer);
  EXPECT_TRUE(text.repairs.empty());
  EXPECT_EQ(text.quality, 1);
  EXPECT_FALSE(text.unreadable);
}

TEST(TextLayerReader, JoinsNikhahitAndAaOverToneMarks) {
  ThaiPage page;
  page.write(kPassage);
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), kPassage);
  EXPECT_EQ(text.repairs.at("sara_am"), 3);
}

// Word and TH Sarabun: the nikhahit claims a space, the aa of the whole font claims ำ.
TEST(TextLayerReader, ReadsSaraAmWhereTheLayerSaysSpace) {
  ThaiPage page("TH SarabunPSK,Bold");
  page.draw({233, U"ด"}).draw({286, U" ", 0}).draw({263, U"ำ"}).draw({256, U"ห"});
  page.draw({263, U"ำ"}).draw({248, U"ร"}).draw({236, U"ท"}).draw({286, U"", 0}).draw({263, U"ำ"});
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), "ดำหารทำ");
  EXPECT_EQ(text.method, core::PageMethod::kRepaired);
  EXPECT_EQ(text.repairs.at("nikhahit"), 2);
}

TEST(TextLayerReader, ReadsSaraAmOfAnUnknownFontFromItsPlace) {
  Renumbered font;
  ThaiPage page;
  const support::TestGlyph nikhahit{90, U" ", 0}, aa{91, U"า"};
  for (const char32_t c : std::u32string(U"ทดจทน")) {
    page.draw(font.glyph(c)).draw(nikhahit).draw(aa).draw(font.glyph(U'ก'));
  }
  EXPECT_EQ(joined(reader().read(page.page())), "ทำกดำกจำกทำกนำก");
}

// LibreOffice maps the whole ำ to its first half and nothing to the second, so that readers fall
// back on the code of the second.
// Noto Looped Thai as LibreOffice writes it and Ghostscript again: the nikhahit claims the whole ำ,
// and its origin lies over the middle of a wide letter.
TEST(TextLayerReader, ReadsSaraAmWhoseNikhahitHasItsOriginOverTheLetter) {
  Renumbered font;
  ThaiPage page;
  for (const char32_t c : std::u32string(U"ลตทจ")) {
    support::TestGlyph letter = font.glyph(c);
    letter.width = 0.8;
    page.draw(letter).draw({90, U"\u0E33", 0, -0.4}).draw(font.glyph(U'า'));
  }
  EXPECT_EQ(joined(reader().read(page.page())), "ลำตำทำจำ");
}

TEST(TextLayerReader, ReadsTheUnmappedHalfOfSaraAmFromItsPlace) {
  Renumbered font;
  ThaiPage page;
  const support::TestGlyph whole{90, U"ำ", 0}, second_half{33, U"!"};
  for (const char32_t c : std::u32string(U"ทดจ")) {
    page.draw(font.glyph(c)).draw(whole).draw(second_half).draw(font.glyph(U'ก'));
  }
  EXPECT_EQ(joined(reader().read(page.page())), "ทำกดำกจำก");
}

// Ghostscript counts a range of its ToUnicode tables wrongly here and there.
TEST(TextLayerReader, TakesNoSignForALetterWhoseIndexLiesAmongManyOthers) {
  ThaiPage page("Nobody's Font");
  page.write("กขคงจชดตทนบปพมยล").draw({ThaiPage::glyph_of(U'ร').index, U"/"}).write("า 1/2");
  EXPECT_EQ(joined(reader().read(page.page())), "กขคงจชดตทนบปพมยลรา 1/2");
}

// The vowels of a face that was split in two; most have no advance, none is a letter of Latin.
TEST(TextLayerReader, TakesNoGlyphWithoutAdvanceForALatinLetterThoughMostOfTheFontHasNone) {
  ThaiPage page;
  page.add_font("ABCDEF+Vowels", 9);
  page.draw({10, U"เ"});
  for (int i = 0; i < 20; ++i) page.draw({11 + i % 4, std::u32string(1, U'N' + i % 4), 0});
  const core::PageText text = reader().read(page.page());
  EXPECT_TRUE(text.unreadable);
}

TEST(TextLayerReader, LeavesWordsTornBetweenAReadableAndAnUnreadableFontToThePicture) {
  ThaiPage page;
  page.write("โครงการ");
  page.move_to(72, 200);
  page.write("ด");
  page.add_font("ABCDEF+Vowels", 9);
  for (int i = 0; i < 10; ++i) page.draw({i + 1, U""});
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), "โครงการ");
  ASSERT_EQ(text.unread_areas.size(), 1u);
  EXPECT_EQ(text.unread_areas[0].x0, 72);
}

// ค่า again and again doesn't make an unclaimed tone mark a nikhahit, and the gap shows.
TEST(TextLayerReader, LowersTheConfidenceOfALetterWithAnUnknownMark) {
  Renumbered font;
  ThaiPage page;
  for (int i = 0; i < 2; ++i) {
    page.draw(font.glyph(U'ค')).draw({90, U"", 0}).draw(font.glyph(U'า')).draw(font.glyph(U'น'));
  }
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), "คานคาน");
  EXPECT_LT(text.clusters[0].confidence, 0.5);
  EXPECT_EQ(text.clusters[2].confidence, 1);
}

// Ghostscript counts the ranges of a rewritten ToUnicode from U+000F: "\x0F" for ก, "#" for ร.
TEST(TextLayerReader, ReadsFontsWhoseRangesAreCountedFromAWrongStart) {
  ThaiPage page("Laksaman");
  const std::u32string passage = U"การเปิดเผยข้อมูลได้คะแนนอย่างโปร่งใส";
  char32_t wrong = 0x0F;
  std::map<char32_t, char32_t> claims;
  for (const char32_t c : passage) {
    support::TestGlyph glyph = ThaiPage::glyph_of(c);
    const bool kept = c == U'ค' || c == U'ล' || c == U'อ' || c == U'น';
    if (!kept) glyph.claim = {claims.try_emplace(c, wrong).second ? wrong++ : claims.at(c)};
    page.draw(glyph);
  }
  EXPECT_EQ(joined(reader().read(page.page())), core::encode_utf8(passage));
}

// As the first font of the table draws a mark.
core::GlyphShape looks_of(const std::string& character) {
  const std::string table = support::read_source_file("models/glyphs/mark_shapes.tsv");
  std::istringstream row(table.substr(table.find("\n" + character + "\t") + 1));
  std::string name, ink;
  double aspect = 0;
  core::GlyphShape shape;
  row >> name >> shape.bottom >> shape.top >> aspect >> ink;
  shape.right = static_cast<float>(aspect) * shape.height();
  for (size_t i = 0; i < shape.ink.size(); ++i) {
    shape.ink[i] = static_cast<uint8_t>(17 * std::stoi(ink.substr(i, 1), nullptr, 16));
  }
  return shape;
}

// LibreOffice's ActualText, the only right claim for these marks, is lost when a file is rewritten.
TEST(TextLayerReader, KnowsAMarkByItsLooksWhereItCantBeWhatItClaims) {
  Renumbered font;
  ThaiPage page;
  const support::TestGlyph below{90, U"\u0E48", 0};
  for (const char32_t c : std::u32string(U"ผมรดน")) page.draw(font.glyph(c)).draw(below);
  core::Page drawn = page.page();
  drawn.fonts[0].shapes.emplace(90, looks_of("U+0E39"));
  const core::PageText text = reader().read(drawn);
  EXPECT_EQ(joined(text), "ผูมูรูดูนู");
  EXPECT_GT(text.repairs.at("glyph_shape"), 0);
}

// A tone claimed of ink below the letters that looks like nothing known: no tone in any case.
TEST(TextLayerReader, DoubtsALetterWhoseMarkCantLieWhereItsClaimDoes) {
  ThaiPage page;
  page.write(kPassage).draw(ThaiPage::glyph_of(U'ม')).draw({90, U"\u0E48", 0});
  core::Page drawn = page.page();
  core::GlyphShape blot;
  blot.bottom = -0.4F, blot.top = -0.3F, blot.right = 0.9F;
  for (size_t i = 0; i < blot.ink.size(); i += 2) blot.ink[i] = 255;
  drawn.fonts[0].shapes.emplace(90, blot);
  const core::PageText text = reader().read(drawn);
  EXPECT_EQ(joined(text), std::string(kPassage) + "ม");
  EXPECT_LT(text.clusters.back().confidence, 0.5);
}

TEST(TextLayerReader, DoubtsALetterWithMarksThatThaiDoesNotAllow) {
  ThaiPage page;
  page.write(kPassage).write(kPassage).write("ม\u0E48\u0E49");
  const core::PageText text = reader().read(page.page());
  EXPECT_LT(text.clusters.back().confidence, 0.7);
  EXPECT_GT(text.clusters.front().confidence, 0.9);
}

// Written again by cairo after Ghostscript: "คว@/โ&1่งใ." for ความโปร่งใส, the glyphs that claim
// Latin in a font of their own.
void write_with_signs(ThaiPage& page, Renumbered& thai, Renumbered& signs) {
  const std::map<char32_t, char32_t> claims{{U'า', U'@'}, {U'ม', U'>'}, {U'ป', U'&'},
                                            {U'ร', U'1'}, {U'ส', U'.'}, {U'น', U'N'}};
  for (const char32_t c : std::u32string(U"ความโปร่งใสของการดำเนินงานตามแผนปรับปรุง")) {
    const auto claim = claims.find(c);
    page.use_font(claim == claims.end() ? 0 : 1);
    support::TestGlyph glyph = claim == claims.end() ? thai.glyph(c) : signs.glyph(c);
    if (claim != claims.end()) glyph.claim = {claim->second};
    page.draw(glyph);
  }
}

TEST(TextLayerReader, TakesSignsInsideOfThaiWordsForLettersThatNothingNames) {
  Renumbered thai, signs;
  ThaiPage page("CairoFont-0-1");
  page.add_font("CairoFont-0-0", 8);
  for (int line = 0; line < 3; ++line) {
    page.move_to(72, 100 + 30 * line);
    write_with_signs(page, thai, signs);
  }
  const core::PageText text = reader().read(page.page());
  EXPECT_TRUE(text.unreadable);
  EXPECT_EQ(joined(text).find('@'), std::string::npos);
}

// "_^^.^^" for ๑๐๐.๐๐: the digits have come into the Latin half of a font whose other half says
// U+000F of ก.
TEST(TextLayerReader, TakesNoLatinFromTheOtherHalfOfAFontThatClaimsControlCharacters) {
  ThaiPage page("CairoFont-1-1");
  for (const char32_t control : {U'\x0F', U'\x10', U'\x1F'}) {
    page.draw({static_cast<int32_t>(control), {control}});
  }
  page.add_font("CairoFont-1-0", 8);
  page.draw({1, U"_"}).draw({2, U"^"}).draw({2, U"^"}).draw({3, U"."});
  page.add_font("CairoFont-2-0", 9);
  for (const char32_t c : std::u32string(U"100.00")) page.draw({static_cast<int32_t>(c), {c}});
  const std::string text = joined(reader().read(page.page()));
  EXPECT_EQ(text.find('^'), std::string::npos);
  EXPECT_THAT(text, HasSubstr("100.00"));
}

// Ghostscript itself leaves such a font whole: the order of its indices tells the letters.
TEST(TextLayerReader, KeepsTheDigitsOfAFontWhoseOrderTellsItsMisnamedLetters) {
  ThaiPage page;
  const std::map<char32_t, char32_t> claims{{U'ก', U'\x0F'}, {U'ข', U'\x10'}, {U'ง', U'\x11'},
                                            {U'ร', U'#'},    {U'า', U'@'},    {U'ป', U'>'}};
  for (const char32_t c : core::decode_utf8(std::string(kPassage) + "การปรับปรุงการประปา 2568")) {
    support::TestGlyph glyph = ThaiPage::glyph_of(c);
    if (const auto claim = claims.find(c); claim != claims.end()) glyph.claim = {claim->second};
    page.draw(glyph);
  }
  const core::PageText text = reader().read(page.page());
  EXPECT_FALSE(text.unreadable);
  EXPECT_THAT(joined(text), HasSubstr("การปรับปรุงการประปา 2568"));
}

// The font of a running head has few glyphs: one control character, some signs.
TEST(TextLayerReader, ReadsARunningHeadOfWhichAFewLettersClaimSigns) {
  ThaiPage page;
  const std::map<char32_t, char32_t> claims{{U'บ', U' '},    {U'า', U'@'}, {U'ั', U'?'},
                                            {U'น', U'\x1F'}, {U'ห', U'/'}, {U'ย', U'0'},
                                            {U'ส', U'+'}};
  for (const char32_t c : std::u32string(U"เทศบาลตำบลตันหยงมัส")) {
    for (const char32_t drawn : c == core::kSaraAm ? U"\u0E4Dา" : std::u32string(1, c)) {
      support::TestGlyph glyph = ThaiPage::glyph_of(drawn);
      if (const auto claim = claims.find(drawn); claim != claims.end())
        glyph.claim = {claim->second};
      page.draw(glyph);
    }
  }
  EXPECT_EQ(joined(reader().read(page.page())), "เทศบาลตำบลตันหยงมัส");
}

TEST(TextLayerReader, TakesTheOtherHalfOfACairoFontAsMisnamedForOneControlCharacter) {
  ThaiPage page("CairoFont-1-1");
  page.write("แผนงาน").draw({31, U"\x1F"});
  page.add_font("CairoFont-1-0", 8);
  page.draw({1, U"/"});
  EXPECT_EQ(joined(reader().read(page.page())).find('/'), std::string::npos);
}

TEST(TextLayerReader, CountsAGlyphThatNothingNamesOnce) {
  ThaiPage page;
  for (int32_t index = 1; index <= 8; ++index) page.draw({index, U""}).draw({index + 20, U"", 0});
  EXPECT_THAT(reader().read(page.page()).reason, HasSubstr("16 of 16"));
}

TEST(TextLayerReader, KeepsTheSignsOfAddressesAndNotes) {
  ThaiPage page;
  page.write(
      "ติดต่อ ไลน์@เทศบาล หรือ www.a.go.th?ข่าว=1&หน้า=2 ผลการประเมิน* ได้คะแนน 86.97 ดีมาก! "
      "หน่วยงานจัดทำแผนปรับปรุงให้ดียิ่งขึ้น น้ำใสสะอาด ผู้รับบริการเชื่อถือได้ ต่ำกว่าเกณฑ์ "
      "เพิ่มช่องทางแจ้งเบาะแส กู้คืนข้อมูลภายในสัปดาห์ ชี้แจงวิธีใช้งบประมาณอย่างโปร่งใส");
  const core::PageText text = reader().read(page.page());
  EXPECT_FALSE(text.unreadable);
  EXPECT_THAT(joined(text), HasSubstr("ไลน์@เทศบาล"));
}

// cairo numbers glyphs anew: the table of the font that it took them from doesn't fit.
TEST(TextLayerReader, LeavesTheSpaceOfARenumberedLatinSubsetAlone) {
  ThaiPage page("Laksaman");
  page.draw({4, U"I"}).draw({5, U"T"}).draw({6, U" ", 0.25}).draw({7, U"A"});
  EXPECT_EQ(joined(reader().read(page.page())), "IT A");
}

TEST(TextLayerReader, ReadsPrivateUseCodePoints) {
  ThaiPage page;
  page.draw({1, U"ป"}).draw({2, U"\uF702", 0}).draw({3, U"\uF70A", 0, -0.1}).draw({4, U"\uF70F"});
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), "ปี่ญ");
  EXPECT_EQ(text.repairs.at("private_use"), 2);
}

TEST(TextLayerReader, ReadsTis620ThatIsClaimedToBeLatin1) {
  ThaiPage page;
  // ส ำ น ั ก ง า น as bytes CA D3 B9 D1 A1 A7 D2 B9
  const std::u32string bytes = U"\u00CA\u00D3\u00B9\u00D1\u00A1\u00A7\u00D2\u00B9";
  for (char32_t c : bytes) page.draw({static_cast<int32_t>(c), {c}, c == 0xD1 ? 0 : 0.5});
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), "สำนักงาน");
  EXPECT_EQ(text.repairs.at("tis_620"), 7);
}

TEST(TextLayerReader, KeepsAccentedLettersOfLatinText) {
  ThaiPage page;
  page.write("cafes a la carte ").draw({250, U"é"}).draw({251, U"à"}).draw({252, U"ç"});
  page.draw({253, U"ü"});
  EXPECT_EQ(joined(reader().read(page.page())), "cafes a la carte éàçü");
}

TEST(TextLayerReader, ReadsMicrosoftSansSerifWithoutToUnicode) {
  ThaiPage page("Microsoft Sans Serif");
  for (const int index : {946, 932, 949, 917, 980}) page.draw({index, U"", index == 917 ? 0 : 0.5});
  // 946 = 0xE10 ฐ, 932 = ข, 949 = ณ? no claims at all: code point = index + 0xA5E
  const std::u32string expected{946 + 0xA5E, 932 + 0xA5E, 949 + 0xA5E, 0x0E48, 0x0E32};
  EXPECT_EQ(joined(reader().read(page.page())), core::encode_utf8(expected));
}

TEST(TextLayerReader, TakesNoTableForAFontThatWasRenumbered) {
  ThaiPage page("TH SarabunPSK");
  page.draw({214, U"ม"}).draw({263, U"ี", 0}).draw({220, U"น"}).draw({217, U"า"});
  EXPECT_EQ(joined(reader().read(page.page())), "มีนา");
}

// WeasyPrint: ู claims ่, low ่ claims ู, nikhahit claims nothing; the indices keep their order.
TEST(TextLayerReader, ReadsExchangedMarksFromTheOrderOfGlyphs) {
  ThaiPage page;
  for (char32_t c : core::decode_utf8(kPassage)) {
    std::vector<char32_t> drawn{c};
    if (c == core::kSaraAm) drawn = {core::kNikhahit, core::kSaraAa};
    for (char32_t d : drawn) {
      support::TestGlyph glyph = ThaiPage::glyph_of(d);
      if (d == 0x0E39) glyph.claim = U"่";
      if (d == core::kNikhahit) glyph.claim.clear();
      page.draw(glyph);
    }
  }
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), kPassage);
  EXPECT_GT(text.repairs.at("glyph_order"), 0);
}

// The same fault where indices say nothing: spelling and words decide.
TEST(TextLayerReader, ExchangesMarksThatMakeImpossibleSyllables) {
  Renumbered font;
  ThaiPage page;
  for (char32_t c : core::decode_utf8(kPassage)) {
    if (c == core::kSaraAm) {
      page.draw(font.glyph(core::kNikhahit)).draw(font.glyph(core::kSaraAa));
      continue;
    }
    support::TestGlyph glyph = font.glyph(c);
    if (c == 0x0E39) glyph.claim = U"่";
    if (c == 0x0E48) glyph.claim = U"ู";
    page.draw(glyph);
  }
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), kPassage);
  EXPECT_GT(text.repairs.at("mark_swap"), 0);
}

TEST(TextLayerReader, LearnsFromActualText) {
  Renumbered font;
  ThaiPage page;
  support::TestGlyph uu = font.glyph(0x0E39);
  uu.claim = U"่";
  for (int i = 0; i < 3; ++i) {
    page.draw(font.glyph(U'ร')).draw(uu).draw(font.glyph(U'ป'));
    page.page().actual_texts.push_back({U"ู", 3 * i + 1, 1});
  }
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), "รูปรูปรูป");
  EXPECT_EQ(text.repairs.at("actual_text"), 3);
}

TEST(TextLayerReader, StripsMarksThatALetterClaimsOfItsNeighbours) {
  Renumbered font;
  ThaiPage page;
  support::TestGlyph cho = font.glyph(U'ช');
  cho.claim = U"ชื่";
  for (char32_t c : std::u32string(U"ชื่อช้าชี้ชัก")) {
    page.draw(c == U'ช' ? cho : font.glyph(c));
  }
  EXPECT_EQ(joined(reader().read(page.page())), "ชื่อช้าชี้ชัก");
}

TEST(TextLayerReader, PutsMarksIntoTheOrderOfSpelling) {
  ThaiPage page;
  for (char32_t c : std::u32string(U"ท่ีดู้")) page.draw(ThaiPage::glyph_of(c));
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), "ที่ดู้");
  EXPECT_EQ(text.repairs.at("mark_order"), 1);
  EXPECT_EQ(text.method, core::PageMethod::kTextLayer);  // no character changed
}

// Marks drawn after the whole line, as some converters do.
TEST(TextLayerReader, GivesLateMarksToTheLetterThatTheyStandOver) {
  ThaiPage page;
  page.write("ตวชวดแรก");
  const double end[] = {72 + 8, 72 + 24, 72 + 24, 72 + 32};
  const char32_t marks[] = {0x0E31, 0x0E35, 0x0E49, 0x0E31};
  for (int i = 0; i < 4; ++i) {
    page.move_to(end[i], 100);
    page.draw(ThaiPage::glyph_of(marks[i]));
  }
  EXPECT_EQ(joined(reader().read(page.page())), "ตัวชี้วัดแรก");
}

TEST(TextLayerReader, DropsLettersAndMarksThatAreDrawnTwice) {
  ThaiPage page;
  page.write("ที่ดิน");
  page.move_to(72.3, 100);
  page.write("ที่ดิน");
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), "ที่ดิน");
  EXPECT_TRUE(text.clusters[0].bold);
}

TEST(TextLayerReader, KeepsDoubledLettersSideBySide) {
  ThaiPage page;
  page.write("กกต 1100 คณะกรรมการ ...");
  EXPECT_EQ(joined(reader().read(page.page())), "กกต 1100 คณะกรรมการ ...");
}

TEST(TextLayerReader, DropsSpacesInsideSyllablesAndKeepsTheOthers) {
  ThaiPage page;
  page.write("เป").draw({260, U" ", 0.05});
  page.write("ดปี งบ จ ากที่ ดิน");
  EXPECT_EQ(joined(reader().read(page.page())), "เปดปี งบ จากที่ ดิน");
}

TEST(TextLayerReader, LeavesOutMarksThatStandOverNothing) {
  ThaiPage page;
  page.write("แผนงาน");
  page.move_to(300, 800);
  page.draw(ThaiPage::glyph_of(0x0E49));
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), "แผนงาน");
  EXPECT_EQ(text.repairs.at("stray_mark"), 1);
}

TEST(TextLayerReader, ReadsSymbolFontsAndDrawnBoxesAsCheckboxes) {
  ThaiPage page;
  page.write("ดี");
  page.add_font("Wingdings", 8);
  page.page().fonts.back().symbolic = true;
  page.draw({0xA8, U"\uF0A8"}).draw({0xFE, U"\uF0FE"}).draw({0x6F, U"o"});
  page.page().small_paths.push_back({{200, 90, 210, 100}, false, true, 4});
  page.page().small_paths.push_back({{230, 90, 240, 100}, false, true, 4});
  page.page().small_paths.push_back({{232, 91, 239, 98}, false, false, 2});
  EXPECT_EQ(joined(reader().read(page.page())), "ดี☐☑☐☐☑");
}

TEST(TextLayerReader, TakesCellsForNoCheckboxes) {
  ThaiPage page;
  for (int i = 0; i < 4; ++i) {
    page.page().small_paths.push_back({{100 + 12.0 * i, 90, 112 + 12.0 * i, 102}, false, true, 4});
  }
  page.page().small_paths.push_back({{300, 90, 312, 102}, false, true, 4});
  page.page().rulings.push_back({{280, 89.5, 400, 90.5}, true, 1});
  EXPECT_EQ(joined(reader().read(page.page())), "");
}

TEST(TextLayerReader, GivesClustersThePlaceOfTheirBase) {
  ThaiPage page;
  page.draw(ThaiPage::glyph_of(U'ก')).draw({148, U"่", 0, -0.1});
  const core::PageText text = reader().read(page.page());
  ASSERT_EQ(text.clusters.size(), 1u);
  EXPECT_EQ(text.clusters[0].box, (core::Box{72, 84, 80, 104.8}));
  EXPECT_EQ(text.clusters[0].baseline, 100);
}

TEST(TextLayerReader, JudgesOneBrokenFontInAHealthyPageAndSaysWhere) {
  ThaiPage page;
  page.write(kPassage);
  page.add_font("ABCDEF+Unknown", 9);
  page.move_to(72, 300);
  for (int i = 0; i < 40; ++i) page.draw({i + 1, U""});
  const core::PageText text = reader().read(page.page());
  EXPECT_EQ(joined(text), kPassage);
  EXPECT_TRUE(text.unreadable);
  EXPECT_THAT(text.reason, HasSubstr("Unknown"));
  ASSERT_EQ(text.unread_areas.size(), 1u);
  EXPECT_EQ(text.unread_areas[0].y1, 300 + 0.3 * ThaiPage::kSize);
}

TEST(TextLayerReader, SharesWhatItKnowsOfAFontAmongPages) {
  Renumbered font;
  ThaiPage first, second;
  support::TestGlyph uu = font.glyph(0x0E39);
  uu.claim = U"่";
  first.draw(font.glyph(U'ร')).draw(uu).draw(font.glyph(U'ป'));
  first.page().actual_texts.push_back({U"ู", 1, 1});
  second.draw(font.glyph(U'ด')).draw(uu);
  FontEvidence evidence;
  evidence.observe(first.page());
  evidence.observe(second.page());
  const DocumentFonts fonts = reader().decide(std::move(evidence));
  EXPECT_EQ(joined(reader().read(second.page(), fonts)), "ดู");
}

// Writes clusters as a healthy font draws them.
core::Page drawn_again(const core::PageText& text) {
  ThaiPage page;
  for (const core::Cluster& cluster : text.clusters) {
    page.move_to(cluster.box.x0, cluster.baseline);
    page.write(cluster.text);
  }
  return page.page();
}

TEST(TextLayerReader, IsIdempotent) {
  ThaiPage page;
  page.write(kPassage);
  const core::PageText once = reader().read(page.page());
  const core::PageText twice = reader().read(drawn_again(once));
  EXPECT_EQ(joined(twice), joined(once));
}

TEST(TextLayerReader, InventsNoCharacterWithoutAGlyph) {
  ThaiPage page;
  page.write(kPassage);
  auto& glyphs = page.page().glyphs;
  // Any part of a page gives at most the characters that its glyphs show.
  for (size_t begin = 0; begin < glyphs.size(); begin += 5) {
    ThaiPage part;
    for (size_t i = begin; i < glyphs.size() && i < begin + 23; ++i) {
      part.page().glyphs.push_back(glyphs[i]);
    }
    const std::u32string text = core::decode_utf8(joined(reader().read(part.page())));
    EXPECT_LE(text.size(), part.page().glyphs.size());
    for (char32_t c : text) {
      const char32_t drawn = c == core::kSaraAm ? core::kSaraAa : c;
      const auto& parts = part.page().glyphs;
      EXPECT_TRUE(std::any_of(parts.begin(), parts.end(), [&](const core::Glyph& glyph) {
        return glyph.mapped == std::u32string(1, drawn);
      })) << core::encode_utf8(std::u32string(1, c));
    }
  }
}

// LibreOffice with Garuda: the font draws the tone of "หมู่" before its vowel, so each of the two
// glyphs is said to be the other; alone, the vowel claims what it is.
TEST(TextLayerReader, KeepsAMarkThatClaimsItselfWhereItStandsAlone) {
  Renumbered font;
  ThaiPage page;
  support::TestGlyph low_tone = font.glyph(0x0E48);
  low_tone.claim = U"ู";
  const support::TestGlyph uu = font.glyph(0x0E39);
  for (int i = 0; i < 4; ++i) {
    page.draw(font.glyph(U'ม')).draw(low_tone);
    page.page().actual_texts.push_back({U"่", static_cast<int>(page.page().glyphs.size()), 1});
    page.draw(uu).draw(font.glyph(U'ม')).draw(uu).draw(font.glyph(U'ล'));
  }
  EXPECT_EQ(joined(reader().read(page.page())), "มู่มูลมู่มูลมู่มูลมู่มูล");
}

}  // namespace
}  // namespace truat::thai
