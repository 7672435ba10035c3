#include "store/load_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/content_hash.h"
#include "store/runs.h"
#include "store/summary.h"
#include "store/view_rows.h"
#include "support/scratch_folder.h"
#include "unit/store/schema.h"

namespace truat::store {
namespace {

using core::Field;
using core::PageNumber;
using testing::ElementsAre;

Field field(const std::string& text, int page = 1, double x = 10) {
  return {text, {{PageNumber(page), {x, 20, x + 30, 40}, core::Method::kTextLayer, 1.0, text}}};
}

DocumentRecord report_of(const std::string& bytes, const std::string& name) {
  DocumentRecord record;
  record.file = {"/reports/" + name, name, sha256(bytes)};
  record.pages = 3;
  record.status = DocumentStatus::kLoaded;
  record.reading = "test";
  record.page_records = {{PageNumber(1), core::PageMethod::kTextLayer, "clean", 1.0, 1.0, "ก"}};
  core::Report& report = record.report;
  report.agency_printed = field("เทศบาลตำบลตันหยงมัส");
  report.fiscal_year = core::FiscalYear(core::BuddhistYear(2568));
  report.fiscal_year_source = field("๒๕๖๘");
  core::Score score;
  score.level = core::ScoreLevel::kIndicator;
  score.code = "7";
  score.subject = field("การใช้งบประมาณ");
  score.fiscal_year = report.fiscal_year;
  score.value = 93.96;
  score.value_raw = field("๙๓.๙๖");
  score.value_raw.sources[0].method = core::Method::kOcr;
  score.value_raw.sources[0].confidence = 0.7;
  report.scores.push_back(score);
  core::Measure measure;
  measure.table_no = 1, measure.row_no = 1;
  measure.topic = field("หมวด", 1);
  measure.measure = field("ประชุมปี ๒๕๖๘", 2);
  measure.measure->sources.push_back(
      {PageNumber(3), {1, 2, 3, 4}, core::Method::kTextLayer, 1, "ต่อ"});
  measure.period_raw = field("ต.ค. ๖๗", 2);
  measure.period_start = "2024-10-01";
  measure.units = {"กองคลัง", "สำนักปลัด"};
  report.measures.push_back(measure);
  core::Finding finding;
  finding.rule = "score_range";
  finding.message = "x";
  finding.record_kind = core::RecordKind::kScore;
  finding.record_index = 0;
  report.findings.push_back(finding);
  return record;
}

class LoadDocumentTest : public testing::Test {
 protected:
  Database open(const std::string& name = "truat.db") {
    return Database::open_for_writing(folder_.path(name), whole_schema());
  }

  static std::vector<std::string> column(Database& database, const std::string& sql) {
    Statement select = database.prepare(sql);
    std::vector<std::string> out;
    while (select.step()) out.push_back(select.is_null(0) ? "NULL" : select.text(0));
    return out;
  }

  // Every row of every view but runs, as text.
  static std::string everything(Database& database) {
    std::string out;
    for (const std::string& view : view_names()) {
      if (view == "runs") continue;
      for_each_row(database, {view, ""}, [&](const ViewRow& row) {
        out += view;
        for (const Value& value : row.values) {
          out += '|';
          if (const auto* text = std::get_if<std::string>(&value)) out += *text;
          if (const auto* number = std::get_if<int64_t>(&value)) out += std::to_string(*number);
          if (const auto* real = std::get_if<double>(&value)) out += std::to_string(*real);
        }
        out += '\n';
      });
    }
    return out;
  }

  support::ScratchFolder folder_;
};

TEST_F(LoadDocumentTest, RawColumnsKeepThaiDigitsOthersHaveArabicOnes) {
  Database database = open();
  load_document(database, report_of("a", "a.pdf"));
  EXPECT_THAT(column(database, "SELECT value_raw FROM scores"), ElementsAre("๙๓.๙๖"));
  EXPECT_THAT(column(database, "SELECT value FROM scores"), ElementsAre("93.96"));
  EXPECT_THAT(column(database, "SELECT measure FROM measures"), ElementsAre("ประชุมปี 2568"));
  EXPECT_THAT(column(database, "SELECT raw FROM provenance WHERE field = 'fiscal_year_be'"),
              ElementsAre("๒๕๖๘"));
}

TEST_F(LoadDocumentTest, WhatIsNotPrintedIsNull) {
  Database database = open();
  load_document(database, report_of("a", "a.pdf"));
  EXPECT_THAT(column(database, "SELECT grade FROM scores"), ElementsAre("NULL"));
  EXPECT_THAT(column(database, "SELECT remark FROM measures"), ElementsAre("NULL"));
  EXPECT_THAT(column(database, "SELECT period_end FROM measures"), ElementsAre("NULL"));
  EXPECT_THAT(column(database, "SELECT agency_code FROM documents"), ElementsAre("NULL"));
}

TEST_F(LoadDocumentTest, EveryFilledFieldHasAPlace) {
  Database database = open();
  load_document(database, report_of("a", "a.pdf"));
  EXPECT_THAT(column(database,
                     "SELECT DISTINCT field FROM provenance WHERE record_kind = 'score'"
                     " ORDER BY field"),
              ElementsAre("code", "subject", "value", "value_raw"));
  EXPECT_THAT(column(database,
                     "SELECT field || part FROM provenance WHERE record_kind = 'measure'"
                     " ORDER BY field, part"),
              ElementsAre("measure1", "measure2", "period_raw1", "period_start1", "topic1"));
}

TEST_F(LoadDocumentTest, AMeasuresPagesAreThoseOfItsOwnFields) {
  Database database = open();
  load_document(database, report_of("a", "a.pdf"));
  EXPECT_THAT(column(database, "SELECT first_page || '-' || last_page FROM measures"),
              ElementsAre("2-3"));
}

TEST_F(LoadDocumentTest, AScoreIsAsSureAsItsNumber) {
  Database database = open();
  load_document(database, report_of("a", "a.pdf"));
  EXPECT_THAT(column(database, "SELECT method || confidence FROM scores"), ElementsAre("ocr0.7"));
}

TEST_F(LoadDocumentTest, FindingsPointAtTheirRecord) {
  Database database = open();
  load_document(database, report_of("a", "a.pdf"));
  EXPECT_EQ(column(database, "SELECT record_id FROM findings"),
            column(database, "SELECT score_id FROM scores"));
}

TEST_F(LoadDocumentTest, LoadingTwiceGivesTheSameRowsOnce) {
  Database database = open();
  load_document(database, report_of("a", "a.pdf"));
  const std::string once = everything(database);
  load_document(database, report_of("a", "a.pdf"));
  EXPECT_EQ(everything(database), once);
}

TEST_F(LoadDocumentTest, OrderOfLoadingDoesNotShow) {
  Database one = open("1.db"), two = open("2.db");
  load_document(one, report_of("a", "a.pdf"));
  load_document(one, report_of("b", "b.pdf"));
  add_file(one, {"/other/0.pdf", "0.pdf", sha256("b")});
  load_document(two, report_of("b", "0.pdf"));
  load_document(two, report_of("a", "a.pdf"));
  add_file(two, {"/other/b.pdf", "b.pdf", sha256("b")});
  EXPECT_EQ(everything(one), everything(two));
  EXPECT_NE(everything(one).find("|0.pdf|"), std::string::npos);
}

TEST_F(LoadDocumentTest, AnErrorInTheMiddleLeavesNothingOfTheDocument) {
  Database database = open();
  database.execute(
      "CREATE TRIGGER broken BEFORE INSERT ON finding BEGIN SELECT RAISE(ABORT, 'broken'); END");
  EXPECT_THROW(load_document(database, report_of("a", "a.pdf")), DatabaseError);
  EXPECT_EQ(everything(database), "");
}

TEST_F(LoadDocumentTest, PagesThatStayAsTheyAreAreNotWrittenAgain) {
  Database database = open();
  DocumentRecord record = report_of("a", "a.pdf");
  record.page_records.push_back({core::PageNumber(2), core::PageMethod::kOcr, "", 1, 1, "two"});
  record.page_records.push_back({core::PageNumber(3), core::PageMethod::kOcr, "", 1, 1, "three"});
  record.pages = 3;
  load_document(database, record);
  database.execute(
      "CREATE TABLE changed (page); CREATE TRIGGER note AFTER UPDATE ON page BEGIN INSERT INTO"
      " changed VALUES (new.page); END");
  record.page_records[1].text = "other words";
  record.page_records.pop_back();
  record.pages = 2;
  load_document(database, record);
  Statement changed = database.prepare("SELECT group_concat(page) FROM changed");
  ASSERT_TRUE(changed.step());
  EXPECT_EQ(changed.text(0), "2");
  Statement texts = database.prepare("SELECT group_concat(text) FROM page");
  ASSERT_TRUE(texts.step());
  EXPECT_EQ(texts.text(0), record.page_records[0].text + ",other words");
}

TEST_F(LoadDocumentTest, KnowsADocumentByItsBytesAndWhetherThePathIsNew) {
  Database database = open();
  load_document(database, report_of("a", "a.pdf"));
  const auto same = find_document(database, {"/reports/a.pdf", "a.pdf", sha256("a")});
  const auto other = find_document(database, {"/reports/z.pdf", "z.pdf", sha256("a")});
  ASSERT_TRUE(same && other);
  EXPECT_TRUE(same->same_path);
  EXPECT_FALSE(other->same_path);
  EXPECT_EQ(other->file_name, "a.pdf");
  EXPECT_FALSE(find_document(database, {"/reports/a.pdf", "a.pdf", sha256("new bytes")}));
}

TEST_F(LoadDocumentTest, AFileThatBecomesReadableTakesItsFailureAway) {
  Database database = open();
  DocumentRecord unread;
  unread.file = {"/reports/a.pdf", "a.pdf", ""};
  unread.error_code = "unreadable_file";
  load_document(database, unread);
  EXPECT_THAT(column(database, "SELECT status FROM documents"), ElementsAre("failed"));
  load_document(database, report_of("a", "a.pdf"));
  EXPECT_THAT(column(database, "SELECT status FROM documents"), ElementsAre("loaded"));
}

TEST_F(LoadDocumentTest, SummaryCountsStatesAndReasons) {
  Database database = open();
  load_document(database, report_of("a", "a.pdf"));
  DocumentRecord bad;
  bad.file = {"/reports/b.pdf", "b.pdf", sha256("b")};
  bad.error_code = "not_a_pdf";
  bad.error = "is not a PDF";
  load_document(database, bad);
  const Summary summary = summarise(database);
  EXPECT_EQ(summary.documents, 2);
  EXPECT_EQ(summary.scores, 1);
  ASSERT_EQ(summary.reasons.size(), 1U);
  EXPECT_EQ(summary.reasons[0].error_code, "not_a_pdf");
  EXPECT_EQ(summary.reasons[0].example, "b.pdf");
}

TEST_F(LoadDocumentTest, ARunKeepsItsCounts) {
  Database database = open();
  RunCounts counts;
  counts.found = 2;
  counts.count(DocumentStatus::kLoaded);
  counts.count(DocumentStatus::kFailed);
  EXPECT_TRUE(counts.balances());
  const int64_t run = start_run(database, "0.1", "{}");
  EXPECT_THAT(column(database, "SELECT finished_at FROM runs"), ElementsAre("NULL"));
  finish_run(database, run, counts);
  EXPECT_THAT(column(database, "SELECT found || loaded || failed FROM runs"), ElementsAre("211"));
}

TEST(ContentHash, IsSha256InHex) {
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(ContentHash, OfAFileIsThatOfItsBytes) {
  support::ScratchFolder folder;
  const std::string bytes(600000, 'x');  // longer than one read
  EXPECT_EQ(sha256_of_file(folder.write("f", bytes)), sha256(bytes));
}

}  // namespace
}  // namespace truat::store
