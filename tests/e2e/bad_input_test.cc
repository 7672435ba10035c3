// What goes wrong with one file costs that file: it has a state and a reason, the run goes on.
#include <unistd.h>

#include <filesystem>

#include "e2e/program_test.h"

namespace truat {
namespace {

using support::Ran;
using testing::ElementsAre;
using testing::HasSubstr;

class BadInput : public ProgramTest {
 protected:
  // Ingests `bad` beside a good report; the good one must be loaded all the same.
  Ran ingest_beside_good(const std::string& bad) {
    const Ran ran = truat({"ingest", bad, sample("analysis-thai-digits.pdf")});
    EXPECT_EQ(query("SELECT status FROM documents WHERE file_name = 'analysis-thai-digits.pdf'"),
              std::vector<std::string>{"loaded"});
    return ran;
  }

  void expect_failed(const std::string& bad, const std::string& code) {
    const Ran ran = ingest_beside_good(bad);
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_THAT(ran.err, HasSubstr(bad));
    EXPECT_EQ(last_line(ran.out),
              "found 2 = loaded 1 + partial 0 + no_records 0 + duplicate 0 + failed 1");
    EXPECT_EQ(query("SELECT error_code FROM documents WHERE status = 'failed'"),
              std::vector<std::string>{code});
    EXPECT_EQ(
        query("SELECT count(*) FROM documents WHERE status = 'failed' AND length(error) > 10"),
        std::vector<std::string>{"1"});
  }
};

TEST_F(BadInput, NotAPdf) { expect_failed(folder_.write("a.pdf", "plain text\n"), "not_a_pdf"); }

TEST_F(BadInput, EmptyFile) { expect_failed(folder_.write("a.pdf", ""), "empty_file"); }

TEST_F(BadInput, TruncatedFileBeforeItsFirstPage) {
  expect_failed(folder_.write("a.pdf", support::simple_pdf({"one"}).substr(0, 40)), "damaged");
}

TEST_F(BadInput, PasswordProtectedFile) {
  const std::string plain = folder_.write("plain", support::simple_pdf({"one"}));
  const std::string locked = folder_.path("locked.pdf");
  ASSERT_EQ(
      support::run({"qpdf", "--encrypt", "user", "owner", "256", "--", plain, locked}).exit_code,
      0);
  expect_failed(locked, "encrypted");
}

TEST_F(BadInput, MissingPath) { expect_failed(folder_.path("nowhere.pdf"), "no_such_file"); }

TEST_F(BadInput, FolderWithoutPdfs) {
  folder_.write("empty/readme.txt", "x");
  expect_failed(folder_.path("empty"), "no_pdfs");
}

TEST_F(BadInput, APipeIsNotWaitedFor) {
  const std::string pipe = folder_.path("pipe.pdf");
  ASSERT_EQ(support::run({"mkfifo", pipe}).exit_code, 0);
  expect_failed(pipe, "not_a_file");
}

TEST_F(BadInput, UnreadableFile) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read every file";
  const std::string file = folder_.write("a.pdf", support::simple_pdf({"one"}));
  std::filesystem::permissions(file, std::filesystem::perms::none);
  expect_failed(file, "unreadable_file");
}

TEST_F(BadInput, UnreadableFolder) {
  if (geteuid() == 0) GTEST_SKIP() << "root may list every folder";
  folder_.write("closed/a.pdf", support::simple_pdf({"one"}));
  std::filesystem::permissions(folder_.path("closed"), std::filesystem::perms::none);
  expect_failed(folder_.path("closed"), "unreadable_folder");
}

TEST_F(BadInput, AFileThatBecomesGoodIsLoadedByTheNextRun) {
  const std::string path = folder_.path("a.pdf");
  EXPECT_EQ(truat({"ingest", path}).exit_code, 1);
  std::filesystem::copy_file(sample("analysis-thai-digits.pdf"), path);
  EXPECT_EQ(truat({"ingest", path}).exit_code, 0);
  EXPECT_THAT(query("SELECT status FROM documents"), ElementsAre("loaded"));
}

TEST_F(BadInput, APdfWithoutItaContentHasNoRecordsButItsText) {
  const Ran ran = truat({"ingest", folder_.write("a.pdf", support::simple_pdf({"Lunch menu"}))});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(last_line(ran.out),
            "found 1 = loaded 0 + partial 0 + no_records 1 + duplicate 0 + failed 0");
  EXPECT_THAT(query("SELECT status, error_code, pages FROM documents"),
              ElementsAre("no_records|no_ita_content|1"));
  EXPECT_THAT(query("SELECT text FROM pages"), ElementsAre(HasSubstr("Lunch menu")));
}

TEST_F(BadInput, SymbolicLinkLoopsEnd) {
  const std::string inside = folder_.write("in/a.pdf", support::simple_pdf({"one"}));
  std::filesystem::create_directory_symlink(folder_.path("in"), folder_.path("in/again"));
  std::filesystem::create_symlink("self.pdf", folder_.path("in/self.pdf"));
  const Ran ran = truat({"ingest", folder_.path("in")});
  EXPECT_EQ(last_line(ran.out),
            "found 2 = loaded 0 + partial 0 + no_records 1 + duplicate 0 + failed 1");
}

TEST_F(BadInput, ANameThatIsNotUtf8IsAFileLikeAnyOther) {
  folder_.write("in/\xCA\xD2\xC3.pdf", support::simple_pdf({"one"}));
  const Ran ran = truat({"ingest", folder_.path("in"), "--json"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(query("SELECT file_name FROM documents"), ElementsAre("\uFFFD\uFFFD\uFFFD.pdf"));
}

class BadDatabase : public ProgramTest {
 protected:
  void expect_refused(const std::string& message) {
    const Ran ran = truat({"ingest", sample("analysis-thai-digits.pdf")});
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_THAT(ran.err, HasSubstr(message));
    EXPECT_THAT(ran.err, HasSubstr(database_));
  }
};

TEST_F(BadDatabase, OfAnotherProgramIsLeftAlone) {
  folder_.write("truat.db", "");
  query("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (7)");
  expect_refused("belongs to another program");
  EXPECT_THAT(query("SELECT x FROM theirs"), ElementsAre("7"));
}

TEST_F(BadDatabase, OfANewerSchemaIsLeftAlone) {
  ASSERT_EQ(truat({"ingest", sample("analysis-thai-digits.pdf")}).exit_code, 0);
  query("PRAGMA user_version = 99");
  expect_refused("newer truat");
}

TEST_F(BadDatabase, ThatIsNoDatabase) {
  folder_.write("truat.db", "this is a letter and not a database, as its first bytes show");
  expect_refused("is not a SQLite database");
}

TEST_F(BadDatabase, InAFolderThatIsMissing) {
  const Ran ran = support::run({TRUAT_PROGRAM, "ingest", sample("analysis-thai-digits.pdf"), "--db",
                                folder_.path("no/folder/t.db")});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, HasSubstr("--db"));
}

TEST_F(BadDatabase, ThatCantBeWritten) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write every file";
  ASSERT_EQ(truat({"ingest", sample("analysis-thai-digits.pdf")}).exit_code, 0);
  std::filesystem::permissions(database_, std::filesystem::perms::owner_read);
  expect_refused("can't be written");
}

TEST_F(BadDatabase, OnADeviceThatCantBeWritten) {
  const Ran ran = support::run(
      {TRUAT_PROGRAM, "ingest", sample("analysis-thai-digits.pdf"), "--db", "/proc/truat.db"});
  EXPECT_EQ(ran.exit_code, 4);
}

TEST_F(BadDatabase, ThatIsMissingCantBeShown) {
  for (const char* command : {"status", "show"}) {
    std::vector<std::string> words = {command};
    if (words[0] == "show") words.push_back("a.pdf");
    EXPECT_EQ(truat(words).exit_code, 4);
  }
  EXPECT_FALSE(std::filesystem::exists(database_));
}

TEST_F(ProgramTest, AMissingModelIsNamedWithTheCommandThatMendsIt) {
  std::filesystem::create_directories(folder_.path("models"));
  std::filesystem::copy(std::string(TRUAT_SOURCE_DIR) + "/models", folder_.path("models"),
                        std::filesystem::copy_options::recursive);
  std::filesystem::remove(folder_.path("models/lexicon/headers.tsv"));
  const Ran ran =
      truat({"ingest", sample("analysis-thai-digits.pdf"), "--models", folder_.path("models")});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(ran.err, HasSubstr("lexicon/headers.tsv"));
  EXPECT_THAT(ran.err, HasSubstr("git -C"));
}

TEST_F(ProgramTest, ADamagedModelIsNamedWithItsLine) {
  std::filesystem::copy(std::string(TRUAT_SOURCE_DIR) + "/models", folder_.path("models"),
                        std::filesystem::copy_options::recursive);
  folder_.write("models/lexicon/months.tsv", "no\tsuch\tcolumns\n1\t2\t3\n");
  const Ran ran =
      truat({"ingest", sample("analysis-thai-digits.pdf"), "--models", folder_.path("models")});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(ran.err, HasSubstr("months.tsv"));
}

TEST_F(ProgramTest, WrongUsageIsTwoAndHelpIsZero) {
  EXPECT_EQ(support::run({TRUAT_PROGRAM}).exit_code, 2);
  EXPECT_EQ(support::run({TRUAT_PROGRAM, "ingest"}).exit_code, 2);
  EXPECT_EQ(support::run({TRUAT_PROGRAM, "nonsense"}).exit_code, 2);
  EXPECT_EQ(support::run({TRUAT_PROGRAM, "ingest", "--help"}).exit_code, 0);
  const std::string report = sample("analysis-thai-digits.pdf");
  for (const char* dpi : {"10", "601", "150.5", "much"}) {
    EXPECT_EQ(truat({"ingest", report, "--ocr-dpi", dpi}).exit_code, 2) << dpi;
  }
  EXPECT_THAT(truat({"ingest", report, "--limit", "0"}).err, HasSubstr("--limit"));
}

}  // namespace
}  // namespace truat
