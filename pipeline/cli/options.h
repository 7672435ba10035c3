// Options that all commands share, and the commands. Each command adds itself to the parser and
// says by what it is run.
#pragma once

#include <functional>
#include <string>

#include "pipeline/stages/read.h"

namespace CLI {
class App;
}

namespace truat::cli {

struct CommonOptions {
  std::string database = "truat.db";
  std::string models;  // empty: found by itself
  bool json = false;
  bool quiet = false;
};

using Command = std::function<int()>;  // returns an exit code

// `--db`, `--json`, `--models`, `--quiet` for one command.
void add_common_options(CLI::App& command, CommonOptions& options);

// `--ocr`, `--ocr-dpi`, for commands that read PDFs.
void add_reading_options(CLI::App& command, pipeline::ReadingOptions& options);

// What a number of files or of seconds may be: so many that nobody means more.
constexpr int kMostOfAnything = 1'000'000'000;

// Each adds one command to `app`; when it is given on the command line, `chosen` is set to it.
void add_ingest(CLI::App& app, CommonOptions& options, Command& chosen);
void add_status(CLI::App& app, CommonOptions& options, Command& chosen);
void add_show(CLI::App& app, CommonOptions& options, Command& chosen);
void add_redo(CLI::App& app, CommonOptions& options, Command& chosen);
void add_text(CLI::App& app, CommonOptions& options, Command& chosen);

}  // namespace truat::cli
