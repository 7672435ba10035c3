// A test that runs the built program in a folder of its own and looks into the database.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <string>
#include <vector>

#include "support/run_program.h"
#include "support/scratch_folder.h"
#include "support/simple_pdf.h"

namespace truat {

class ProgramTest : public testing::Test {
 protected:
  // `words` follow the name of the program; --db is added.
  support::Ran truat(std::vector<std::string> words, const std::string& input = "") const {
    words.insert(words.begin(), TRUAT_PROGRAM);
    words.insert(words.end(), {"--db", database_});
    return support::run(words, input);
  }

  static std::string sample(const std::string& name) {
    return std::string(TRUAT_SOURCE_DIR) + "/samples/" + name;
  }

  static std::string last_line(const std::string& text) {
    const size_t end = text.find_last_not_of('\n') + 1;
    const size_t start = text.rfind('\n', end - 1) + 1;  // npos + 1 == 0
    return text.substr(start, end - start);
  }

  // Rows of a query, cells joined with "|", NULL as "NULL".
  std::vector<std::string> query(const std::string& sql) const { return query(database_, sql); }
  static std::vector<std::string> query(const std::string& database, const std::string& sql) {
    sqlite3* handle = nullptr;
    EXPECT_EQ(sqlite3_open_v2(database.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr),
              SQLITE_OK);
    std::vector<std::string> rows;
    const auto add = [](void* to, int columns, char** values, char**) {
      std::string row;
      for (int i = 0; i < columns; ++i) {
        row += (i ? "|" : "") + std::string(values[i] ? values[i] : "NULL");
      }
      static_cast<std::vector<std::string>*>(to)->push_back(row);
      return 0;
    };
    char* error = nullptr;
    sqlite3_exec(handle, sql.c_str(), add, &rows, &error);
    EXPECT_EQ(error, nullptr) << error;
    sqlite3_free(error);
    sqlite3_close(handle);
    return rows;
  }

  support::ScratchFolder folder_;
  const std::string database_ = folder_.path("truat.db");
};

}  // namespace truat
