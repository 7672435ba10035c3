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

void add_reading_options(CLI::App& command, pipeline::ReadingOptions& options) {
  // By function and not by a map, so that --help shows the names and not the numbers.
  command
      .add_option_function<std::string>(
          "--ocr",
          [&options](const std::string& name) {
            options.ocr = *pipeline::ocr_mode_from_name(name);
          },
          "Read pages from their pictures: auto (the default: where the text layer can't be "
          "trusted),"
          " never (such pages stay unread), always (whatever the text layer says)")
      ->check(CLI::IsMember({"auto", "never", "always"}))
      ->type_name("MODE");
  command
      .add_option("--ocr-dpi", options.ocr_dpi,
                  "Resolution for that, 72 to 600 (0: the picture's own)")
      ->check([](const std::string& value) {
        const bool ok = value == "0" || CLI::Range(72, 600)(std::string(value)).empty();
        return ok ? std::string() : "give a whole number from 72 to 600, or 0";
      })
      ->type_name("DPI");
}

}  // namespace truat::cli
