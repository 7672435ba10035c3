// Commands that hand results over, on a small database that is made here.
#include <algorithm>
#include <filesystem>

#include "e2e/program_test.h"

namespace truat {
namespace {

namespace fs = std::filesystem;
using support::file_text;
using support::Ran;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Export : public ProgramTest {
 protected:
  void SetUp() override {
    make_database(database_);
    query(database_, R"(
      INSERT INTO document VALUES ('00000000000000aa', 'รายงาน, ปี 2568.pdf', NULL, 2, 'loaded',
        NULL, NULL, '5960501', 'เทศบาลตำบลตันหยงมัส', 'ทต.ตันหยงมัส', 'นราธิวาส', 2568,
        'truat 0.1.0 models x');
      INSERT INTO page VALUES ('00000000000000aa', 1, 'text_layer', NULL, 1, 1,
        'คะแนน "ITA"' || char(10) || 'น้ำผึ้ง ญู');
      INSERT INTO score VALUES ('00000000000000aa-s1', '00000000000000aa', 'overall', 'ITA', NULL,
        'คะแนนรวม', 2568, 93.96, '๙๓.๙๖', 'ผ่านดี', NULL, 'table', 1, 1, 'text_layer');
      INSERT INTO score VALUES ('00000000000000aa-s2', '00000000000000aa', 'indicator', '7', '7',
        '=การใช้งบประมาณ', 2568, 100, '100.00', NULL, 2, 'table', 1, 0.5, 'ocr');
      INSERT INTO source (record_kind, record_id, field, part, page, x0, y0, x1, y1, method,
          confidence, raw)
        VALUES ('score', '00000000000000aa-s2', 'value', 1, 1, 100, 200, 140, 214, 'ocr', 0.5,
          '100.00');
      INSERT INTO finding VALUES ('00000000000000aa-f1', '00000000000000aa', 'warning', 'year_far',
        'ข้อความไทย' || char(10) || 'English text', NULL, NULL, NULL, NULL, NULL, 'document',
        '00000000000000aa');
      INSERT INTO finding VALUES ('00000000000000aa-f2', '00000000000000aa', 'error', 'score_range',
        'ผิด' || char(10) || 'wrong', 1, 100, 200, 140, 214, 'score', '00000000000000aa-s2'))");
  }

  static void make_database(const std::string& path) {
    std::ofstream(path).close();
    std::vector<fs::path> steps;
    for (const auto& entry : fs::directory_iterator(TRUAT_SOURCE_DIR "/models/schema")) {
      if (entry.path().extension() == ".sql") steps.push_back(entry.path());
    }
    std::sort(steps.begin(), steps.end());
    for (const fs::path& step : steps) query(path, file_text(step.string()));
    query(path, "PRAGMA application_id = 1414681921; PRAGMA user_version = " +
                    std::to_string(steps.size()));
  }

  std::string out(const std::string& name) const { return folder_.path(name); }
};

constexpr char kScores[] =
    "score_id,document_id,file_name,agency_code,level,code,indicator_no,subject,fiscal_year_be,"
    "fiscal_year_ce,value,value_raw,grade,rank,source,page,confidence,method\r\n"
    "00000000000000aa-s1,00000000000000aa,\"รายงาน, ปี "
    "2568.pdf\",5960501,overall,ITA,,คะแนนรวม,2568,"
    "2025,93.96,๙๓.๙๖,ผ่านดี,,table,1,1,text_layer\r\n"
    "00000000000000aa-s2,00000000000000aa,\"รายงาน, ปี 2568.pdf\",5960501,indicator,7,7,"
    "=การใช้งบประมาณ,2568,2025,100,100.00,,2,table,1,0.5,ocr\r\n";

TEST_F(Export, CsvOfAViewIsTheSameEveryTime) {
  ASSERT_EQ(truat({"export", "scores", "-o", out("a.csv")}).exit_code, 0);
  EXPECT_EQ(file_text(out("a.csv")), "\xEF\xBB\xBF" + std::string(kScores));
  ASSERT_EQ(truat({"export", "scores", "-o", out("b.csv"), "--no-bom"}).exit_code, 0);
  EXPECT_EQ(file_text(out("b.csv")), kScores);
  EXPECT_EQ(truat({"export", "scores"}).out, kScores);
}

TEST_F(Export, JsonLinesOfAView) {
  EXPECT_EQ(truat({"export", "findings", "--format", "jsonl"}).out,
            "{\"finding_id\":\"00000000000000aa-f1\",\"document_id\":\"00000000000000aa\","
            "\"file_name\":\"รายงาน, ปี 2568.pdf\",\"severity\":\"warning\",\"rule\":\"year_far\","
            "\"message\":\"ข้อความไทย\\nEnglish text\",\"page\":null,\"record_kind\":\"document\","
            "\"record_id\":\"00000000000000aa\"}\n"
            "{\"finding_id\":\"00000000000000aa-f2\",\"document_id\":\"00000000000000aa\","
            "\"file_name\":\"รายงาน, ปี 2568.pdf\",\"severity\":\"error\",\"rule\":\"score_range\","
            "\"message\":\"ผิด\\nwrong\",\"page\":1,\"record_kind\":\"score\","
            "\"record_id\":\"00000000000000aa-s2\"}\n");
}

TEST_F(Export, ThePanelHasAColumnForEachIndicator) {
  const Ran ran = truat({"export", "panel"});
  EXPECT_THAT(ran.out, HasSubstr("\r\n5960501,เทศบาลตำบลตันหยงมัส,นราธิวาส,2568,2025,93.96,,,,,,,,,,,,"
                                 "100,,,,,1,00000000000000aa\r\n"));
}

TEST_F(Export, AllViewsGoIntoAFolder) {
  ASSERT_EQ(truat({"export", "-o", out("all")}).exit_code, 0);
  for (const char* view : {"documents", "scores", "measures", "measure_units", "provenance",
                           "findings", "pages", "runs", "panel"}) {
    EXPECT_TRUE(fs::exists(out("all/") + view + ".csv")) << view;
  }
}

TEST_F(Export, AnOutputThatExistsIsKeptUnlessForced) {
  const std::string kept = folder_.write("a.csv", "mine");
  const Ran refused = truat({"export", "scores", "-o", kept});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("--force"));
  EXPECT_EQ(file_text(kept), "mine");
  EXPECT_EQ(truat({"export", "scores", "-o", kept, "--force"}).exit_code, 0);
  EXPECT_NE(file_text(kept), "mine");
}

TEST_F(Export, OneOutputThatExistsKeepsAllOthersFromBeingWritten) {
  folder_.write("all/runs.csv", "mine");
  EXPECT_EQ(truat({"export", "-o", out("all")}).exit_code, 2);
  EXPECT_FALSE(fs::exists(out("all/documents.csv")));
}

TEST_F(Export, UnknownViewsAndFormatsAreAnsweredWithTheValidOnes) {
  const Ran view = truat({"export", "score"});
  EXPECT_EQ(view.exit_code, 2);
  EXPECT_THAT(view.err, AllOf(HasSubstr("score is unknown"), HasSubstr("documents, scores")));
  const Ran format = truat({"export", "scores", "--format", "ods"});
  EXPECT_EQ(format.exit_code, 2);
  EXPECT_THAT(format.err, AllOf(HasSubstr("ods"), HasSubstr("csv, jsonl, xlsx, datasette")));
}

TEST_F(Export, ADatabaseWithoutDocumentsIsNoAnswer) {
  query(database_, "DELETE FROM document");
  for (const std::vector<std::string>& words : {std::vector<std::string>{"export", "scores"},
                                                {"check"},
                                                {"search", "ก"},
                                                {"report", "-o", out("a.html")}}) {
    const Ran ran = truat(words);
    EXPECT_EQ(ran.exit_code, 4) << words[0];
    EXPECT_THAT(ran.err, HasSubstr("truat ingest"));
    EXPECT_EQ(ran.out, "");
  }
  EXPECT_FALSE(fs::exists(out("a.html")));
}

TEST_F(Export, AFolderThatIsMissingIsNamed) {
  const Ran ran = truat({"export", "scores", "-o", out("no/such/a.csv")});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("no/such/a.csv"));
}

TEST_F(Export, DatasetteMetadataStandsBesideTheDatabase) {
  ASSERT_EQ(truat({"export", "--format", "datasette"}).exit_code, 0);
  const std::string text = file_text(out("truat.metadata.json"));
  EXPECT_THAT(text, AllOf(HasSubstr("\"truat\": {"), HasSubstr("\"panel\""), HasSubstr("facets")));
}

// LibreOffice's own reading of a file, as CSV without quotes where they aren't needed.
class LibreOffice : public Export {
 protected:
  void SetUp() override {
    if (support::run({"sh", "-c", "command -v soffice"}).exit_code != 0) {
      GTEST_SKIP() << "soffice is missing";
    }
    // A part of LibreOffice may be there without its spreadsheets.
    if (!fs::exists("/usr/lib/libreoffice/program/libsclo.so")) {
      GTEST_SKIP() << "libreoffice-calc is missing";
    }
    Export::SetUp();
  }

  // All sheets: file-<sheet>.csv; one table: file.csv.
  void convert(const std::string& file) const {
    const std::string format = "Text - txt - csv (StarCalc):44,34,76,1";
    std::vector<std::string> words = {
        "soffice", "-env:UserInstallation=file://" + folder_.path("profile"), "--headless"};
    if (file.ends_with(".csv")) words.push_back("--infilter=" + format);
    words.insert(words.end(),
                 {"--convert-to", "csv:" + format + ",,0,false,true,true,false,false,-1",
                  "--outdir", folder_.path("read"), folder_.path(file)});
    const Ran ran = support::run(words);
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
  }
};

TEST_F(LibreOffice, ReadsTheWorkbookWithItsThai) {
  ASSERT_EQ(truat({"export", "-o", out("a.xlsx")}).exit_code, 0);
  convert("a.xlsx");
  const std::string scores = file_text(out("read/a-scores.csv"));
  EXPECT_THAT(scores, HasSubstr("\"รายงาน, ปี 2568.pdf\",5960501,overall,ITA,,คะแนนรวม,2568,2025,"
                                "93.96,๙๓.๙๖,ผ่านดี,,table,1,1.00,text_layer\n"));
  EXPECT_THAT(scores, HasSubstr("=การใช้งบประมาณ,2568,2025,100.00,100.00,,2,"));
  EXPECT_THAT(file_text(out("read/a-pages.csv")), HasSubstr("\"คะแนน \"\"ITA\"\"\nน้ำผึ้ง ญู\""));
  EXPECT_THAT(file_text(out("read/a-findings.csv")), HasSubstr("\"ข้อความไทย\nEnglish text\""));
  EXPECT_TRUE(fs::exists(out("read/a-panel.csv")));
}

TEST_F(LibreOffice, ReadsTheCsvWithItsThai) {
  ASSERT_EQ(truat({"export", "scores", "-o", out("a.csv")}).exit_code, 0);
  convert("a.csv");
  const fs::path read = fs::exists(out("read/a-a.csv")) ? out("read/a-a.csv") : out("read/a.csv");
  EXPECT_THAT(
      file_text(read.string()),
      HasSubstr("\"รายงาน, ปี 2568.pdf\",5960501,overall,ITA,,คะแนนรวม,2568,2025,93.96,๙๓.๙๖,"
                "ผ่านดี,,table,1,1,text_layer\n"));
}

TEST_F(Export, CheckShowsTheGravestFirstInEitherLanguage) {
  const Ran thai = truat({"check"});
  EXPECT_EQ(thai.exit_code, 0);
  EXPECT_THAT(thai.out, AllOf(StartsWith("รายงาน, ปี 2568.pdf"), HasSubstr("ข้อความไทย"),
                              Not(HasSubstr("English"))));
  EXPECT_LT(thai.out.find("score_range, page 1"), thai.out.find("year_far"));
  EXPECT_EQ(last_line(thai.out), "documents 1, error 1, warning 1, info 0");
  const Ran english = truat({"check", "--lang", "en", "--severity", "error", "--json"});
  EXPECT_THAT(english.out, AllOf(HasSubstr("\"message\":\"wrong\""), Not(HasSubstr("year_far"))));
}

TEST_F(Export, CheckFailsOnWhatItIsAskedTo) {
  EXPECT_EQ(truat({"check", "--fail-on", "error"}).exit_code, 1);
  query(database_, "DELETE FROM finding WHERE severity = 'error'");
  EXPECT_EQ(truat({"check", "--fail-on", "error"}).exit_code, 0);
  EXPECT_EQ(truat({"check", "--fail-on", "warning", "--severity", "error"}).exit_code, 1);
  EXPECT_EQ(truat({"check", "nowhere.pdf", "--fail-on", "error"}).exit_code, 2);
}

TEST_F(Export, CheckAnswersAnUnknownRuleWithTheValidOnes) {
  const Ran ran = truat({"check", "--rule", "score_rnage"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, AllOf(HasSubstr("score_rnage"), HasSubstr("score_range")));
}

TEST_F(Export, SearchShowsFileAndPage) {
  const Ran ran = truat({"search", "น้ำผึ้ง"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("รายงาน, ปี 2568.pdf:1\n"));
  EXPECT_EQ(truat({"search", "น้ำตาล"}).out, "");
  EXPECT_EQ(truat({"search", " "}).exit_code, 2);
}

TEST_F(Export, MergeRefusesWhatItCantReadAndLeavesNoTarget) {
  const Ran ran = support::run({TRUAT_PROGRAM, "merge", out("none.db"), "--db", out("new.db")});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_FALSE(fs::exists(out("new.db")));
}

TEST_F(Export, MergeRefusesAnotherSchema) {
  make_database(out("old.db"));
  query(out("old.db"), "PRAGMA user_version = 1");
  const Ran ran = truat({"merge", out("old.db")});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("old.db"), HasSubstr("truat ingest")));
}

TEST_F(Export, MergeRefusesAnotherVersionSayingWhatToRedo) {
  fs::copy_file(database_, out("other.db"));
  query(out("other.db"), "UPDATE document SET reading = 'truat 9.9 models x'");
  const Ran ran = truat({"merge", out("other.db")});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("truat 9.9"), HasSubstr("truat redo")));
  const Ran fresh =
      support::run({TRUAT_PROGRAM, "merge", database_, out("other.db"), "--db", out("fresh.db")});
  EXPECT_EQ(fresh.exit_code, 4);
  EXPECT_FALSE(fs::exists(out("fresh.db"))) << "nothing was merged into it";
}

TEST_F(Export, MergeTellsConflictsAndKeepsItsOwnRows) {
  fs::copy_file(database_, out("other.db"));
  query(out("other.db"), "UPDATE score SET value = 1 WHERE code = 'ITA'");
  const Ran ran = truat({"merge", out("other.db")});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.out, HasSubstr("00000000000000aa: score\n"));
  EXPECT_EQ(query("SELECT value FROM scores WHERE code = 'ITA'"),
            std::vector<std::string>{"93.96"});
}

TEST_F(Export, TheReportStandsAloneAndSaysWhyAPictureIsMissing) {
  ASSERT_EQ(truat({"report", "-o", out("a.html")}).exit_code, 0);
  const std::string page = file_text(out("a.html"));
  EXPECT_THAT(page, AllOf(HasSubstr("<html lang=\"th\">"), HasSubstr("ผิด"), HasSubstr("<svg"),
                          HasSubstr("id=\"00000000000000aa-s2\""),
                          HasSubstr("href=\"#00000000000000aa-s2\""), HasSubstr("ไม่พบไฟล์ต้นฉบับ")));
  // Nothing that a browser would fetch.
  for (const char* outside : {"src=\"http", "href=\"http", "url(", "@import", "<script"}) {
    EXPECT_THAT(page, Not(HasSubstr(outside)));
  }
}

TEST_F(Export, TextOfAReportIsNoMarkup) {
  query(database_, "UPDATE finding SET message = '<script>alert(1)</script>\"x'");
  ASSERT_EQ(truat({"report", "-o", out("a.html")}).exit_code, 0);
  EXPECT_THAT(file_text(out("a.html")), AllOf(Not(HasSubstr("<script")), HasSubstr("&lt;script")));
}

}  // namespace
}  // namespace truat
