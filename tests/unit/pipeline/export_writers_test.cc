#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "pipeline/export/csv_writer.h"
#include "pipeline/export/json_lines_writer.h"
#include "pipeline/export/output_file.h"
#include "pipeline/export/xlsx_writer.h"
#include "support/run_program.h"
#include "support/scratch_folder.h"

namespace truat::pipeline {
namespace {

using store::Value;

std::string csv(const std::vector<Value>& row, bool mark = false) {
  std::ostringstream out;
  CsvWriter writer(out, mark);
  writer.start_table("t", std::vector<std::string>(row.size(), "c"));
  writer.write_row(row);
  writer.finish();
  return out.str().substr(out.str().find("\r\n") + 2);
}

TEST(CsvWriter, QuotesWhatRfc4180Wants) {
  EXPECT_EQ(csv({Value("a,b"), Value("say \"x\""), Value("two\nlines"), Value("plain")}),
            "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",plain\r\n");
}

TEST(CsvWriter, TellsNullFromAnEmptyText) {
  EXPECT_EQ(csv({Value(), Value(""), Value(" ")}), ",\"\",\" \"\r\n");
}

TEST(CsvWriter, WritesNumbersShortAndWhole) {
  EXPECT_EQ(csv({Value(93.96), Value(100.0), Value(int64_t{2568}), Value(0.1 + 0.2)}),
            "93.96,100,2568,0.30000000000000004\r\n");
}

TEST(CsvWriter, StartsWithTheByteOrderMarkWhenWanted) {
  for (const bool mark : {false, true}) {
    std::ostringstream out;
    CsvWriter writer(out, mark);
    writer.start_table("t", {"ก"});
    EXPECT_EQ(out.str(), (mark ? "\xEF\xBB\xBF" : "") + std::string("ก\r\n"));
  }
}

TEST(JsonLinesWriter, WritesAnObjectALineWithNulls) {
  std::ostringstream out;
  JsonLinesWriter writer(out);
  writer.start_table("t", {"a", "b", "c"});
  writer.write_row({Value("ก\n\""), Value(), Value(93.5)});
  writer.finish();
  EXPECT_EQ(out.str(), "{\"a\":\"ก\\n\\\"\",\"b\":null,\"c\":93.5}\n");
}

class XlsxTest : public testing::Test {
 protected:
  std::string write(const std::string& name, const std::vector<std::vector<Value>>& rows) {
    XlsxWriter writer(folder_.path(name));
    writer.start_table("findings", {"severity", "message", "value"});
    for (const auto& row : rows) writer.write_row(row);
    writer.finish();
    shortened_ = writer.shortened();
    return support::file_text(folder_.path(name));
  }
  std::string part(const std::string& name, const std::string& of) {
    return support::run({"unzip", "-p", folder_.path(name), of}).out;
  }

  support::ScratchFolder folder_;
  int64_t shortened_ = 0;
};

TEST_F(XlsxTest, TheSameRowsAreTheSameBytes) {
  const std::vector<std::vector<Value>> rows = {{Value("error"), Value("ก"), Value(1.5)}};
  EXPECT_EQ(write("a.xlsx", rows), write("b.xlsx", rows));
}

TEST_F(XlsxTest, TextsAreNeverFormulasAndControlCharactersDontBreakTheFile) {
  write("a.xlsx", {{Value("info"), Value("=1+1\x01 <ก>"), Value()}});
  const std::string sheet = part("a.xlsx", "xl/worksheets/sheet1.xml");
  if (sheet.empty()) GTEST_SKIP() << "unzip is missing";
  EXPECT_EQ(sheet.find("<f>"), std::string::npos);
  EXPECT_NE(sheet.find("=1+1\uFFFD &lt;ก&gt;"), std::string::npos);
  EXPECT_NE(sheet.find("state=\"frozen\""), std::string::npos);
}

TEST_F(XlsxTest, ATextThatIsTooLongForACellSaysThatItWasCut) {
  std::string text;
  for (int i = 0; i < 40000; ++i) text += "ก";
  write("a.xlsx", {{Value("info"), Value(text), Value()}});
  EXPECT_EQ(shortened_, 1);
  const std::string sheet = part("a.xlsx", "xl/worksheets/sheet1.xml");
  if (sheet.empty()) GTEST_SKIP() << "unzip is missing";
  EXPECT_NE(sheet.find("ก […cut"), std::string::npos);
}

TEST(OutputFile, AppearsWholeOrNotAtAll) {
  const support::ScratchFolder folder;
  const std::string path = folder.write("a.csv", "old");
  EXPECT_THROW(OutputFile(path, false), ExportError);
  EXPECT_THROW(OutputFile("/dev/null", true), ExportError);
  {
    OutputFile file(path, true);
    folder.write(file.unfinished_path().substr(folder.path().size()), "half");
  }
  EXPECT_EQ(support::file_text(path), "old");
  OutputFile file(path, true);
  folder.write(file.unfinished_path().substr(folder.path().size()), "new");
  file.commit();
  EXPECT_EQ(support::file_text(path), "new");
  EXPECT_FALSE(std::filesystem::exists(file.unfinished_path()));
}

}  // namespace
}  // namespace truat::pipeline
