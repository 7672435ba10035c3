#include "pipeline/cli/program.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>

#include "pipeline/cli/auditor_commands.h"
#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/options.h"
#include "pipeline/stages/models.h"
#include "store/database_error.h"

namespace truat::cli {
namespace {

int run(int argc, char** argv) {
  CLI::App app{"Reads ITA reports of Thai local governments into rows that an auditor can defend"};
  app.set_version_flag("--version", "truat " TRUAT_VERSION);
  app.require_subcommand(1);
  CommonOptions options;
  Command command;
  for (const auto add : {add_ingest, add_status, add_check, add_show, add_search, add_export,
                         add_report, add_merge, add_text, add_redo})
    add(app, options, command);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kAllLoaded : kWrongUsage;
  }
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  return command();
}

// Turns what can't be mended into a message and an exit code.
int run_caught(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const store::DatabaseError& error) {
    spdlog::error("{}", error.what());
    return kDatabaseUnusable;
  } catch (const pipeline::ModelsError& error) {
    spdlog::error("{}", error.what());
    return kModelMissing;
  } catch (const std::exception& error) {
    spdlog::error("internal error: {}; please report it with the command that you ran",
                  error.what());
    return kInternalError;
  }
}

}  // namespace

int run_program(int argc, char** argv) {
  spdlog::set_default_logger(spdlog::stderr_color_mt("truat"));
  spdlog::set_pattern("truat: %^%l%$: %v");
  return run_caught(argc, argv);
}

}  // namespace truat::cli
