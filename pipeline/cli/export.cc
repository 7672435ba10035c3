// truat export: views as files for spreadsheets, statistics programs and Datasette.
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "pipeline/cli/auditor_commands.h"
#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/readable_database.h"
#include "pipeline/export/csv_writer.h"
#include "pipeline/export/datasette.h"
#include "pipeline/export/exported_views.h"
#include "pipeline/export/json_lines_writer.h"
#include "pipeline/export/output_file.h"
#include "pipeline/export/xlsx_writer.h"
#include "pipeline/stages/models.h"

namespace truat::cli {
namespace {

namespace fs = std::filesystem;
using pipeline::ExportError;
using Views = std::vector<std::string>;

const std::vector<std::string> kFormats = {"csv", "jsonl", "xlsx", "datasette"};

struct ExportOptions {
  Views views;  // empty: all
  std::string format, output;
  bool no_bom = false, force = false;
};

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// As named, else by the end of the output's name, else as --json says, else CSV.
std::string format_of(const ExportOptions& options, const CommonOptions& common) {
  std::string format = options.format;
  if (format.empty() && !options.output.empty()) {
    const std::string extension = fs::path(options.output).extension().string();
    if (extension.size() > 1 && contains(kFormats, extension.substr(1))) {
      format = extension.substr(1);
    }
  }
  if (format.empty()) format = common.json ? "jsonl" : "csv";
  if (!contains(kFormats, format)) {
    throw ExportError("format " + format + " is unknown; formats: " + listed(kFormats));
  }
  return format;
}

// In the order of the contract, whichever way they are named.
Views chosen_views(const Views& named) {
  const Views& all = pipeline::exported_views();
  for (const std::string& view : named) {
    if (view != "all" && !contains(all, view)) {
      throw ExportError("view " + view + " is unknown; views: " + listed(all) + ", all");
    }
  }
  if (named.empty() || contains(named, "all")) return all;
  Views out;
  for (const std::string& view : all) {
    if (contains(named, view)) out.push_back(view);
  }
  return out;
}

int64_t write_view(store::Database& database, const std::string& view, const std::string& format,
                   bool byte_order_mark, std::ostream& out) {
  pipeline::CsvWriter csv(out, byte_order_mark);
  pipeline::JsonLinesWriter json_lines(out);
  pipeline::TableWriter& writer =
      format == "csv" ? static_cast<pipeline::TableWriter&>(csv) : json_lines;
  const int64_t rows = pipeline::export_view(database, view, writer);
  writer.finish();
  return rows;
}

void tell(const std::string& path, const std::string& view, int64_t rows) {
  spdlog::info("{}: {} rows of {}", path, rows, view);
}

void write_file(store::Database& database, const std::string& view, const std::string& format,
                const ExportOptions& options, const std::string& path) {
  pipeline::OutputFile file(path, options.force);
  std::ofstream out(file.unfinished_path(), std::ios::binary);
  if (!out) throw ExportError(path + " can't be made; check that its folder may be written");
  int64_t rows = 0;
  try {
    rows = write_view(database, view, format, !options.no_bom, out);
  } catch (const ExportError& error) {
    throw ExportError(path + ' ' + error.what());
  }
  out.close();
  file.commit();
  tell(path, view, rows);
}

// One file for each view, in a folder. All names are looked at before anything is written.
void write_folder(store::Database& database, const Views& views, const std::string& format,
                  const ExportOptions& options) {
  if (options.output.empty() || options.output == "-") {
    throw ExportError(
        "several views need a folder for their files; name one with --output, or "
        "name one view");
  }
  const fs::path folder = options.output;
  std::error_code error;
  fs::create_directories(folder, error);
  if (!fs::is_directory(folder)) {
    throw ExportError(options.output + " can't be made a folder for " +
                      std::to_string(views.size()) + " files; name another with --output");
  }
  const auto path_of = [&](const std::string& view) {
    return (folder / (view + '.' + format)).string();
  };
  for (const std::string& view : views) pipeline::OutputFile(path_of(view), options.force);
  for (const std::string& view : views) {
    write_file(database, view, format, options, path_of(view));
  }
}

void write_workbook(store::Database& database, const Views& views, const ExportOptions& options) {
  if (options.output.empty() || options.output == "-") {
    throw ExportError("a workbook needs a file; name it with --output FILE.xlsx");
  }
  pipeline::OutputFile file(options.output, options.force);
  pipeline::XlsxWriter writer(file.unfinished_path());
  for (const std::string& view : views) {
    tell(options.output, view, pipeline::export_view(database, view, writer));
  }
  writer.finish();
  file.commit();
  if (writer.shortened() > 0) {
    spdlog::warn(
        "{}: {} texts are longer than a cell of Excel can be and were cut; they are whole "
        "in csv and jsonl",
        options.output, writer.shortened());
  }
}

// Beside the database unless named.
void write_datasette(const ExportOptions& options, const CommonOptions& common) {
  const fs::path database = common.database;
  const std::string path = !options.output.empty()
                               ? options.output
                               : fs::path(database).replace_extension(".metadata.json").string();
  pipeline::OutputFile file(path, options.force);
  std::ofstream out(file.unfinished_path(), std::ios::binary);
  out << pipeline::datasette_metadata(pipeline::find_models(common.models), database);
  if (!out.flush()) throw ExportError(path + " can't be written; check its folder");
  out.close();
  file.commit();
  spdlog::info("{}: datasette {} --metadata {}", path, common.database, path);
}

int run_export(const ExportOptions& options, const CommonOptions& common) {
  try {
    const std::string format = format_of(options, common);
    const Views views = chosen_views(options.views);
    auto database = open_with_documents(common);
    // One state of the database for all views, also while another program writes.
    database.execute("BEGIN");
    if (format == "datasette") {
      write_datasette(options, common);
    } else if (format == "xlsx") {
      write_workbook(database, views, options);
    } else if (views.size() > 1) {
      write_folder(database, views, format, options);
    } else if (options.output.empty() || options.output == "-") {
      // A byte order mark is for programs that open files, not for those that read a pipe.
      write_view(database, views.front(), format, false, std::cout);
    } else {
      write_file(database, views.front(), format, options, options.output);
    }
  } catch (const ExportError& error) {
    spdlog::error("{}", error.what());
    return kWrongUsage;
  }
  return kAllLoaded;
}

}  // namespace

void add_export(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command = app.add_subcommand("export", "Write views as CSV, JSON Lines or Excel");
  auto own = std::make_shared<ExportOptions>();
  command->add_option("VIEW", own->views, listed(pipeline::exported_views()) + ", all (default)");
  command->add_option("--format", own->format,
                      listed(kFormats) + " (by the name of the output, else csv)");
  command
      ->add_option("-o,--output", own->output,
                   "File; folder for several views as csv or jsonl; - or none: stdout")
      ->type_name("PATH");
  command->add_flag("--no-bom", own->no_bom, "CSV without the byte order mark that Excel needs");
  command->add_flag("--force", own->force, "Replace files that exist");
  add_common_options(*command, options);
  command->callback(
      [own, &options, &chosen] { chosen = [own, &options] { return run_export(*own, options); }; });
}

}  // namespace truat::cli
