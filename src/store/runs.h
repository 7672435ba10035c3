// The table of runs: when the program worked on this database, with which settings, and how many
// files ended in which state.
#pragma once

#include <cstdint>
#include <string>

#include "store/database.h"
#include "store/document_record.h"

namespace truat::store {

// Every file that was found ends in exactly one of these.
struct RunCounts {
  int found = 0, loaded = 0, partial = 0, no_records = 0, duplicate = 0, failed = 0;
  void count(DocumentStatus status);
  bool balances() const { return found == loaded + partial + no_records + duplicate + failed; }
};

// `config`: JSON. Returns run_id.
int64_t start_run(Database& database, const std::string& version, const std::string& config);
void finish_run(Database& database, int64_t run_id, const RunCounts& counts);

}  // namespace truat::store
