// Commands for people who work with what was ingested: they read the database and never a report's
// text again. Each adds one command to `app`; when it is given on the command line, `chosen` is set
// to it.
#pragma once

#include "pipeline/cli/options.h"

namespace truat::cli {

void add_check(CLI::App& app, CommonOptions& options, Command& chosen);
void add_export(CLI::App& app, CommonOptions& options, Command& chosen);
void add_merge(CLI::App& app, CommonOptions& options, Command& chosen);
void add_report(CLI::App& app, CommonOptions& options, Command& chosen);
void add_search(CLI::App& app, CommonOptions& options, Command& chosen);

}  // namespace truat::cli
