// What ingest and redo have in common: options of a run, progress, messages, summary.
#pragma once

#include <vector>

#include "pipeline/cli/options.h"
#include "pipeline/stages/discover.h"
#include "pipeline/stages/models.h"
#include "pipeline/workers/ingest_run.h"
#include "store/database.h"

namespace truat::cli {

struct RunOptions {
  RunOptions();
  int jobs;                                         // as many as there are processors
  int page_timeout = 120, document_timeout = 1800;  // seconds
  int memory = 2048;                                // MB for each worker
  pipeline::ReadingOptions reading;
};

void add_run_options(CLI::App& command, RunOptions& options);

struct Session {
  pipeline::Models models;
  store::Database database;
};
Session open_session(const CommonOptions& common);

// Works on the files and prints what came of them; the exit code says how it went.
int run_and_report(const std::vector<pipeline::FoundFile>& files, pipeline::Again again,
                   const RunOptions& run, Session& session, const CommonOptions& common);

}  // namespace truat::cli
