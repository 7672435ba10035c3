// Steps of the schema as the source tree has them.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "store/database.h"
#include "support/read_file.h"

namespace truat::store {

// `steps`: names of files in models/schema without ".sql", which become versions 1, 2, …
inline std::vector<Migration> schema_of(std::initializer_list<const char*> steps) {
  std::vector<Migration> out;
  for (const std::string step : steps) {
    const int version = static_cast<int>(out.size()) + 1;
    out.push_back({version, support::read_source_file("models/schema/" + step + ".sql")});
  }
  return out;
}

inline std::vector<Migration> whole_schema() {
  return schema_of({"001_contract", "002_full_text", "003_page_cache", "004_work_time",
                    "005_index_at_commit", "006_text_signatures", "007_sources_by_record",
                    "008_plain_checks"});
}

}  // namespace truat::store
