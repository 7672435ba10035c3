#include <gtest/gtest.h>

#include "core/likeness.h"
#include "core/thai_characters.h"
#include "core/tsv.h"
#include "core/utf8.h"

namespace truat::core {
namespace {

TEST(Utf8, DecodesAndEncodesThai) {
  EXPECT_EQ(decode_utf8("กำ"), U"กำ");
  EXPECT_EQ(encode_utf8(U"กำ"), "กำ");
}

TEST(Utf8, EachMalformedByteBecomesTheReplacementCharacter) {
  EXPECT_EQ(decode_utf8("a\xC0\x80"), U"a\uFFFD\uFFFD");
  EXPECT_EQ(decode_utf8("\xE0\xB8"), U"\uFFFD\uFFFD");
  EXPECT_EQ(decode_utf8("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD");
}

TEST(Likeness, CountsLettersUpToItsLimit) {
  EXPECT_EQ(edit_distance(U"เริ่ม", U"เรื่ม", 3), 1U);
  EXPECT_EQ(edit_distance(U"ก", U"กขคง", 2), 3U);
}

TEST(Likeness, OneMisreadLetterInSevenIsTheSamePrint) {
  EXPECT_TRUE(may_be_same_print("ผลการดำเนินการ", "ผลการคำเนินการ"));
  EXPECT_FALSE(may_be_same_print("มาตรการ", "ผลการ"));
  EXPECT_FALSE(may_be_same_print("ปี ๒๕๖๖ ผลคะแนน", "ปี ๒๕๖๗ ผลคะแนน"));
  EXPECT_TRUE(may_be_same_print("ปี ๒๕๖๖ ผลคะแนน", "ปี 2566 ผลคะแนน"));
}

TEST(ThaiDigits, BecomeArabicOnes) { EXPECT_EQ(arabic_digits("๙๓.๙๖ ก"), "93.96 ก"); }

TEST(SqueezeSpaces, LeavesSingleSpacesInside) {
  EXPECT_EQ(squeeze_spaces("  ก\u00a0\n ข "), "ก ข");
}

TEST(Tsv, NamesFileAndLineOfARowWithMissingFields) {
  try {
    Tsv::parse("a\tb\n# comment\n1\t2\n3\n", "x.tsv", {"a"});
    FAIL();
  } catch (const ModelError& error) {
    EXPECT_STREQ(error.what(), "x.tsv, line 4: expected 2 tab-separated fields, found 1");
  }
}

TEST(Tsv, NamesAMissingColumn) { EXPECT_THROW(Tsv::parse("a\tb\n", "x.tsv", {"c"}), ModelError); }

TEST(Tsv, GivesFieldsByColumnName) {
  const Tsv tsv = Tsv::parse("a\tb\n1\t2\n", "x.tsv", {"b"});
  ASSERT_EQ(tsv.rows().size(), 1u);
  EXPECT_EQ(tsv.get(tsv.rows()[0], "b"), "2");
}

}  // namespace
}  // namespace truat::core
