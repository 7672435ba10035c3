// The parts that work on text and numbers alone: clusters, numbers, confidence, which way is up.
#include <gtest/gtest.h>

#include "ocr/clusters.h"
#include "ocr/confidence.h"
#include "ocr/ink_gaps.h"
#include "ocr/numbers.h"
#include "ocr/upright.h"

namespace truat::ocr {
namespace {

std::vector<Symbol> symbols(const std::vector<std::u32string>& texts) {
  std::vector<Symbol> out;
  for (const std::u32string& t : texts) {
    const double x = static_cast<double>(out.size()) * 10;
    out.push_back({t == U" " ? U"" : t, x, x + 8, 0.9, false});
    if (t == U" ") out.back().space_before = true;
  }
  return out;
}

std::vector<std::u32string> texts(const std::vector<ReadCluster>& clusters) {
  std::vector<std::u32string> out;
  for (const ReadCluster& c : clusters) out.push_back(c.text);
  return out;
}

using Texts = std::vector<std::u32string>;

TEST(InkGaps, ASpaceLiesWhereTheInkHasItsWidestGap) {
  Components ink;
  for (const auto& [x0, x1] : {std::pair{0, 8}, {10, 18}, {30, 38}, {40, 48}}) {
    ink.items.push_back({{x0, 0, x1, 10}, 80, 0, 0});
  }
  // The recogniser ends the second letter in the gap and begins the third one too early.
  ReadLine read = {{U"ก", 0, 8}, {U"ข", 10, 22}, {U" ", 22, 25}, {U"ค", 25, 38}, {U"ง", 40, 48}};
  move_spaces_to_gaps(read, ink, {0, 1, 2, 3}, 10);
  EXPECT_EQ(read[1].x1, 18);
  EXPECT_EQ(read[2].x0, 18);
  EXPECT_EQ(read[2].x1, 30);
  EXPECT_EQ(read[3].x0, 30);
  EXPECT_EQ(read[4].x0, 40);
}

TEST(InkGaps, NoSpaceIsAsNarrowAsTheGapsOfThaiLetters) {
  Components ink;
  for (const int x0 : {0, 10, 20, 30}) ink.items.push_back({{x0, 0, x0 + 8, 10}, 80, 0, 0});
  ReadLine read = {{U"ก", 0, 8},   {U"ข", 10, 18}, {U" ", 18, 20},
                   {U"ค", 20, 28}, {U" ", 28, 30}, {U"2", 30, 38}};
  move_spaces_to_gaps(read, ink, {0, 1, 2, 3}, 10);
  ASSERT_EQ(read.size(), 5U);
  EXPECT_EQ(read[2].text, U"ค");
  EXPECT_EQ(read[3].text, U" ");
}

TEST(InkGaps, ASpaceALetterOffIsMovedToTheGapOfTwoColumns) {
  Components ink;
  for (const int x0 : {0, 10, 40, 50}) ink.items.push_back({{x0, 0, x0 + 8, 10}, 80, 0, 0});
  // The third letter is thought to end before it begins.
  ReadLine read = {{U"I", 0, 4}, {U"2", 4, 10}, {U" ", 10, 12}, {U"ค", 12, 36}, {U"ง", 50, 58}};
  move_spaces_to_gaps(read, ink, {0, 1, 2, 3}, 10);
  EXPECT_EQ(read[2].x0, 18);
  EXPECT_EQ(read[3].x0, 40);
}

TEST(InkGaps, LettersOfAWordStandNoFartherApartThanTheirInk) {
  Components ink;
  for (const int x0 : {0, 10, 20, 40}) ink.items.push_back({{x0, 0, x0 + 8, 10}, 80, 0, 0});
  ReadLine read = {{U"ก", 0, 8}, {U"ข", 9, 14}, {U"ค", 20, 28}, {U"ง", 40, 48}};
  move_spaces_to_gaps(read, ink, {0, 1, 2, 3}, 10);
  EXPECT_EQ(read[1].x1, 17);
  EXPECT_EQ(read[2].x0, 17);
  EXPECT_EQ(read[2].x1, 28);  // here the ink is apart too
  EXPECT_EQ(read[3].x0, 40);
}

TEST(InkGaps, WhereInkTouchesTheSpaceStays) {
  Components ink;
  ink.items.push_back({{0, 0, 48, 10}, 480, 0, 0});
  ReadLine read = {{U"ก", 0, 8}, {U" ", 8, 12}, {U"ข", 12, 22}};
  move_spaces_to_gaps(read, ink, {0}, 10);
  EXPECT_EQ(read[0].x1, 8);
  EXPECT_EQ(read[2].x0, 12);
}

TEST(Clusters, GiveMarksToTheirLetterInOrder) {
  EXPECT_EQ(texts(join_symbols(symbols({U"ท", U"่", U"ี"}))), (Texts{U"ที่"}));
  EXPECT_EQ(texts(join_symbols(symbols({U"ผ", U"้", U"ู"}))), (Texts{U"ผู้"}));
}

TEST(Clusters, JoinSaraAm) {
  EXPECT_EQ(texts(join_symbols(symbols({U"น", U"ํ", U"้", U"า"}))), (Texts{U"น้ำ"}));
  EXPECT_EQ(texts(join_symbols(symbols({U"ท", U"ำ"}))), (Texts{U"ทำ"}));
  EXPECT_EQ(texts(join_symbols(symbols({U"ก", U"า"}))), (Texts{U"ก", U"า"}));
}

TEST(Clusters, CountAMarkSaidTwiceOnce) {
  EXPECT_EQ(texts(join_symbols(symbols({U"ก", U"่", U"่"}))), (Texts{U"ก่"}));
}

TEST(Clusters, KeepSpacesBetweenWordsOnly) {
  std::vector<Symbol> s = symbols({U"ก", U"ข", U"่"});
  s[1].space_before = true;
  s[2].space_before = true;  // a mark never begins a word
  EXPECT_EQ(texts(join_symbols(s)), (Texts{U"ก", U" ", U"ข่"}));
}

TEST(Clusters, AreAsSureAsTheirWeakestSymbol) {
  std::vector<Symbol> s = symbols({U"ก", U"่"});
  s[1].certainty = 0.4;
  EXPECT_DOUBLE_EQ(join_symbols(s)[0].certainty, 0.4);
}

TEST(Numbers, AreToldFromWords) {
  for (const char32_t* number :
       {U"๙๓.๙๖", U"2568", U"(๑๐๐.๐๐)", U"O14", U"๑/๒๕๖๘", U"๒-๔", U"๑)", U"i2"}) {
    EXPECT_TRUE(is_number_word(number));
  }
  for (const char32_t* word : {U"ข้อ", U"Line", U"-", U"ประจำปี๒๕", U""})
    EXPECT_FALSE(is_number_word(word));
}

TEST(Numbers, KeepDigitsAndTheSignsBetweenThem) {
  EXPECT_EQ(number_core(U"(๙๓.๙๖)"), "93.96");
  EXPECT_EQ(number_core(U"๒๕๖๘."), "2568");
  EXPECT_EQ(number_core(U"–๕.๘๐"), "-5.80");
  EXPECT_EQ(number_core(U"1,196,000"), "1,196,000");
}

TEST(Numbers, AreConfirmedByTheSameValueInEitherScript) {
  EXPECT_TRUE(confirms(U"๙๓.๙๖", U"93.96"));
  EXPECT_TRUE(confirms(U"(๙๓.๙๖)", U"๙๓.๙๖"));
  EXPECT_FALSE(confirms(U"๙๓.๙๖", U"๙๓.๔๖"));
  EXPECT_FALSE(confirms(U"๙๓.๙๖", U"๙๓๙๖"));
  EXPECT_FALSE(confirms(U"๙๓.๙๖", U""));
}

TEST(Numbers, AreNotConfirmedByALongerNumber) {
  EXPECT_FALSE(confirms(U"๕๐.๐๐", U"๙๕๐.๐๐"));
  EXPECT_FALSE(confirms(U"๑๐", U"๑๐๐"));
  EXPECT_TRUE(confirms(U"๑๐", U"ข้อ ๑๐"));
}

TEST(Numbers, OfReadingsTheOneWithADigitForEachPieceOfInkIsShown) {
  EXPECT_EQ(best_reading({U"๕๘๖.๑๑", U"๘๖.๑๑", U"๙๖.๑๑"}, 4), 1U);
  EXPECT_EQ(best_reading({U"๕๘๖.๑๑", U"๘๖.๑๑", U"๕๘๖.๑๑"}, 4), 1U);
}

TEST(Numbers, OfReadingsTwoThatAgreeOutvoteOne) {
  EXPECT_EQ(best_reading({U"๘๔.๗๙", U"๘๔.๓๙", U"84.39"}, 4), 1U);
  EXPECT_EQ(best_reading({U"๘๔.๗๙", U"๘๔.๓๙", U"๘๔.๑๙"}, 4), 0U);
}

TEST(Numbers, WordsAreNeverChosenForANumber) {
  EXPECT_EQ(best_reading({U"๘๔", U"ผล", U"ผล"}, 2), 0U);
}

TEST(Confidence, GrowsWithCertaintyAndNeverFlatters) {
  double last = 0;
  for (double c = 0; c <= 1; c += 0.01) {
    const double now = calibrated(c);
    EXPECT_GE(now, last);
    last = now;
  }
  EXPECT_LT(calibrated(1), 1);
  EXPECT_LT(kContradicted, 0.9);
}

TEST(Upright, NeedsMarksWhereTheyBelong) {
  EXPECT_TRUE(is_surely_upright({0, {100, 18}, 90, 0.98}));
  EXPECT_FALSE(is_surely_upright({0, {19, 100}, 90, 0.98}));  // upside down
  EXPECT_FALSE(is_surely_upright({0, {100, 18}, 90, 0.6}));
  EXPECT_FALSE(is_surely_upright({0, {100, 18}, 5, 0.98}));
}

TEST(Upright, CommasOfNumbersAreNoMarks) {
  constexpr int kHeight = 20, kFoot = 100;
  TextLine line;
  line.letter_height = kHeight;
  line.baseline = kFoot;
  Components components;
  const auto add = [&](int y0, int y1) {
    components.items.push_back({{0, y0, 4, y1}, 10, 0, 0});
    line.members.push_back(static_cast<int>(components.items.size()) - 1);
  };
  add(kFoot - kHeight, kFoot);                    // a digit
  add(kFoot - 3, kFoot + 3);                      // the comma behind it
  add(kFoot - kHeight - 3, kFoot - kHeight + 3);  // the same, upside down
  MarkCount count = count_marks({line}, components);
  EXPECT_EQ(count.above + count.below, 0);
  add(kFoot - kHeight - 9, kFoot - kHeight - 2);  // ี
  add(kFoot + 1, kFoot + 8);                      // ุ
  count = count_marks({line}, components);
  EXPECT_EQ(count.above, 1);
  EXPECT_EQ(count.below, 1);
}

TEST(Upright, PrefersTheTurnThatReadsBest) {
  EXPECT_EQ(best_trial({{0, {0, 0}, 50, 0.7}, {180, {0, 0}, 50, 0.9}}), 1U);
  EXPECT_EQ(best_trial({{0, {0, 0}, 60, 0.8}, {180, {0, 0}, 3, 0.95}}), 0U);
  EXPECT_EQ(best_trial({{0, {10, 60}, 60, 0.95}, {180, {60, 10}, 60, 0.93}}), 1U);
  EXPECT_EQ(best_trial({{90, {}, 0, 0}, {270, {}, 0, 0}}), 0U);
}

}  // namespace
}  // namespace truat::ocr
