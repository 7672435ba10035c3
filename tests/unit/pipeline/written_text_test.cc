#include "pipeline/stages/written_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/stages/words.h"

namespace truat::pipeline {
namespace {

using core::Cell;
using core::Line;
using core::PageNumber;
using testing::ElementsAre;

Line line(const std::string& text, int page = 1, double y = 100) {
  Line out;
  out.text = text;
  out.page = PageNumber(page);
  out.box = {10, y, 200, y + 12};
  return out;
}

Cell cell(int id, int column, std::vector<Line> lines) {
  Cell out;
  out.id = id;
  out.column = column;
  out.lines = std::move(lines);
  return out;
}

TEST(WrittenText, CellsAreWrittenRowByRow) {
  core::Table table;
  table.rows.push_back({core::RowKind::kBody, {cell(1, 0, {line("a")}), cell(2, 1, {line("b")})}});
  table.rows.push_back({core::RowKind::kBody, {cell(3, 0, {line("c")}), cell(4, 1, {line("d")})}});
  core::Document document;
  document.blocks = {core::Paragraph{{line("head")}}, table};
  EXPECT_EQ(written_text(document).at(PageNumber(1)), "head\na\tb\nc\td\n");
}

TEST(WrittenText, AMergedCellIsWrittenOnce) {
  core::Table table;
  const Cell merged = cell(1, 0, {line("m")});
  table.rows.push_back({core::RowKind::kBody, {merged, cell(2, 1, {line("b")})}});
  table.rows.push_back({core::RowKind::kBody, {merged, cell(3, 1, {line("d")})}});
  core::Document document;
  document.blocks = {table};
  EXPECT_EQ(written_text(document).at(PageNumber(1)), "m\tb\nd\n");
}

TEST(WrittenText, ARowCutByThePageBreakIsWrittenOnBothPages) {
  core::Table table;
  table.rows.push_back({core::RowKind::kBody, {cell(1, 0, {line("one", 1), line("two", 2)})}});
  core::Document document;
  document.blocks = {table};
  EXPECT_EQ(written_text(document).at(PageNumber(1)), "one\n");
  EXPECT_EQ(written_text(document).at(PageNumber(2)), "two\n");
}

TEST(WrittenText, RunningHeadsAndPageNumbersStandWhereThePageHasThem) {
  core::Document document;
  document.blocks = {core::Paragraph{{line("body", 1, 300)}}};
  document.furniture = {{"page_number", line("7", 1, 800)}, {"running_head", line("head", 1, 20)}};
  EXPECT_EQ(written_text(document).at(PageNumber(1)), "head\nbody\n7\n");
}

TEST(Words, TakeTheBoxesOfTheirLetters) {
  core::PageText page;
  double x = 10;
  for (const char c : std::string("ab cd")) {
    core::Cluster cluster;
    cluster.text = std::string(1, c);
    cluster.box = {x, 100, x + 5, 112};
    cluster.confidence = c == 'd' ? 0.4 : 1.0;
    page.clusters.push_back(cluster);
    x += 5;
  }
  const std::vector<Word> words = words_of(line("ab cd"), page);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].text, "ab");
  EXPECT_EQ(words[0].box, (core::Box{10, 100, 20, 112}));
  EXPECT_EQ(words[1].box, (core::Box{25, 100, 35, 112}));
  EXPECT_EQ(words[1].confidence, 0.4);
}

}  // namespace
}  // namespace truat::pipeline
