// The same answer whatever happens on the way: any order, any number of jobs, interrupted or not.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <thread>

#include "e2e/exported.h"
#include "e2e/program_test.h"
#include "support/started_program.h"

namespace truat {
namespace {

using support::Ran;
using testing::ElementsAre;
using testing::HasSubstr;

class SameAnswer : public ProgramTest {
 protected:
  SameAnswer() { support::adopt_orphans(); }

  // Reports, a document that is cut into pieces, one with bad bytes, one that comes twice.
  std::vector<std::string> inputs() const {
    std::vector<std::string> pages;
    for (int i = 1; i <= 60; ++i) pages.push_back("Page " + std::to_string(i) + "\nof the minutes");
    std::vector<std::string> out = {
        folder_.write("in/long.pdf", support::simple_pdf(pages)),
        folder_.write("in/bad.pdf", support::simple_pdf({"one"}).substr(0, 40)),
        folder_.write("in/again.pdf", support::simple_pdf({"one"})),
        folder_.write("in/and-again.pdf", support::simple_pdf({"one"}))};
    for (const char* name : {"memo-and-progress.pdf", "continued-rows.pdf", "merged-cells.pdf"}) {
      const std::string copy = folder_.path(std::string("in/") + name);
      if (!std::filesystem::exists(copy)) std::filesystem::copy_file(sample(name), copy);
      out.push_back(copy);
    }
    return out;
  }

  static std::vector<std::string> ingest_words(const std::vector<std::string>& files,
                                               const std::string& database, int jobs) {
    std::vector<std::string> words = {TRUAT_PROGRAM, "ingest"};
    words.insert(words.end(), files.begin(), files.end());
    words.insert(words.end(), {"--db", database, "--jobs", std::to_string(jobs)});
    return words;
  }
};

TEST_F(SameAnswer, InAnyOrderAndWithAnyNumberOfJobs) {
  std::vector<std::string> files = inputs();
  std::mt19937 random(5);
  std::string first;
  for (const int jobs : {1, 0, 2, 4, 2}) {
    const std::string database = folder_.path("db" + std::to_string(random()));
    // One run for each half, so that the order is really another one.
    std::shuffle(files.begin(), files.end(), random);
    const auto middle = files.begin() + 3;
    support::run(ingest_words({files.begin(), middle}, database, jobs));
    support::run(ingest_words({middle, files.end()}, database, jobs));
    const std::string rows = exported(database);
    if (first.empty()) first = rows;
    EXPECT_EQ(difference(rows, first), "") << jobs << " jobs";
    EXPECT_EQ(query(database, "SELECT count(*) FROM documents").front(), "6");
  }
  EXPECT_THAT(first, HasSubstr("Page 60"));
}

TEST_F(SameAnswer, RedoFromCachedPagesNeedsNoFilesAndGivesTheSameRows) {
  const auto files = inputs();
  support::run(ingest_words(files, database_, 2));
  const std::string before = exported(database_);
  query(
      "DELETE FROM finding; DELETE FROM score; UPDATE document SET fiscal_year_be = 1"
      " WHERE pages IS NOT NULL");
  for (const std::string& file : files) std::filesystem::remove(file);
  const Ran redone = truat({"redo", "--stage", "interpret"});
  EXPECT_EQ(difference(exported(database_), before), "") << redone.err;
}

TEST_F(SameAnswer, RedoByReadingGivesTheSameRows) {
  support::run(ingest_words(inputs(), database_, 2));
  const std::string before = exported(database_);
  query("UPDATE reading SET bytes = x'00'");
  EXPECT_EQ(truat({"redo", "--stage", "interpret"}).exit_code, 1);
  EXPECT_THAT(query("SELECT DISTINCT error_code FROM documents WHERE error_code LIKE '%cache'"),
              ElementsAre("damaged_cache"));
  truat({"redo", "--failed"});
  EXPECT_EQ(difference(exported(database_), before), "");
}

TEST_F(SameAnswer, RedoKeepsTheRowsOfADocumentWhoseFileIsGone) {
  const std::string file = folder_.path("a.pdf");
  std::filesystem::copy_file(sample("merged-cells.pdf"), file);
  support::run(ingest_words({file}, database_, 1));
  const std::string before = exported(database_);
  std::filesystem::remove(file);
  const Ran redone = truat({"redo", "--stage", "read"});
  EXPECT_EQ(redone.exit_code, 1);
  EXPECT_THAT(redone.err, HasSubstr("rows of the document stay"));
  EXPECT_EQ(difference(exported(database_), before), "");
}

TEST_F(SameAnswer, RedoNeverTakesAnotherFilesPagesForThoseItKnew) {
  const std::string file = folder_.path("a.pdf");
  std::filesystem::copy_file(sample("merged-cells.pdf"), file);
  support::run(ingest_words({file}, database_, 1));
  const auto scores_and_measures =
      "SELECT (SELECT count(*) FROM measures WHERE document_id = d."
      "document_id) FROM documents d ORDER BY sha256";
  const auto before = query(scores_and_measures);
  query("DELETE FROM reading");
  folder_.write("a.pdf", support::simple_pdf({"Something else"}));
  truat({"redo", "--stage", "interpret"});
  EXPECT_THAT(query("SELECT count(*) FROM documents"), ElementsAre("2"));
  EXPECT_THAT(query(scores_and_measures), testing::Contains(before.front()));
  EXPECT_THAT(query("SELECT count(*) FROM pages WHERE text LIKE 'Something else%'"),
              ElementsAre("1"));
}

TEST_F(SameAnswer, RedoOfOneDocumentLeavesTheOthers) {
  support::run(ingest_words(inputs(), database_, 2));
  const Ran ran = truat({"redo", "--document", "merged-cells.pdf"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(last_line(ran.out), HasSubstr("found 1 = loaded 1"));
  EXPECT_EQ(truat({"redo", "--document", "nobody.pdf"}).exit_code, 2);
}

TEST_F(SameAnswer, LimitSampleAndDryRunChooseFiles) {
  const auto files = inputs();
  EXPECT_THAT(last_line(truat({"ingest", folder_.path("in"), "--limit", "2"}).out),
              HasSubstr("found 2 ="));
  const Ran listed = truat({"ingest", folder_.path("in"), "--sample", "3", "--dry-run"});
  EXPECT_EQ(std::count(listed.out.begin(), listed.out.end(), '\n'), 3);
  EXPECT_EQ(truat({"ingest", folder_.path("in"), "--sample", "3", "--dry-run"}).out, listed.out);
  EXPECT_THAT(query("SELECT count(*) FROM runs"), ElementsAre("1"));
}

TEST_F(SameAnswer, ARunKeepsItsSettings) {
  truat({"ingest", sample("merged-cells.pdf"), "--jobs", "1", "--page-timeout", "33"});
  EXPECT_THAT(query("SELECT json_extract(config, '$.jobs'), json_extract(config, '$.page_timeout'),"
                    " finished_at >= started_at FROM runs"),
              ElementsAre("1|33|1"));
}

// kill -9 of the coordinator, or of one of its workers, at random moments.
class Killed : public SameAnswer {
 protected:
  void watch_for_pages_read_twice(const std::string& database) {
    query(database,
          "CREATE TABLE again (page); CREATE TRIGGER twice BEFORE INSERT ON reading WHEN EXISTS"
          " (SELECT 1 FROM reading r WHERE r.sha256 = new.sha256 AND r.page = new.page AND"
          " r.settings = new.settings) BEGIN INSERT INTO again VALUES (new.page); END");
  }

  std::mt19937 random_{7};
};

TEST_F(Killed, AtTwentyMomentsTheExportIsThatOfAnUndisturbedRun) {
  const auto files = inputs();
  const auto start = std::chrono::steady_clock::now();
  support::run(ingest_words(files, database_, 2));
  const std::chrono::duration<double> undisturbed = std::chrono::steady_clock::now() - start;
  const std::string expected = exported(database_);
  constexpr int kKills = 20;
  // On a busy machine a run may end before its moment has come; then another one is tried.
  constexpr int kMostTries = 3 * kKills;
  int hit = 0;
  for (int attempt = 0; attempt < kMostTries && hit < kKills; ++attempt) {
    const std::string database = folder_.path("killed" + std::to_string(attempt) + ".db");
    const bool of_worker = attempt % 2 == 1;
    support::StartedProgram ingest(ingest_words(files, database, 2));
    const double moment = std::uniform_real_distribution<>(0.05, 0.95)(random_);
    std::this_thread::sleep_for(undisturbed * moment);
    const std::vector<pid_t> workers = ingest.children();
    if (ingest.has_ended()) continue;
    ++hit;
    if (!of_worker) {
      ingest.send(SIGKILL);
    } else if (!workers.empty()) {
      kill(workers[random_() % workers.size()], SIGKILL);
    }
    ingest.wait();
    const bool exists =
        std::filesystem::exists(database) &&
        !query(database, "SELECT name FROM sqlite_schema WHERE name = 'work_time'").empty();
    if (exists) watch_for_pages_read_twice(database);
    support::run(ingest_words(files, database, 2));
    EXPECT_EQ(difference(exported(database), expected), "")
        << "killed " << (of_worker ? "a worker" : "the coordinator") << " at " << moment;
    if (exists) {
      EXPECT_THAT(query(database, "SELECT count(*) FROM again"), ElementsAre("0"));
    }
    std::filesystem::remove(database);
  }
  EXPECT_GT(hit, 0) << "all runs ended before they could be killed";
  EXPECT_FALSE(support::has_descendants());
}

}  // namespace
}  // namespace truat
