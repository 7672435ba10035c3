#include "core/document.h"

#include <gtest/gtest.h>

namespace truat::core {
namespace {

Line line(std::string text, bool wrapped, int page = 1) {
  Line out;
  out.text = std::move(text);
  out.wrapped = wrapped;
  out.page = PageNumber(page);
  out.box = {10, 10.0 * page, 20, 10.0 * page + 5};
  return out;
}

TEST(JoinLines, AWrappedThaiLineGoesOnWithoutASpace) {
  EXPECT_EQ(join_lines({line("หน่วย", true), line("งาน", false)}), "หน่วยงาน");
}

TEST(JoinLines, AWrapBetweenLatinWordsOrNumbersHidASpace) {
  EXPECT_EQ(join_lines({line("No Gift", true), line("Policy", false)}), "No Gift Policy");
}

TEST(JoinLines, ANumberSplitByANarrowCellIsOneNumber) {
  Line upper = line("ต.ค. ๒๕๖", true);
  upper.split_word = true;
  EXPECT_EQ(join_lines({upper, line("๗", false)}), "ต.ค. ๒๕๖๗");
}

TEST(JoinLines, AnAuthorsLineEndIsKept) {
  EXPECT_EQ(join_lines({line("๑. ก", false), line("๒. ข", false)}), "๑. ก\n๒. ข");
}

TEST(SourcesOf, GivesOneSourceForEachPage) {
  const Sources sources = sources_of({line("ก", true), line("ข", true), line("ค", false, 2)});
  ASSERT_EQ(sources.size(), 2u);
  EXPECT_EQ(sources[0].page, PageNumber(1));
  EXPECT_EQ(sources[0].raw, "ก\nข");
  EXPECT_EQ(sources[1].page, PageNumber(2));
}

TEST(Sources, NumberIsAsSureAsItsWorstDigitAndNotAsItsLine) {
  Line line;
  line.text = "ได้คะแนน 94.19 คะแนน ลำดับ 12";
  line.confidence = 0.97;
  line.doubtful_numbers = {{"94.19", 0.5}};
  EXPECT_DOUBLE_EQ(sources_of_number({line}, "94.19").front().confidence, 0.5);
  EXPECT_DOUBLE_EQ(sources_of_number({line}, "94.19 คะแนน").front().confidence, 0.5);
  EXPECT_DOUBLE_EQ(sources_of_number({line}, "12").front().confidence, 0.97);
  EXPECT_DOUBLE_EQ(sources_of({line}).front().confidence, 0.97);
}

}  // namespace
}  // namespace truat::core
