#include "store/runs.h"

namespace truat::store {

void RunCounts::count(DocumentStatus status) {
  switch (status) {
    case DocumentStatus::kLoaded:
      ++loaded;
      break;
    case DocumentStatus::kPartial:
      ++partial;
      break;
    case DocumentStatus::kNoRecords:
      ++no_records;
      break;
    case DocumentStatus::kFailed:
      ++failed;
      break;
  }
}

int64_t start_run(Database& database, const std::string& version, const std::string& config) {
  Statement insert = database.prepare(
      "INSERT INTO run (started_at, version, config)"
      " VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?) RETURNING run_id");
  insert.bind_all(version, config);
  insert.step();
  const int64_t run_id = insert.integer(0);
  insert.step();  // to the end, so that the row is committed
  return run_id;
}

void finish_run(Database& database, int64_t run_id, const RunCounts& counts) {
  database
      .prepare(
          "UPDATE run SET finished_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), found = ?,"
          " loaded = ?, partial = ?, no_records = ?, duplicate = ?, failed = ? WHERE run_id = ?")
      .run(counts.found, counts.loaded, counts.partial, counts.no_records, counts.duplicate,
           counts.failed, run_id);
}

}  // namespace truat::store
