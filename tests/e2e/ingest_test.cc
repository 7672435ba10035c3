// The main job, on the samples: PDFs in, rows out, the same ones every time.
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "e2e/program_test.h"
#include "support/read_file.h"

namespace truat {
namespace {

using support::Ran;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> sample_paths() {
  std::vector<std::string> out;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(TRUAT_SOURCE_DIR) + "/samples")) {
    if (entry.path().extension() == ".pdf") out.push_back(entry.path().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

class Ingest : public ProgramTest {
 protected:
  // All rows of all views but runs.
  static std::vector<std::string> everything(const std::string& database) {
    std::vector<std::string> out;
    for (const char* view :
         {"documents", "scores", "measures", "measure_units", "provenance", "findings", "pages"}) {
      auto rows = query(database, std::string("SELECT * FROM ") + view);
      std::sort(rows.begin(), rows.end());
      out.insert(out.end(), rows.begin(), rows.end());
    }
    return out;
  }
};

TEST_F(Ingest, AllSamplesAreLoaded) {
  const Ran ran = truat({"ingest", std::string(TRUAT_SOURCE_DIR) + "/samples"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  const std::string n = std::to_string(sample_paths().size());
  EXPECT_EQ(last_line(ran.out), "found " + n + " = loaded " + n +
                                    " + partial 0 + no_records 0 + duplicate 0 + failed 0");
  EXPECT_THAT(query("SELECT found, loaded FROM runs"), ElementsAre(n + "|" + n));
}

TEST_F(Ingest, EveryScoreAndEveryFilledFieldOfAMeasureHasAPlaceOnItsPage) {
  truat({"ingest", std::string(TRUAT_SOURCE_DIR) + "/samples"});
  EXPECT_THAT(query("SELECT score_id FROM scores WHERE score_id NOT IN (SELECT record_id FROM"
                    " provenance WHERE field = 'value')"),
              IsEmpty());
  for (const std::string field : {"topic", "issue", "measure", "requirement", "steps",
                                  "responsible", "period_raw", "result", "outcome", "remark"}) {
    EXPECT_THAT(query("SELECT measure_id FROM measures m WHERE " + field +
                      " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM provenance p WHERE p.record_id ="
                      " m.measure_id AND p.field = '" +
                      field + "')"),
                IsEmpty())
        << field;
  }
  EXPECT_THAT(query("SELECT * FROM provenance p JOIN documents d ON d.document_id ="
                    " substr(record_id, 1, 16) WHERE page > pages OR x0 > x1 OR y0 > y1 OR x0 < -1"
                    " OR y0 < -1 OR x1 > 1300 OR y1 > 1300"),
              IsEmpty());
}

// Fonts without ToUnicode, under a name that no table knows: only the picture tells what their
// glyphs show.
TEST_F(Ingest, AReportWhoseFontsSayNothingGivesTheSameNumbersFromItsGlyphs) {
  std::string pdf = support::read_source_file("samples/analysis-thai-digits.pdf");
  const auto rename = [&pdf](std::string_view was, std::string_view is) {
    for (size_t at = 0; (at = pdf.find(was, at)) != std::string::npos; at += is.size()) {
      pdf.replace(at, was.size(), is);
    }
  };
  rename("/ToUnicode", "/NoUnicode");
  rename("Laksaman", "Anything");
  const std::string path = folder_.write("silent.pdf", pdf);
  const std::string silent = folder_.path("silent.db");
  ASSERT_EQ(truat({"ingest", sample("analysis-thai-digits.pdf")}).exit_code, 0);
  ASSERT_EQ(support::run({TRUAT_PROGRAM, "ingest", path, "--db", silent}).exit_code, 0);
  const char* scores = "SELECT level, code, value_raw FROM scores ORDER BY 1, 2, 3";
  EXPECT_EQ(query(silent, scores), query(scores));
  EXPECT_THAT(query(silent, "SELECT page FROM pages WHERE method = 'ocr'"), IsEmpty());
}

TEST_F(Ingest, OrderOfInputDoesNotShow) {
  std::vector<std::string> paths = sample_paths();
  std::vector<std::string> first;
  for (int turn = 0; turn < 3; ++turn) {
    const std::string database = folder_.path("turn" + std::to_string(turn) + ".db");
    // One process for each file, so that the order is really another one.
    for (const std::string& path : paths) {
      ASSERT_EQ(support::run({TRUAT_PROGRAM, "ingest", path, "--db", database}).exit_code, 0);
    }
    if (turn == 0) first = everything(database);
    EXPECT_EQ(everything(database), first);
    EXPECT_THAT(first, testing::Not(IsEmpty()));
    std::rotate(paths.begin(), paths.begin() + 3, paths.end());
    std::swap(paths[0], paths[1]);
  }
}

TEST_F(Ingest, ASecondRunChangesNothingAndCountsTheSame) {
  const std::string samples = std::string(TRUAT_SOURCE_DIR) + "/samples";
  const Ran first = truat({"ingest", samples});
  const auto rows = everything(database_);
  const Ran second = truat({"ingest", samples});
  EXPECT_EQ(last_line(second.out), last_line(first.out));
  EXPECT_EQ(everything(database_), rows);
}

TEST_F(Ingest, TheSameBytesUnderAnotherNameAreADuplicate) {
  std::filesystem::create_directories(folder_.path("in"));
  std::filesystem::copy_file(sample("analysis-thai-digits.pdf"), folder_.path("in/b.pdf"));
  std::filesystem::copy_file(sample("analysis-thai-digits.pdf"), folder_.path("in/a.pdf"));
  for (int time = 0; time < 2; ++time) {
    const Ran ran = truat({"ingest", folder_.path("in")});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(last_line(ran.out),
              "found 2 = loaded 1 + partial 0 + no_records 0 + duplicate 1 + failed 0");
  }
  EXPECT_THAT(query("SELECT file_name FROM documents"), ElementsAre("a.pdf"));
}

TEST_F(Ingest, ADashReadsPathsFromStdin) {
  const Ran ran = truat({"ingest", "-"}, sample("analysis-thai-digits.pdf") + "\n\n" +
                                             sample("merged-cells.pdf") + "\n");
  EXPECT_THAT(last_line(ran.out), HasSubstr("found 2 = loaded 2"));
}

TEST_F(Ingest, FoldersAreSearchedToTheBottomForPdfsOnly) {
  folder_.write("in/deep/er/A.PDF", support::simple_pdf({"one"}));
  folder_.write("in/notes.txt", "x");
  EXPECT_THAT(last_line(truat({"ingest", folder_.path("in")}).out), HasSubstr("found 1 ="));
}

TEST_F(Ingest, JsonIsOneEventALineAndTheLastBalances) {
  const Ran ran = truat({"ingest", sample("merged-cells.pdf"), folder_.path("none.pdf"), "--json"});
  EXPECT_EQ(ran.exit_code, 1);
  std::istringstream lines(ran.out);
  std::vector<nlohmann::json> events;
  for (std::string line; std::getline(lines, line);) events.push_back(nlohmann::json::parse(line));
  ASSERT_THAT(events, SizeIs(3));
  const auto& sum = events.back();
  EXPECT_EQ(sum["found"].get<int>(), sum["loaded"].get<int>() + sum["partial"].get<int>() +
                                         sum["no_records"].get<int>() +
                                         sum["duplicate"].get<int>() + sum["failed"].get<int>());
  EXPECT_EQ(sum["failed"], 1);
}

TEST_F(Ingest, ResultsGoToStdoutMessagesToStderr) {
  const Ran good = truat({"ingest", sample("merged-cells.pdf")});
  EXPECT_EQ(good.err, "");
  const Ran bad = truat({"ingest", folder_.path("none.pdf")});
  EXPECT_THAT(bad.err, HasSubstr("does not exist"));
  EXPECT_THAT(bad.out, testing::Not(HasSubstr("does not exist")));
}

TEST_F(Ingest, StatusAndShowTellWhatIsThere) {
  truat({"ingest", sample("merged-cells.pdf")});
  EXPECT_THAT(truat({"status"}).out, HasSubstr("loaded"));
  const auto status = nlohmann::json::parse(truat({"status", "--json"}).out);
  EXPECT_EQ(status["documents"], 1);
  const auto shown = nlohmann::json::parse(truat({"show", "merged", "--json"}).out);
  EXPECT_EQ(shown["documents"].size(), 1U);
  EXPECT_EQ(std::to_string(shown["measures"].size()),
            query("SELECT count(*) FROM measures").front());
  EXPECT_THAT(truat({"show", "merged-cells.pdf"}).out, HasSubstr("measures"));
  EXPECT_EQ(truat({"show", "no such document"}).exit_code, 2);
}

TEST_F(Ingest, TextPartsPagesWithFormFeeds) {
  const std::string file =
      folder_.write("a.pdf", support::simple_pdf({"first page", "second page"}));
  const Ran ran = truat({"text", file});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out, "first page\n\fsecond page\n");
}

TEST_F(Ingest, TextAsJsonHasWordsWithBoxes) {
  const std::string file = folder_.write("a.pdf", support::simple_pdf({"first page"}));
  const auto page = nlohmann::json::parse(truat({"text", file, "--json"}).out);
  ASSERT_EQ(page["words"].size(), 2U);
  EXPECT_EQ(page["words"][1]["text"], "page");
  EXPECT_GT(page["words"][1]["box"][0], page["words"][0]["box"][2]);
  EXPECT_EQ(page["words"][1]["method"], "text_layer");
}

}  // namespace
}  // namespace truat
