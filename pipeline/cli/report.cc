// truat report: a page to look at, for one document, some, or all of the database.
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <sstream>

#include "core/tsv.h"
#include "pipeline/cli/auditor_commands.h"
#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/named_documents.h"
#include "pipeline/cli/readable_database.h"
#include "pipeline/export/output_file.h"
#include "pipeline/export/table_writer.h"
#include "pipeline/report/report_page.h"
#include "pipeline/stages/models.h"
#include "store/findings.h"

namespace truat::cli {
namespace {

struct ReportCommand {
  std::vector<std::string> documents;
  std::string output, language = "th";
  int pictures = 300;
  bool force = false;
};

std::string read_model(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (in) text << in.rdbuf();
  if (!in || text.str().empty()) {
    throw pipeline::ModelsError("model file " + path.string() + " is missing or empty");
  }
  return text.str();
}

int run_report(const ReportCommand& command, const CommonOptions& common) {
  auto database = open_with_documents(common);
  const auto folder = pipeline::find_models(common.models) / "report";
  pipeline::ReportOptions options;
  options.most_pictures = command.pictures;
  options.style = read_model(folder / "report.css");
  try {
    const pipeline::ReportWords words(read_model(folder / "words.tsv"), "models/report/words.tsv",
                                      command.language);
    options.documents = named_documents(database, command.documents);
    pipeline::OutputFile file(command.output, command.force);
    std::ofstream out(file.unfinished_path(), std::ios::binary);
    pipeline::write_report(database, options, words, out);
    if (!out.flush()) {
      throw pipeline::ExportError(command.output +
                                  " can't be written; check its folder and the disk's free space");
    }
    out.close();
    file.commit();
  } catch (const pipeline::ExportError& error) {
    spdlog::error("{}", error.what());
    return kWrongUsage;
  } catch (const NoSuchDocument& error) {
    spdlog::error("{}", error.what());
    return kWrongUsage;
  } catch (const core::ModelError& error) {
    throw pipeline::ModelsError(error.what());
  }
  spdlog::info("{}: {} documents", command.output, options.documents.size());
  return kAllLoaded;
}

}  // namespace

void add_report(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command = app.add_subcommand("report", "Write a page to look at and to print (HTML)");
  auto own = std::make_shared<ReportCommand>();
  command->add_option("DOCUMENT", own->documents,
                      "File names, parts of them, or document_ids (all documents)");
  command->add_option("-o,--output", own->output, "File to write")->type_name("FILE")->required();
  command->add_option("--lang", own->language, "Language: th or en")
      ->check(CLI::IsMember({"th", "en"}))
      ->capture_default_str();
  command->add_option("--pictures", own->pictures, "Most pictures of places on pages")
      ->check(CLI::Range(0, 1000000))
      ->capture_default_str();
  command->add_flag("--force", own->force, "Replace a file that exists");
  add_common_options(*command, options);
  command->callback(
      [own, &options, &chosen] { chosen = [own, &options] { return run_report(*own, options); }; });
}

}  // namespace truat::cli
