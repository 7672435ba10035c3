// The faults that were planted in samples are all found, and what is right in them is left alone:
// samples/expected says which must be flagged and which reports are clean.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>

#include "e2e/program_test.h"

namespace truat {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::IsEmpty;

// Lower case and Arabic digits: the patterns are written so.
std::string plain(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto at = [&](size_t n) { return static_cast<unsigned char>(text[i + n]); };
    const bool thai_digit = i + 2 < text.size() && at(0) == 0xE0 && at(1) == 0xB9 &&
                            at(2) >= 0x90 && at(2) <= 0x99;  // ๐ … ๙ in UTF-8
    if (thai_digit) {
      out += static_cast<char>('0' + at(2) - 0x90);
      i += 2;
    } else {
      out += static_cast<char>(std::tolower(at(0)));
    }
  }
  return out;
}

struct Said {
  std::string message, record;  // plain; the record that the message points at, as text
};

class PlantedFaults : public ProgramTest {
 protected:
  void SetUp() override {
    ASSERT_EQ(truat({"ingest", std::string(TRUAT_SOURCE_DIR) + "/samples"}).exit_code, 0);
    for (const auto& entry :
         fs::directory_iterator(std::string(TRUAT_SOURCE_DIR) + "/samples/expected")) {
      std::ifstream in(entry.path());
      expected_.push_back(json::parse(in));
    }
    ASSERT_GE(expected_.size(), 9u);
  }

  std::vector<Said> said_of(const std::string& file) const {
    const std::string of_file = " FROM findings f %J WHERE f.file_name = '" + file + "'";
    const auto rows = [&](const std::string& columns, const std::string& join) {
      std::string sql = "SELECT " + columns + of_file + " ORDER BY f.finding_id";
      sql.replace(sql.find("%J"), 2, join);
      return query(sql);
    };
    const auto messages = rows("f.message", "");
    const auto records =
        rows("s.*, m.*",
             "LEFT JOIN scores s ON f.record_kind = 'score' AND s.score_id = f.record_id"
             " LEFT JOIN measures m ON f.record_kind = 'measure' AND m.measure_id = f.record_id");
    std::vector<Said> out;
    for (size_t i = 0; i < messages.size(); ++i) {
      out.push_back({plain(messages[i]), plain(records[i])});
    }
    return out;
  }

  static bool reports(const Said& said, const json& fault) {
    const auto found_in = [](const std::string& text, const json& pattern) {
      return std::regex_search(text, std::regex(pattern.get<std::string>()));
    };
    return found_in(said.message, fault["message"]) &&
           std::all_of(fault["all_of"].begin(), fault["all_of"].end(), [&](const json& pattern) {
             return found_in(said.message, pattern) || found_in(said.record, pattern);
           });
  }

  std::vector<json> expected_;
};

TEST_F(PlantedFaults, AreAllFound) {
  int faults = 0;
  for (const json& report : expected_) {
    const std::string file = report["files"][0];
    const std::vector<Said> said = said_of(file);
    for (const json& fault : report["must_flag"]) {
      ++faults;
      EXPECT_TRUE(std::any_of(said.begin(), said.end(),
                              [&](const Said& one) { return reports(one, fault); }))
          << file << ": " << fault["why"];
    }
  }
  EXPECT_GE(faults, 17);
}

TEST_F(PlantedFaults, AreNotSeenInCleanReports) {
  int clean = 0;
  for (const json& report : expected_) {
    if (!report["clean"].get<bool>()) continue;
    ++clean;
    EXPECT_THAT(query("SELECT file_name, message FROM findings WHERE severity <> 'info' AND"
                      " file_name = '" +
                      report["files"][0].get<std::string>() + "'"),
                IsEmpty());
  }
  EXPECT_GE(clean, 7);
}

// A report with faults has no errors beyond them: one finding for each, one more where a fault
// breaks two rules.
TEST_F(PlantedFaults, AreSaidOnce) {
  for (const json& report : expected_) {
    const std::string file = report["files"][0];
    const auto graver =
        query("SELECT rule FROM findings WHERE severity <> 'info' AND file_name = '" + file + "'");
    EXPECT_LE(graver.size(), report["must_flag"].size() + 1) << file;
  }
}

}  // namespace
}  // namespace truat
