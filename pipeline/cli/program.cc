#include "pipeline/cli/program.h"

#include <malloc.h>
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

// A page's memory is used again for the next page. Given back to the system in between, as glibc
// does by default, it is fetched and zeroed each time, a twentieth of the work on a text layer.
void keep_freed_memory() {
  constexpr int kMiB = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 32 * kMiB);  // pictures of pages below it
  mallopt(M_TRIM_THRESHOLD, 64 * kMiB);
  mallopt(M_TOP_PAD, kMiB);
}

}  // namespace

int run_program(int argc, char** argv) {
  keep_freed_memory();
  spdlog::set_default_logger(spdlog::stderr_color_mt("truat"));
  spdlog::set_pattern("truat: %^%l%$: %v");
  return run_caught(argc, argv);
}

}  // namespace truat::cli
