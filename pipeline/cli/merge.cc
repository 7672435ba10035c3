// truat merge: databases that were made apart, of other folders or on other machines, into one.
#include "store/merge.h"

#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "pipeline/cli/auditor_commands.h"
#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/json.h"
#include "pipeline/stages/models.h"

namespace truat::cli {
namespace {

namespace fs = std::filesystem;
using Migrations = std::vector<store::Migration>;

// Looks at all databases before the first is merged. A target that isn't there yet is not looked
// at: sources that can't be merged must not leave an empty one behind.
void require_alike(const std::vector<std::string>& sources, const std::string& target,
                   const Migrations& schema) {
  std::vector<store::Database> opened;
  opened.reserve(sources.size() + 1);
  for (const std::string& source : sources) {
    opened.push_back(store::Database::open_for_reading(source, schema));
    std::error_code error;
    if (fs::equivalent(source, target, error)) {
      throw store::DatabaseError("database " + source +
                                 " can't be merged into itself; name another one");
    }
  }
  if (fs::exists(target)) opened.push_back(store::Database::open_for_writing(target, schema));
  std::vector<store::Database*> all;
  for (store::Database& database : opened) all.push_back(&database);
  store::require_one_version(all);
}

void print_json(const std::string& source, const store::MergeResult& result) {
  for (const store::MergeConflict& conflict : result.conflicts) {
    std::cout << json_line({{"event", "conflict"},
                            {"database", source},
                            {"document_id", conflict.document_id},
                            {"file_name", conflict.file_name},
                            {"differs", conflict.what}});
  }
  std::cout << json_line({{"event", "merged"},
                          {"database", source},
                          {"added", result.added},
                          {"same", result.same},
                          {"conflicts", result.conflicts.size()}});
}

void print_text(const std::string& source, const store::MergeResult& result) {
  for (const store::MergeConflict& conflict : result.conflicts) {
    std::cout << "conflict  " << conflict.file_name << "  " << conflict.document_id << ": "
              << conflict.what << '\n';
  }
  std::cout << source << ": added " << result.added << ", same " << result.same << ", conflicts "
            << result.conflicts.size() << '\n';
}

int run_merge(const std::vector<std::string>& sources, const CommonOptions& common) {
  const Migrations schema = pipeline::load_schema(pipeline::find_models(common.models));
  require_alike(sources, common.database, schema);
  auto target = store::Database::open_for_writing(common.database, schema);
  size_t conflicts = 0;
  for (const std::string& source : sources) {
    const store::MergeResult result = store::merge(target, source);
    conflicts += result.conflicts.size();
    common.json ? print_json(source, result) : print_text(source, result);
  }
  if (conflicts == 0) return kAllLoaded;
  spdlog::warn(
      "{} conflicts: {} keeps its own rows; ingest these files again with one truat to settle them",
      conflicts, common.database);
  return kSomeFailed;
}

}  // namespace

void add_merge(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command = app.add_subcommand("merge", "Put other databases into the one of --db");
  auto sources = std::make_shared<std::vector<std::string>>();
  command->add_option("DATABASE", *sources, "Databases to read from")->required();
  add_common_options(*command, options);
  command->callback([sources, &options, &chosen] {
    chosen = [sources, &options] { return run_merge(*sources, options); };
  });
}

}  // namespace truat::cli
