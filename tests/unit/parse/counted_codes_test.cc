#include "parse/counted_codes.h"

#include <gtest/gtest.h>

#include "unit/parse/models.h"

namespace truat::parse {
namespace {

CountedRow row(const std::string& text, bool recognised = true) {
  return {leading_item_code(text), {text}, recognised};
}

std::vector<std::string> mended(const std::vector<CountedRow>& rows) {
  std::vector<std::string> out;
  for (const auto& code : counted_codes(rows, lexicon())) out.push_back(code ? code->text() : "");
  return out;
}

using Strings = std::vector<std::string>;

TEST(CountedCodes, WhatStandsBetweenTwoCodesIsTheOneLeftOut) {
  EXPECT_EQ(mended({row("I1"), row("12I"), row("."), row("I4")}), (Strings{"", "I2", "I3", ""}));
  EXPECT_EQ(mended({row("I1"), row("12"), row("I4")}), (Strings{"", "I2", ""}));  // I3 is left out
  EXPECT_EQ(mended({row("I1"), row("."), row("I4")}), (Strings{"", "", ""}));
}

TEST(CountedCodes, AtTheEndsATextLikeTheNextCodeIsIt) {
  EXPECT_EQ(mended({row("IT"), row("12"), row("I3"), row("IK4"), row("ข้อ")}),
            (Strings{"I1", "I2", "", "I4", ""}));
  EXPECT_EQ(mended({row("I"), row("12I"), row("I3")}), (Strings{"I1", "I2", ""}));
}

TEST(CountedCodes, ARecognisedCodeOneLetterAwayFromTheCountIsMisread) {
  EXPECT_EQ(mended({row("O8"), row("O1"), row("O10")}), (Strings{"", "O9", ""}));
  EXPECT_EQ(mended({row("O8"), row("O23"), row("O10")}), (Strings{"", "", ""}));
}

TEST(CountedCodes, SignsThatLookAlikeCountAsOne) {
  EXPECT_EQ(lexicon().code_by_shape(U"l1Q0"), U"IIOO");
  EXPECT_EQ(mended({row("l|O"), row("I11")}), (Strings{"I10", ""}));
}

TEST(CountedCodes, AMisprintOfATextLayerStays) {
  EXPECT_EQ(mended({row("O8", false), row("O1", false), row("O10", false)}), (Strings{"", "", ""}));
}

}  // namespace
}  // namespace truat::parse
