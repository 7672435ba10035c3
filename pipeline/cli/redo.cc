// truat redo: records of documents anew, from cached pages or from the files.
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>

#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/run_command.h"
#include "store/known_files.h"

namespace truat::cli {
namespace {

struct RedoChoice {
  std::string stage = "interpret";
  bool failed = false;
  std::vector<std::string> documents;
  RunOptions run;
};

int redo(const RedoChoice& choice, const CommonOptions& common) {
  Session session = open_session(common);
  const bool read = choice.failed || choice.stage == "read";
  std::vector<pipeline::FoundFile> files;
  for (const store::KnownFile& known :
       store::known_files(session.database, {choice.failed, choice.documents})) {
    // What is read again is hashed again: the file may be another one by now.
    files.push_back({known.path, known.file_name, {}, read ? "" : known.sha256});
  }
  if (files.empty()) {
    spdlog::error("no document of {} fits; truat status counts them", common.database);
    return kWrongUsage;
  }
  return run_and_report(files, read ? pipeline::Again::kRead : pipeline::Again::kInterpret,
                        choice.run, session, common);
}

}  // namespace

void add_redo(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command =
      app.add_subcommand("redo", "Make records anew, from pages that were read before");
  auto choice = std::make_shared<RedoChoice>();
  command
      ->add_option("--stage", choice->stage,
                   "interpret: from cached pages, without reading; read: from the files")
      ->check(CLI::IsMember({"interpret", "read"}))
      ->capture_default_str();
  command->add_flag("--failed", choice->failed, "Only what failed or is partial, read anew");
  command->add_option("--document", choice->documents,
                      "Only these: document_id or file name, several times if need be");
  add_run_options(*command, choice->run);
  add_common_options(*command, options);
  command->callback([choice, &options, &chosen] {
    chosen = [choice, &options] { return redo(*choice, options); };
  });
}

}  // namespace truat::cli
