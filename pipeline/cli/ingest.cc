// truat ingest: PDF files into the database.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/utf8.h"
#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/json.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/run_command.h"
#include "pipeline/stages/discover.h"
#include "store/content_hash.h"

namespace truat::cli {
namespace {

struct IngestChoice {
  std::vector<std::string> paths;
  int limit = 0, sample = 0;  // 0: all
  bool dry_run = false;
  RunOptions run;
};

// "-" stands for a list of paths on stdin, one a line.
std::vector<std::string> expand(const std::vector<std::string>& paths) {
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    if (path != "-") {
      out.push_back(path);
      continue;
    }
    for (std::string line; std::getline(std::cin, line);) {
      if (!line.empty()) out.push_back(line);
    }
  }
  return out;
}

// A part of the files that has nothing to do with their order: those whose hashed path is smallest.
void take_sample(std::vector<pipeline::FoundFile>& files, size_t size) {
  std::vector<std::pair<std::string, pipeline::FoundFile>> hashed;
  for (pipeline::FoundFile& file : files) {
    hashed.emplace_back(store::sha256(file.path), std::move(file));
  }
  std::sort(hashed.begin(), hashed.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  hashed.resize(std::min(size, hashed.size()));
  files.clear();
  for (auto& [hash, file] : hashed) files.push_back(std::move(file));
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
}

// For --dry-run.
void list(const pipeline::FoundFile& file, bool json) {
  if (!json) {
    std::cout << file.path << (file.trouble ? ": " + file.trouble->cause : "") << '\n';
    return;
  }
  nlohmann::ordered_json out = {{"event", "found"},
                                {"file_name", file.file_name},
                                {"path", core::encode_utf8(core::decode_utf8(file.path))}};
  if (file.trouble) out["error_code"] = file.trouble->code;
  std::cout << json_line(out);
}

int ingest(const IngestChoice& choice, const CommonOptions& common) {
  std::vector<pipeline::FoundFile> files = pipeline::discover(expand(choice.paths));
  if (choice.sample > 0) take_sample(files, static_cast<size_t>(choice.sample));
  if (choice.limit > 0) files.resize(std::min(files.size(), static_cast<size_t>(choice.limit)));
  if (choice.dry_run) {
    for (const pipeline::FoundFile& file : files) list(file, common.json);
    return kAllLoaded;
  }
  Session session = open_session(common);
  return run_and_report(files, pipeline::Again::kNo, choice.run, session, common);
}

}  // namespace

void add_ingest(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command = app.add_subcommand("ingest", "Read PDF files into the database");
  auto choice = std::make_shared<IngestChoice>();
  command
      ->add_option("PATH", choice->paths,
                   "PDF files, folders (with all below), or - for a list on stdin")
      ->required();
  command->add_option("--limit", choice->limit, "Only so many files, the first by path")
      ->check(CLI::Range(1, kMostOfAnything));
  command->add_option("--sample", choice->sample, "Only so many files, picked by chance of name")
      ->check(CLI::Range(1, kMostOfAnything));
  command->add_flag("--dry-run", choice->dry_run,
                    "Only list the files; nothing is read or written");
  add_run_options(*command, choice->run);
  add_common_options(*command, options);
  command->callback([choice, &options, &chosen] {
    chosen = [choice, &options] { return ingest(*choice, options); };
  });
}

}  // namespace truat::cli
