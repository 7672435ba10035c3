// Decisions about fonts and spelling, each alone.
#include <gtest/gtest.h>

#include "core/thai_characters.h"
#include "core/tsv.h"
#include "core/utf8.h"
#include "tests/support/read_file.h"
#include "thai/claims.h"
#include "thai/glyph_order.h"
#include "thai/glyph_table.h"
#include "thai/grammar.h"
#include "thai/mark_shapes.h"
#include "thai/normal_form.h"
#include "thai/symbols.h"
#include "thai/words.h"

namespace truat::thai {
namespace {

GlyphTables tables() {
  return GlyphTables::parse(support::read_source_file("models/glyphs/glyph_ids.tsv"));
}

TEST(Claims, ReadSpacesHyphensAndNothing) {
  EXPECT_EQ(meaning_of_claim(U"\u00A0").text, U" ");
  EXPECT_EQ(meaning_of_claim(U"\u00AD").text, U"-");
  EXPECT_TRUE(meaning_of_claim(U"\u200B").known);
  EXPECT_TRUE(meaning_of_claim(U"\u200B").text.empty());
  EXPECT_FALSE(meaning_of_claim(U"").known);
  EXPECT_FALSE(meaning_of_claim(U"\x01").known);
  EXPECT_FALSE(meaning_of_claim(U"\uFFFD").known);
  EXPECT_FALSE(meaning_of_claim(U"\u0E6E").known);
  EXPECT_EQ(meaning_of_claim(U"\uF71A").text, U"\u0E3A");
}

TEST(GlyphTables, KnowShiftedMarksOfThSarabun) {
  const GlyphTables all = tables();
  const GlyphTable* table = all.find("ABCDEE+TH SarabunPSK,Bold");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->characters.at(286), core::kNikhahit);
  EXPECT_EQ(table->characters.at(353), U'\u0E49');
  EXPECT_EQ(table->characters.at(343), U'\u0E34');
  EXPECT_EQ(all.find("Sriracha"), nullptr);
}

TEST(GlyphTables, TellTheWeightsOfAFontApart) {
  const GlyphTables all = tables();
  EXPECT_EQ(all.find("AAAAAA+Laksaman")->characters.at(243), U'ก');
  EXPECT_EQ(all.find("AAAAAA+Laksaman-Bold")->characters.at(242), U'ก');
}

TEST(GlyphTables, FitAFontWithoutClaimsByItsMarks) {
  const GlyphTables all = tables();
  const GlyphTable* table = all.find("Laksaman");
  const std::vector<IndexClaim> in_place{{243, 0, false}, {294, 0, true}, {311, 0, true}};
  EXPECT_TRUE(agreement_of_advances(*table, in_place).believable());
  // Numbered anew: what the table calls ASCII has no advance.
  const std::vector<IndexClaim> renumbered{{5, 0, false}, {6, 0, true}, {7, 0, false}};
  EXPECT_FALSE(agreement_of_advances(*table, renumbered).believable());
}

TEST(GlyphTables, DoNotFitASubsetOfDigitsWithoutClaims) {
  const GlyphTables all = tables();
  const std::vector<IndexClaim> digits{{3, 0, false}, {4, 0, false}, {6, 0, false}, {7, 0, false}};
  EXPECT_FALSE(agreement_of_advances(*all.find("Laksaman"), digits).believable());
}

TEST(GlyphTables, RefuseNumbersThatAreNone) {
  EXPECT_THROW(GlyphTables::parse("fonts\tfirst\tlast\tcharacter\nX\t9\t3\tU+0E01\n"),
               core::ModelError);
  EXPECT_THROW(GlyphTables::parse("fonts\tfirst\tlast\tcharacter\nX\tone\t3\tU+0E01\n"),
               core::ModelError);
}

std::vector<IndexClaim> in_order(std::u32string_view letters) {
  std::vector<IndexClaim> claims;
  for (char32_t c : letters) claims.push_back({static_cast<int32_t>(c) - 0x0E01 + 214, c});
  return claims;
}

TEST(GlyphOrder, ReadsVowelsAndMarksFromConsonants) {
  const GlyphOrder order = GlyphOrder::infer(in_order(U"กคงดนมรล"));
  EXPECT_EQ(order.find(263), U'า');
  EXPECT_EQ(order.find(269), U'ุ');
  EXPECT_EQ(order.find(500), std::nullopt);
}

TEST(GlyphOrder, SaysNothingOfRenumberedFonts) {
  std::vector<IndexClaim> claims;
  int32_t index = 1;
  for (char32_t c : std::u32string(U"การนำผลประเมิน")) claims.push_back({index++, c});
  EXPECT_TRUE(GlyphOrder::infer(claims).empty());
}

TEST(GlyphOrder, CorrectsAShiftedMarkByItsNeighbours) {
  std::vector<IndexClaim> claims = in_order(U"กคงดนมรล");
  claims.push_back({485, 0x0E39});  // claims ู, stands before ้ and three before ์
  claims.push_back({486, 0x0E49});
  claims.push_back({489, 0x0E4C});
  EXPECT_EQ(GlyphOrder::infer(claims).find(485), U'\u0E48');
}

TEST(GlyphOrder, BelievesFewConsonantsThatAgreeAndLieFarApart) {
  EXPECT_EQ(GlyphOrder::infer(in_order(U"คลอ")).find(214), U'ก');
  EXPECT_TRUE(GlyphOrder::infer(in_order(U"กขค")).empty());
  std::vector<IndexClaim> one_against = in_order(U"คลอ");
  one_against.push_back({300, U'น'});
  EXPECT_TRUE(GlyphOrder::infer(one_against).empty());
}

// ฿ follows ฺ at once in this font: under that and no other distance the marks have no advance.
TEST(GlyphOrder, FindsLeadingVowelsByWhatHasNoAdvance) {
  std::vector<IndexClaim> claims = in_order(U"กคงดนมรล");
  const int32_t after = 214 + 0x3A;  // of ฿
  const auto behind = [&](char32_t c) { return after + static_cast<int32_t>(c - 0x0E3F); };
  for (const char32_t c : {U'เ', U'แ', U'ไ'}) claims.push_back({behind(c), 0, false});
  for (const char32_t c : {U'\u0E47', U'\u0E48', U'\u0E4C'}) claims.push_back({behind(c), 0, true});
  EXPECT_EQ(GlyphOrder::infer(claims).find(behind(U'ไ')), U'ไ');
  EXPECT_EQ(GlyphOrder::infer(claims).find(behind(U'\u0E49')), U'\u0E49');
  claims.push_back(
      {behind(U'\u0E46'), 0, true});  // a letter without advance: neither distance fits
  EXPECT_EQ(GlyphOrder::infer(claims).find(behind(U'ไ')), std::nullopt);
}

MarkShapes mark_shapes() {
  return MarkShapes::parse(support::read_source_file("models/glyphs/mark_shapes.tsv"));
}

// A thin stroke: ่ above, nothing known below.
core::GlyphShape stroke(float bottom) {
  core::GlyphShape shape;
  shape.bottom = bottom, shape.top = bottom + 0.19F, shape.right = 0.055F;
  shape.ink.fill(255);
  return shape;
}

TEST(MarkShapes, TellMarksByTheirInkAndItsPlace) {
  const MarkShapes shapes = mark_shapes();
  EXPECT_EQ(shapes.recognise(stroke(0.5F)), U'\u0E48');
  EXPECT_NE(shapes.recognise(stroke(-0.25F)), U'\u0E48');
  EXPECT_EQ(shapes.recognise(stroke(0.0F)), std::nullopt);
  EXPECT_LT(shapes.distance(stroke(0.5F), U'\u0E48'), shapes.distance(stroke(0.5F), U'\u0E49'));
}

// ู as an upright face of the table draws it, its rows shifted as an oblique face does.
core::GlyphShape slanted_uu() {
  const std::string table = support::read_source_file("models/glyphs/mark_shapes.tsv");
  const size_t row = table.find("\nU+0E39\t") + 1;
  const std::string ink = table.substr(table.find('\n', row) - 144, 144);
  core::GlyphShape shape;
  shape.bottom = -0.37F, shape.top = -0.07F, shape.right = 0.32F;
  for (size_t y = 0; y < 12; ++y) {
    const size_t shift = y < 6 ? 2 : 0;
    for (size_t x = shift; x < 12; ++x) {
      shape.ink[12 * y + x] =
          static_cast<uint8_t>(17 * std::stoi(ink.substr(12 * y + x - shift, 1), nullptr, 16));
    }
  }
  return shape;
}

TEST(MarkShapes, TellTheTwoVowelsBelowInFacesThatTheTableLacks) {
  const MarkShapes shapes = mark_shapes();
  EXPECT_EQ(shapes.recognise(slanted_uu()), std::nullopt);
  EXPECT_EQ(shapes.vowel_below(slanted_uu()), U'\u0E39');
  EXPECT_EQ(shapes.vowel_below(stroke(0.5F)), std::nullopt);
}

TEST(MarkShapes, SayWhichMarksInkCantBeForItsPlace) {
  const MarkShapes shapes = mark_shapes();
  EXPECT_TRUE(shapes.lies_elsewhere(slanted_uu(), U'\u0E49'));
  EXPECT_FALSE(shapes.lies_elsewhere(slanted_uu(), U'\u0E38'));
  EXPECT_TRUE(shapes.lies_elsewhere(stroke(0.5F), U'\u0E38'));
  EXPECT_FALSE(shapes.lies_elsewhere(stroke(0.1F), U'\u0E38'));
}

TEST(MarkShapes, RefuseRowsThatAreNoShapes) {
  const std::string head = "character\tbottom\ttop\taspect\tink\n";
  EXPECT_THROW(MarkShapes::parse(head + "U+0E48\t0.5\t0.7\t0.3\tFF\n"), core::ModelError);
  EXPECT_THROW(MarkShapes::parse(head + "U+0E48\t0.7\t0.5\t0.3\t" + std::string(144, 'F') + "\n"),
               core::ModelError);
}

TEST(Agreement, NeedsConsonantsThatFit) {
  const GlyphTables all = tables();
  const GlyphTable* table = all.find("THSarabunNew");
  EXPECT_TRUE(agreement(*table, in_order(U"กคงด")).believable());
  EXPECT_FALSE(agreement(*table, {{214, U'ม'}, {217, U'ค'}, {220, U'น'}}).believable());
}

TEST(Grammar, RefusesWhatNoWriterWrites) {
  for (const char32_t* stack : {U"กี้่", U"กิี", U"า่", U"ก์่", U"กู์", U"เ้"}) {
    EXPECT_TRUE(is_impossible_stack(stack)) << core::encode_utf8(stack);
  }
  for (const char32_t* stack : {U"กี่", U"ก", U"ธิ์", U"ธุ์", U"ญู่", U"ก็", U"A", U"๕"}) {
    EXPECT_FALSE(is_impossible_stack(stack)) << core::encode_utf8(stack);
  }
  EXPECT_TRUE(is_impossible_pair(U"แ", U"กู"));
  EXPECT_TRUE(is_impossible_pair(U"ทู", U"า"));
  EXPECT_TRUE(is_impossible_pair(U"เ", U"า"));
  EXPECT_FALSE(is_impossible_pair(U"เ", U"กิ"));
  EXPECT_FALSE(is_impossible_pair(U"ท่", U"า"));
  EXPECT_FALSE(is_impossible_pair(U"า", U"ะ"));
  EXPECT_FALSE(is_impossible_pair(U"แ", U"ข็"));
  EXPECT_FALSE(is_impossible_pair(U"เ", U" "));
}

TEST(Words, CoverThaiAndNotLettersAtRandom) {
  const Words& words = Words::instance();
  ASSERT_TRUE(words.available());
  EXPECT_EQ(words.covered(U"การประเมิน"), 10);
  EXPECT_EQ(words.covered(U"การ ประเมิน 2568"), 10);
  EXPECT_LT(words.covered(U"ฌภฎฬคฐซศฆฒ"), 5);
  EXPECT_EQ(words.covered(U""), 0);
}

TEST(NormalForm, ComposesLatinAndKeepsSaraAm) {
  EXPECT_EQ(to_nfc("e\u0301tude"), "\u00E9tude");
  EXPECT_EQ(to_nfc("น้ำ"), "น้ำ");
}

TEST(Symbols, KnowWingdingsByCodeAndUnicodeBoxesInAnyFont) {
  const SymbolTable table =
      SymbolTable::parse(support::read_source_file("models/glyphs/symbols.tsv"));
  EXPECT_EQ(table.find("Wingdings", true, 0xFE, U""), U'☑');
  EXPECT_EQ(table.find("Wingdings-Regular", true, 1, U"\uF0A8"), U'☐');
  EXPECT_EQ(table.find("Wingdings2", true, 0x52, U"R"), U'☑');
  EXPECT_EQ(table.find("Garuda", false, 5, U"\u25A1"), U'☐');
  EXPECT_EQ(table.find("Garuda", false, 0xFE, U"þ"), std::nullopt);
}

}  // namespace
}  // namespace truat::thai
