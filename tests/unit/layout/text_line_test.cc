#include "layout/text_line.h"

#include <gtest/gtest.h>

#include "unit/layout/page_builder.h"

namespace truat::layout {
namespace {

Clusters all(const core::PageText& page) {
  Clusters out;
  for (const core::Cluster& c : page.clusters) out.push_back(&c);
  return out;
}

TEST(TextLine, SmallAndRaisedLettersStandOnTheLine) {
  PageBuilder page(1);
  page.text(10, 100, "ข้อ");
  page.text(30, 97.5, "๑");
  page.page.clusters.back().font_size = 7;
  const auto lines = group_lines(all(page.page));
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(text_of(lines[0], false), "ข้อ ๑");
}

TEST(TextLine, TiltedLineIsFollowedAcrossThePage) {
  PageBuilder page(1);
  const double rise_per_letter = PageBuilder::kLetter * 0.005;  // 0.3 degrees
  for (int line = 0; line < 3; ++line) page.text(10, 100 + 15 * line, std::string(110, 'x'));
  for (size_t i = 0; i < page.page.clusters.size(); ++i) {
    page.page.clusters[i].baseline += rise_per_letter * static_cast<double>(i % 110);
  }
  const auto lines = group_lines(all(page.page));
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].clusters.size(), 110u);
}

TEST(TextLine, GapsPartWordsWhereNoSpacesAreWritten) {
  PageBuilder page(1);
  page.text(10, 100, "ITA").text(28, 100, "2568");
  EXPECT_EQ(text_of(group_lines(all(page.page))[0], false), "ITA 2568");
}

TEST(TextLine, LetterSpacedTextStaysOneWord) {
  PageBuilder page(1);
  for (int i = 0; i < 6; ++i) page.text(10 + 8 * i, 100, "ก");
  EXPECT_EQ(text_of(group_lines(all(page.page))[0], false), "กกกกกก");
}

TEST(TextLine, SingleDigitsInColumnsAreNotLetterSpaced) {
  PageBuilder page(1);
  for (int i = 0; i < 6; ++i) page.text(10 + 40 * i, 100, "1");
  const auto lines = group_lines(all(page.page));
  EXPECT_EQ(text_of(lines[0], true), "1 1 1 1 1 1");
  EXPECT_EQ(segments(lines[0], 1.0).size(), 6u);
}

TEST(TextLine, TellsNumbersWithAnUnsureDigit) {
  PageBuilder page(1);
  page.text(10, 100, "คะแนน ๙๔.๑๙ ลำดับ 12");
  for (core::Cluster& cluster : page.page.clusters) {
    cluster.confidence = cluster.text == "๔" || cluster.text == "ค" ? 0.5 : 0.99;
  }
  const core::Line line = to_line(group_lines(all(page.page))[0], core::PageNumber(1), true);
  ASSERT_EQ(line.doubtful_numbers.size(), 1u);
  EXPECT_EQ(line.doubtful_numbers[0].text, "๙๔.๑๙");
  EXPECT_DOUBLE_EQ(line.doubtful_numbers[0].confidence, 0.5);
}

TEST(TextLine, BlanksAloneMakeNoLine) {
  PageBuilder page(1);
  page.text(10, 100, "ก").text(10, 130, "   ");
  EXPECT_EQ(group_lines(all(page.page)).size(), 1u);
}

}  // namespace
}  // namespace truat::layout
