// Counts over the whole database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/database.h"

namespace truat::store {

// Documents that ended in one state for one reason.
struct Reason {
  std::string status, error_code;
  int64_t documents = 0;
  std::string example, error;  // file name and message of one of them
};

struct SlowDocument {
  std::string file_name, status;
  std::optional<int64_t> pages;
  int64_t milliseconds = 0;  // that the work on it took
};

struct Summary {
  int64_t documents = 0, pages = 0, scores = 0, measures = 0, findings = 0;
  std::vector<std::pair<std::string, int64_t>> states;  // all four, in the contract's order
  std::vector<Reason> reasons;                          // most frequent first
  std::vector<SlowDocument> slowest;                    // the ten slowest, these first
};

Summary summarise(Database& database);

}  // namespace truat::store
