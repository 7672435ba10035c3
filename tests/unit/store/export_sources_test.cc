// What the auditor's commands take from the database: full-text search, the wide panel, findings in
// order, merged databases.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/content_hash.h"
#include "store/findings.h"
#include "store/full_text.h"
#include "store/load_document.h"
#include "store/merge.h"
#include "store/panel.h"
#include "store/text_signature.h"
#include "store/view_rows.h"
#include "support/scratch_folder.h"
#include "unit/store/schema.h"

namespace truat::store {
namespace {

using core::Field;
using core::PageNumber;
using testing::ElementsAre;
using testing::IsEmpty;

Field field(const std::string& text, int page = 1) {
  return {text, {{PageNumber(page), {10, 20, 40, 32}, core::Method::kTextLayer, 1.0, text}}};
}

core::Score score(core::ScoreLevel level, const std::string& code, int year, double value) {
  core::Score out;
  out.level = level;
  out.code = code;
  out.fiscal_year = core::FiscalYear(core::BuddhistYear(year));
  out.value = value;
  out.value_raw = field(std::to_string(value));
  return out;
}

DocumentRecord document(const std::string& name, const std::string& page_text) {
  DocumentRecord record;
  record.file = {"/reports/" + name, name, sha256(name)};
  record.status = DocumentStatus::kLoaded;
  record.reading = "truat 1.0 models a";
  record.page_records = {
      {PageNumber(1), core::PageMethod::kTextLayer, "clean", 1.0, 1.0, page_text}};
  return record;
}

core::Measure measure(const std::string& text) {
  core::Measure out;
  out.table_no = 1, out.row_no = 1;
  out.measure = field(text, 2);
  return out;
}

class ExportSources : public testing::Test {
 protected:
  Database open(const std::string& name = "truat.db") {
    return Database::open_for_writing(folder_.path(name), whole_schema());
  }

  // "file:page field before[match]after"
  static std::vector<std::string> found(Database& database, const std::string& query) {
    std::vector<std::string> out;
    search(database, {query, true, true}, [&](const SearchHit& hit) {
      out.push_back(hit.file_name + ':' + std::to_string(hit.page.value_or(0)) + ' ' + hit.field +
                    ' ' + hit.before + '[' + hit.match + ']' + hit.after);
      return true;
    });
    return out;
  }

  // Cells of the named columns of the panel, joined by "|", NULL as "-".
  static std::vector<std::string> panel(Database& database,
                                        const std::vector<std::string>& columns) {
    std::vector<std::string> out;
    for_each_panel_row(database, [&](const ViewRow& row) {
      std::string line;
      for (const std::string& column : columns) {
        const auto at = std::find(row.columns.begin(), row.columns.end(), column);
        const Value& value = row.values.at(static_cast<size_t>(at - row.columns.begin()));
        char number[32] = "-";
        if (const auto* real = std::get_if<double>(&value)) snprintf(number, 32, "%.2f", *real);
        if (const auto* whole = std::get_if<int64_t>(&value)) snprintf(number, 32, "%ld", *whole);
        const auto* text = std::get_if<std::string>(&value);
        line += (line.empty() ? "" : "|") + (text ? *text : std::string(number));
      }
      out.push_back(line);
    });
    return out;
  }

  static int64_t count(Database& database, const std::string& table) {
    Statement select = database.prepare("SELECT count(*) FROM " + table);
    select.step();
    return select.integer(0);
  }

  support::ScratchFolder folder_;
};

TEST_F(ExportSources, SearchFindsPartsOfWordsAcrossLineBreaks) {
  Database database = open();
  load_document(database, document("a.pdf", "การจัดซื้อจัด\nจ้างประจำปี"));
  EXPECT_THAT(found(database, "ซื้อจัดจ้าง"), ElementsAre("a.pdf:1 text การจัด[ซื้อจัด จ้าง]ประจำปี"));
  EXPECT_THAT(found(database, "จัดจ้างซื้อ"), IsEmpty());
}

TEST_F(ExportSources, SearchTakesThaiAndArabicDigitsAndBothCasesAsOne) {
  Database database = open();
  load_document(database, document("a.pdf", "ปี ๒๕๖๘ IIT"));
  EXPECT_THAT(found(database, "2568"), ElementsAre("a.pdf:1 text ปี [๒๕๖๘] IIT"));
  EXPECT_THAT(found(database, "๒๕๖๘ iit"), ElementsAre("a.pdf:1 text ปี [๒๕๖๘] IIT"));
}

TEST_F(ExportSources, SearchWantsAllTermsInOneTextAndQuotedOnesInARow) {
  Database database = open();
  load_document(database, document("a.pdf", "งบประมาณ และ ประชุม"));
  EXPECT_THAT(found(database, "ประชุม งบประมาณ"), testing::SizeIs(1));
  EXPECT_THAT(found(database, "\"ประชุม งบประมาณ\""), IsEmpty());
  EXPECT_THAT(found(database, "ประชุม เทศบาล"), IsEmpty());
}

TEST_F(ExportSources, TermsTooShortForTheIndexAreFoundAsWell) {
  Database database = open();
  load_document(database, document("a.pdf", "ปี 68"));
  EXPECT_THAT(found(database, "68"), ElementsAre("a.pdf:1 text ปี [68]"));
}

TEST_F(ExportSources, SearchFindsFieldsOfMeasuresWithTheirPage) {
  Database database = open();
  DocumentRecord record = document("a.pdf", "ก");
  record.report.measures = {measure("จัดประชุม")};
  load_document(database, record);
  EXPECT_THAT(found(database, "ประชุม"), ElementsAre("a.pdf:2 measure จัด[ประชุม]"));
}

TEST_F(ExportSources, WhatIsReplacedOrDeletedIsFoundNoMore) {
  Database database = open();
  DocumentRecord record = document("a.pdf", "ของเดิม");
  record.report.measures = {measure("ของเดิม")};
  load_document(database, record);
  ASSERT_THAT(found(database, "ของเดิม"), testing::SizeIs(2));
  record.page_records[0].text = "ของใหม่";
  record.report.measures = {measure("ของใหม่")};
  load_document(database, record);
  EXPECT_THAT(found(database, "ของเดิม"), IsEmpty());
  EXPECT_THAT(found(database, "ของใหม่"), testing::SizeIs(2));
  database.execute("VACUUM; DELETE FROM document");
  EXPECT_EQ(count(database, "text_signature"), 0);
}

TEST_F(ExportSources, SourcesComeAndGoWithTheirDocument) {
  Database database = open();
  DocumentRecord record = document("a.pdf", "ก");
  record.report.measures = std::vector(12, measure("จัดประชุม"));
  load_document(database, record);
  load_document(database, document("b.pdf", "ก"));
  EXPECT_EQ(count(database, "provenance"), 12);
  record.report.measures.pop_back();
  load_document(database, record);
  EXPECT_EQ(count(database, "provenance"), 11);
  database.execute("DELETE FROM document WHERE file_name = 'b.pdf'");
  EXPECT_EQ(count(database, "provenance"), 11);
  database.execute("DELETE FROM document");
  EXPECT_EQ(count(database, "provenance"), 0);
}

TEST_F(ExportSources, SearchLooksOnlyIntoTextsWhoseSignatureFits) {
  Database database = open();
  DocumentRecord record = document("a.pdf", "ประชุมสภา");
  record.report.measures = {measure("ประชุมสภา"), measure("ซ่อมถนน")};
  load_document(database, record);
  const SignatureQuery wanted({U"ประชุม", U"สภา"});
  Statement select = database.prepare("SELECT signatures FROM text_signature");
  ASSERT_TRUE(select.step());
  EXPECT_THAT(wanted.may_have(select.text(0)), ElementsAre(true, true, false));
}

TEST_F(ExportSources, SignaturesOfRecordsAreThoseOfTheStoredTexts) {
  Database database = open();
  DocumentRecord record = document("a.pdf", "ประชุมสภา");
  record.report.measures = std::vector(11, measure("จัดประชุม ปี ๒๕๖๘"));
  record.report.measures[1] = measure("ซ่อมถนน");
  record.report.measures[1].topic = field("หัวข้อ");
  record.report.measures[2].measure.reset();
  load_document(database, record);
  const auto stored = [&] {
    Statement select = database.prepare("SELECT signatures FROM text_signature");
    EXPECT_TRUE(select.step());
    return select.text(0);
  };
  const std::string at_loading = stored();
  database.execute("DELETE FROM text_signature");
  sign_unsigned_documents(database);
  EXPECT_EQ(stored(), at_loading);
}

TEST_F(ExportSources, SignaturesOfLongTextsTellMostOtherTextsApart) {
  std::string page, signatures;
  for (int i = 0; i < 400; ++i) page += "เรื่องที่ " + std::to_string(i * i) + " ";
  append_signature({page}, signatures);
  const auto may_have = [&](const std::u32string& term) -> bool {
    return SignatureQuery({term}).may_have(signatures).at(0);
  };
  EXPECT_TRUE(may_have(U"เรื่องที่159201"));
  int passed = 0;
  for (char32_t c = U'ก'; c < U'ก' + 40; ++c) {
    passed += may_have({c, U'ม', U'ฬ', c, U'ฏ'});
  }
  EXPECT_LE(passed, 2);
}

TEST_F(ExportSources, SearchIsRightAlthoughAnotherProgramChangedTexts) {
  Database database = open();
  DocumentRecord record = document("a.pdf", "ของเดิม");
  record.report.measures = {measure("ของเดิม")};
  load_document(database, record);
  database.execute(
      "UPDATE page SET text = 'คำใหม่'; INSERT INTO measure (measure_id, document_id, table_no,"
      " row_no, measure) SELECT 'theirs', document_id, 1, 2, 'คำใหม่' FROM document");
  EXPECT_THAT(found(database, "คำใหม่"), testing::SizeIs(2));
  sign_unsigned_documents(database);
  EXPECT_EQ(count(database, "text_signature"), 1);
  EXPECT_THAT(found(database, "คำใหม่"), testing::SizeIs(2));
  EXPECT_THAT(found(database, "ของเดิม"), testing::SizeIs(1));
}

TEST_F(ExportSources, SearchGoesByNameOfFileAndThenByPageAndMeasure) {
  Database database = open();
  for (const char* name : {"b.pdf", "a.pdf"}) {
    DocumentRecord record = document(name, "ประชุม");
    record.page_records.push_back(record.page_records[0]);
    record.page_records[1].page = PageNumber(2);
    record.report.measures = std::vector(11, measure("จัดประชุม"));
    load_document(database, record);
  }
  std::vector<std::string> order;
  search(database, {"ประชุม", true, true}, [&](const SearchHit& hit) {
    const size_t dash = hit.measure_id.find('-');
    order.push_back(
        hit.file_name + ' ' +
        (dash == std::string::npos ? std::to_string(*hit.page) : hit.measure_id.substr(dash + 1)));
    return order.size() < 14;
  });
  EXPECT_THAT(order, ElementsAre("a.pdf 1", "a.pdf 2", "a.pdf m1", "a.pdf m2", "a.pdf m3",
                                 "a.pdf m4", "a.pdf m5", "a.pdf m6", "a.pdf m7", "a.pdf m8",
                                 "a.pdf m9", "a.pdf m10", "a.pdf m11", "b.pdf 1"));
}

// As the first program left it.
TEST_F(ExportSources, TextsOfADatabaseOfSchemaOneAreFoundAndThenSigned) {
  {
    Database old =
        Database::open_for_writing(folder_.path("truat.db"), schema_of({"001_contract"}));
    old.execute(
        "INSERT INTO document (document_id, file_name, status, reading) VALUES ('d', 'a.pdf',"
        " 'loaded', ''); INSERT INTO page (document_id, page, method, text) VALUES ('d', 1,"
        " 'ocr', 'ประชุมสภา')");
  }
  Database database = open();
  EXPECT_THAT(found(database, "ประชุมสภา"), testing::SizeIs(1));
  EXPECT_EQ(count(database, "text_signature"), 0);
  sign_unsigned_documents(database);
  EXPECT_EQ(count(database, "text_signature"), 1);
  EXPECT_THAT(found(database, "ประชุมสภา"), testing::SizeIs(1));
}

TEST_F(ExportSources, ThePanelHasOneRowForAnAgencyAndYear) {
  Database database = open();
  for (const int year : {2567, 2568}) {
    DocumentRecord record = document(std::to_string(year) + ".pdf", "ก");
    record.agency = {"5960501", "เทศบาลตำบลตันหยงมัส", "นราธิวาส"};
    record.report.scores = {score(core::ScoreLevel::kOverall, "ITA", year, 90 + year % 10),
                            score(core::ScoreLevel::kIndicator, "10", year, 81.5)};
    load_document(database, record);
  }
  EXPECT_THAT(panel(database, {"agency_code", "fiscal_year_be", "ITA", "i10", "i01", "conflicts"}),
              ElementsAre("5960501|2567|97.00|81.50|-|-", "5960501|2568|98.00|81.50|-|-"));
}

TEST_F(ExportSources, AScoreWithSeveralValuesIsNamedAndNotChosen) {
  Database database = open();
  DocumentRecord record = document("a.pdf", "ก");
  record.report.scores = {score(core::ScoreLevel::kOverall, "ITA", 2568, 93.25),
                          score(core::ScoreLevel::kOverall, "ITA", 2568, 93.2),
                          score(core::ScoreLevel::kInstrument, "IIT", 2568, 90)};
  load_document(database, record);
  EXPECT_THAT(panel(database, {"agency_code", "ITA", "IIT", "conflicts"}),
              ElementsAre("-|-|90.00|ITA: 93.20 / 93.25"));
}

TEST_F(ExportSources, FindingsComeGravestFirstWithThePlaceOfTheirRecord) {
  Database database = open();
  DocumentRecord record = document("a.pdf", "ก");
  record.report.scores = {score(core::ScoreLevel::kOverall, "ITA", 2568, 93.25)};
  core::Finding note;
  note.severity = core::Severity::kInfo;
  note.rule = "noted";
  core::Finding wrong;
  wrong.severity = core::Severity::kError;
  wrong.rule = "wrong";
  wrong.record_kind = core::RecordKind::kScore;
  wrong.record_index = 0;
  record.report.findings = {note, wrong};
  load_document(database, record);
  std::vector<StoredFinding> findings;
  const auto collect = [&](const StoredFinding& finding) { findings.push_back(finding); };
  for_each_finding(database, {}, collect);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].rule, "wrong");
  EXPECT_EQ(findings[0].page, 1);
  EXPECT_EQ(findings[0].box, (core::Box{10, 20, 40, 32}));
  EXPECT_EQ(findings[1].rule, "noted");
  EXPECT_FALSE(findings[1].box);
  findings.clear();
  for_each_finding(database, {{}, "warning", ""}, collect);
  EXPECT_EQ(findings.size(), 1U);
}

TEST_F(ExportSources, MergedDatabasesHoldEachDocumentOnceWithAllItsRows) {
  {
    Database source = open("source.db");
    DocumentRecord both = document("both.pdf", "ก");
    load_document(source, both);
    DocumentRecord record = document("b.pdf", "ประชุมสภา");
    record.report.scores = {score(core::ScoreLevel::kOverall, "ITA", 2568, 93.25)};
    record.report.measures = {measure("จัดประชุม")};
    record.report.measures[0].units = {"กองคลัง"};
    load_document(source, record);
    source.prepare("INSERT INTO reading VALUES (?, 'x', 1, 1, 5, x'00')").run(record.file.sha256);
  }
  Database target = open();
  load_document(target, document("both.pdf", "ก"));
  const MergeResult first = merge(target, folder_.path("source.db"));
  EXPECT_EQ(first.added, 1);
  EXPECT_EQ(first.same, 1);
  EXPECT_THAT(first.conflicts, IsEmpty());
  const MergeResult again = merge(target, folder_.path("source.db"));
  EXPECT_EQ(again.added, 0);
  EXPECT_EQ(again.same, 2);
  EXPECT_EQ(count(target, "document"), 2);
  EXPECT_EQ(count(target, "file"), 2);
  EXPECT_EQ(count(target, "score"), 1);
  EXPECT_EQ(count(target, "measure_unit"), 1);
  EXPECT_GT(count(target, "source"), 0);
  EXPECT_EQ(count(target, "reading"), 1);
  EXPECT_THAT(found(target, "ประชุมสภา"), testing::SizeIs(1));
}

TEST_F(ExportSources, MergingTellsDocumentsThatDiffer) {
  {
    Database source = open("source.db");
    load_document(source, document("a.pdf", "อย่างหนึ่ง"));
  }
  Database target = open();
  load_document(target, document("a.pdf", "อีกอย่าง"));
  const MergeResult result = merge(target, folder_.path("source.db"));
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].file_name, "a.pdf");
  EXPECT_EQ(result.conflicts[0].what, "page");
  EXPECT_THAT(found(target, "อีกอย่าง"), testing::SizeIs(1));
}

TEST_F(ExportSources, APathThatOneDatabaseCouldntReadIsTheDocumentOfTheOther) {
  DocumentRecord unread = document("a.pdf", "");
  unread.file.sha256.clear();
  unread.status = DocumentStatus::kFailed;
  unread.page_records.clear();
  {
    Database source = open("readable.db");
    load_document(source, document("a.pdf", "ก"));
  }
  {
    Database source = open("unread.db");
    load_document(source, unread);
  }
  for (const auto& [into, from] :
       {std::pair("readable.db", "unread.db"), std::pair("unread.db", "readable.db")}) {
    Database target = open(into);
    merge(target, folder_.path(from));
    EXPECT_EQ(count(target, "document"), 1) << into;
    EXPECT_EQ(count(target, "document WHERE sha256 IS NOT NULL"), 1) << into;
  }
}

TEST_F(ExportSources, DatabasesOfDifferentVersionsAreNotMerged) {
  Database one = open("one.db"), other = open("other.db");
  load_document(one, document("a.pdf", "ก"));
  DocumentRecord newer = document("b.pdf", "ก");
  newer.reading = "truat 2.0 models a";
  load_document(other, newer);
  try {
    require_one_version({&one, &other});
    FAIL() << "merged";
  } catch (const DatabaseError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("truat redo"));
    EXPECT_THAT(error.what(), testing::HasSubstr("other.db by truat 2.0"));
  }
}

}  // namespace
}  // namespace truat::store
