#include "thai/quality.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace truat::thai {
namespace {

using testing::HasSubstr;

FontFacts font(int glyphs) {
  FontFacts facts;
  facts.name = "Garuda";
  facts.glyphs = glyphs;
  return facts;
}

TEST(JudgeFont, TakesNumberTablesCodesAndEnglishForClean) {
  EXPECT_EQ(judge_font(font(800)).quality, Quality::kClean);
  FontFacts english = font(900);
  english.latin_words = 120;
  english.pronounceable = 117;
  EXPECT_EQ(judge_font(english).quality, Quality::kClean);
}

TEST(JudgeFont, RefusesGlyphsWithoutCharacters) {
  FontFacts facts = font(400);
  facts.unknown = 390;
  const Judgement judgement = judge_font(facts);
  EXPECT_EQ(judgement.quality, Quality::kUnreadable);
  EXPECT_THAT(judgement.reason, HasSubstr("390 of 400"));
}

TEST(JudgeFont, BearsAFewOddBullets) {
  FontFacts facts = font(6);
  facts.unknown = 4;
  EXPECT_NE(judge_font(facts).quality, Quality::kUnreadable);
}

// A space without a character is one glyph in six; several letters without one are letters lost.
TEST(JudgeFont, RefusesAFontThatLacksSeveralLettersButBearsALostSpace) {
  FontFacts facts = font(600);
  facts.unknown = 100;
  facts.unknown_kinds = 1;
  EXPECT_NE(judge_font(facts).quality, Quality::kUnreadable);
  facts.unknown_kinds = 4;
  EXPECT_EQ(judge_font(facts).quality, Quality::kUnreadable);
  facts.voted = true;
  EXPECT_NE(judge_font(facts).quality, Quality::kUnreadable);
}

TEST(JudgeFont, RefusesWordsThatMixLettersDigitsAndSignsAtRandom) {
  FontFacts facts = font(600);
  facts.mixed_letters = 400;
  facts.mixed_runs = 330;
  EXPECT_EQ(judge_font(facts).quality, Quality::kUnreadable);
  facts.mixed_runs = 210;  // addresses of web pages
  EXPECT_EQ(judge_font(facts).quality, Quality::kClean);
}

TEST(JudgeFont, RefusesLatinLettersInsideOfThaiWords) {
  FontFacts facts{.name = "F", .glyphs = 60, .latin_in_thai = 20};
  EXPECT_EQ(judge_font(facts).quality, Quality::kUnreadable);
  facts.glyphs = 900;  // item codes and abbreviations written close
  EXPECT_EQ(judge_font(facts).quality, Quality::kClean);
}

TEST(JudgeFont, RefusesMarksThatThaiDoesNotAllow) {
  FontFacts facts = font(600);
  facts.thai_stacks = 500;
  facts.impossible = 20;
  EXPECT_EQ(judge_font(facts).quality, Quality::kUnreadable);
  facts.impossible = 1;  // a misprint
  EXPECT_EQ(judge_font(facts).quality, Quality::kClean);
}

TEST(JudgeFont, RefusesLettersThatFormNoWords) {
  FontFacts facts = font(600);
  facts.thai_letters = 200;
  facts.covered = 70;
  EXPECT_EQ(judge_font(facts).quality, Quality::kUnreadable);
  facts.covered = 190;
  EXPECT_EQ(judge_font(facts).quality, Quality::kClean);
}

TEST(JudgeFont, NamesWhatWasCorrected) {
  FontFacts facts = font(600);
  facts.repaired = 31;
  EXPECT_EQ(judge_font(facts).quality, Quality::kRepaired);
  EXPECT_THAT(judge_font(facts).reason, HasSubstr("31 characters"));
}

TEST(JudgePage, SendsScansOutlinesAndForeignOcrLayersToThePicture) {
  PageFacts scan;
  scan.image_cover = 0.98;
  EXPECT_EQ(judge_page(scan).quality, Quality::kUnreadable);
  PageFacts outlines;
  outlines.outline_paths = 2000;
  EXPECT_EQ(judge_page(outlines).quality, Quality::kUnreadable);
  PageFacts layer;
  layer.invisible = 1800;
  layer.image_cover = 1;
  EXPECT_EQ(judge_page(layer).quality, Quality::kUnreadable);
}

TEST(JudgePage, KeepsTextOverABackgroundPictureAndBlankPages) {
  PageFacts background;
  background.visible = 2000;
  background.image_cover = 1;
  EXPECT_EQ(judge_page(background).quality, Quality::kClean);
  EXPECT_EQ(judge_page({}).quality, Quality::kClean);
  EXPECT_EQ(judge_page({}).reason, "blank page");
}

TEST(JudgePage, SeesAPictureBehindAFewLetters) {
  PageFacts facts;
  facts.visible = 12;  // a page number and a stamp
  facts.image_cover = 0.9;
  EXPECT_EQ(judge_page(facts).quality, Quality::kUnreadable);
}

}  // namespace
}  // namespace truat::thai
