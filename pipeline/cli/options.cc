#include "pipeline/cli/options.h"

#include <CLI/CLI.hpp>

namespace truat::cli {

void add_common_options(CLI::App& command, CommonOptions& options) {
  command.add_option("--db", options.database, "SQLite database")
      ->type_name("FILE")
      ->capture_default_str();
  command.add_flag("--json", options.json, "Results as JSON");
  command.add_option("--models", options.models, "Folder with the models (found by itself)")
      ->type_name("FOLDER");
  command.add_flag("-q,--quiet", options.quiet, "No progress and no messages about single files");
}

}  // namespace truat::cli
