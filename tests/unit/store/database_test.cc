#include "store/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "support/scratch_folder.h"
#include "unit/store/schema.h"

namespace truat::store {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

std::vector<Migration> schema() { return schema_of({"001_contract"}); }

class DatabaseTest : public testing::Test {
 protected:
  support::ScratchFolder folder_;
  const std::string path_ = folder_.path("truat.db");
};

// contract/CONTRACT.md: view -> columns, in its order. Users script against these names.
const std::vector<std::pair<std::string, std::string>> kContract = {
    {"documents",
     "document_id file_name sha256 pages status error_code error agency_code agency_name"
     " agency_printed province fiscal_year_be fiscal_year_ce"},
    {"scores",
     "score_id document_id file_name agency_code level code indicator_no subject fiscal_year_be"
     " fiscal_year_ce value value_raw grade rank source page confidence method"},
    {"measures",
     "measure_id document_id file_name agency_code table_no row_no seq item_code indicator_no topic"
     " issue measure requirement steps responsible period_raw period_start period_end status result"
     " outcome remark first_page last_page confidence"},
    {"measure_units", "measure_id position unit"},
    {"provenance", "record_kind record_id field part page x0 y0 x1 y1 method confidence raw"},
    {"findings",
     "finding_id document_id file_name severity rule message page record_kind record_id"},
    {"pages", "document_id page method reason quality confidence text"},
    {"runs",
     "run_id started_at finished_at version config found loaded partial no_records duplicate"
     " failed"},
};

TEST_F(DatabaseTest, HasTheViewsAndColumnsOfTheContract) {
  Database database = Database::open_for_writing(path_, schema());
  for (const auto& [view, columns] : kContract) {
    Statement select = database.prepare("SELECT * FROM " + view);
    std::string found;
    for (int i = 0; i < select.columns(); ++i) found += (i ? " " : "") + select.column_name(i);
    EXPECT_EQ(found, columns) << view;
  }
}

TEST_F(DatabaseTest, EveryTableIsStrictAndJournalIsWriteAhead) {
  Database database = Database::open_for_writing(path_, schema());
  Statement loose = database.prepare(
      "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND strict = 0"
      " AND name NOT LIKE 'sqlite_%'");
  ASSERT_TRUE(loose.step());
  EXPECT_EQ(loose.integer(0), 0);
  Statement mode = database.prepare("PRAGMA journal_mode");
  ASSERT_TRUE(mode.step());
  EXPECT_EQ(mode.text(0), "wal");
}

TEST_F(DatabaseTest, AppliesOnlyMigrationsThatAreMissing) {
  auto steps = schema();
  { Database::open_for_writing(path_, steps); }
  steps.push_back({2, "CREATE TABLE later (x INTEGER) STRICT"});
  for (int time = 0; time < 2; ++time) {
    Database database = Database::open_for_writing(path_, steps);
    Statement version = database.prepare("PRAGMA user_version");
    ASSERT_TRUE(version.step());
    EXPECT_EQ(version.integer(0), 2);
    EXPECT_NO_THROW(database.prepare("SELECT x FROM later"));
  }
}

TEST_F(DatabaseTest, AMigrationThatFailsLeavesTheSchemaAsItWas) {
  auto steps = schema();
  { Database::open_for_writing(path_, steps); }
  steps.push_back({2, "CREATE TABLE later (x INTEGER) STRICT; CREATE TABLE later (x)"});
  EXPECT_THROW(Database::open_for_writing(path_, steps), DatabaseError);
  Database database = Database::open_for_reading(path_, schema());
  EXPECT_THROW(database.prepare("SELECT x FROM later"), DatabaseError);
}

TEST_F(DatabaseTest, RefusesADatabaseOfAnotherProgramAndLeavesItAlone) {
  const std::string sql = "CREATE TABLE theirs (x)";
  {
    // Opened by a foreign schema that sets no application id.
    Database other = Database::open_for_writing(path_, {{1, sql}});
    other.execute("PRAGMA application_id = 7");
  }
  EXPECT_THAT([&] { Database::open_for_writing(path_, schema()); },
              ThrowsMessage<DatabaseError>(HasSubstr("belongs to another program")));
  EXPECT_THAT([&] { Database::open_for_reading(path_, schema()); },
              ThrowsMessage<DatabaseError>(HasSubstr("belongs to another program")));
}

TEST_F(DatabaseTest, RefusesANewerSchema) {
  auto steps = schema();
  steps.push_back({2, "CREATE TABLE later (x INTEGER) STRICT"});
  { Database::open_for_writing(path_, steps); }
  EXPECT_THAT([&] { Database::open_for_writing(path_, schema()); },
              ThrowsMessage<DatabaseError>(HasSubstr("made by a newer truat (schema 2")));
}

TEST_F(DatabaseTest, RefusesAFileThatIsNoDatabase) {
  std::ofstream(path_) << "a shopping list, long enough to be looked at as a header of a file";
  EXPECT_THAT([&] { Database::open_for_writing(path_, schema()); },
              ThrowsMessage<DatabaseError>(HasSubstr("is not a SQLite database")));
}

TEST_F(DatabaseTest, SaysThatAFolderDoesNotExist) {
  EXPECT_THAT([&] { Database::open_for_writing(folder_.path("no/such/truat.db"), schema()); },
              ThrowsMessage<DatabaseError>(HasSubstr("can't be opened or made")));
}

TEST_F(DatabaseTest, ASecondWriterIsToldThatTheFirstIsAtWork) {
  Database first = Database::open_for_writing(path_, schema());
  EXPECT_THAT([&] { Database::open_for_writing(path_, schema()); },
              ThrowsMessage<DatabaseError>(HasSubstr("is being written by another truat")));
  EXPECT_NO_THROW(Database::open_for_reading(path_, schema()));
}

TEST_F(DatabaseTest, ReadingAMissingDatabaseSaysHowToMakeIt) {
  EXPECT_THAT([&] { Database::open_for_reading(path_, schema()); },
              ThrowsMessage<DatabaseError>(HasSubstr("truat ingest")));
  EXPECT_FALSE(std::filesystem::exists(path_));
}

TEST_F(DatabaseTest, ATransactionThatIsNotCommittedLeavesNothing) {
  Database database = Database::open_for_writing(path_, schema());
  const std::string insert =
      "INSERT INTO run (started_at, version, config) VALUES ('now', '0', '{}')";
  {
    Transaction transaction(database);
    database.execute(insert);
  }
  Statement count = database.prepare("SELECT count(*) FROM runs");
  ASSERT_TRUE(count.step());
  EXPECT_EQ(count.integer(0), 0);
}

}  // namespace
}  // namespace truat::store
