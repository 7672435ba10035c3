// truat search: where a text stands, over pages and measures of all documents.
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "pipeline/cli/auditor_commands.h"
#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/json.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/readable_database.h"
#include "store/full_text.h"

namespace truat::cli {
namespace {

struct SearchOptions {
  std::string text, in = "all";
  int limit = 100;
};

nlohmann::ordered_json to_json(const store::SearchHit& hit) {
  nlohmann::ordered_json out = {{"document_id", hit.document_id}, {"file_name", hit.file_name}};
  out["page"] = hit.page ? nlohmann::ordered_json(*hit.page) : nullptr;
  out["record_kind"] = hit.measure_id.empty() ? "page" : "measure";
  out["record_id"] = hit.measure_id.empty() ? nullptr : nlohmann::ordered_json(hit.measure_id);
  out["field"] = hit.field;
  out["times"] = hit.times;
  out["before"] = hit.before;
  out["match"] = hit.match;
  out["after"] = hit.after;
  return out;
}

void print(const store::SearchHit& hit, bool colours) {
  std::cout << hit.file_name;
  if (hit.page) std::cout << ":" << *hit.page;
  if (!hit.measure_id.empty()) std::cout << " " << hit.field << " of " << hit.measure_id;
  if (hit.times > 1) std::cout << " (" << hit.times << " times)";
  std::cout << "\n    …" << hit.before << (colours ? "\033[1;31m" : "") << hit.match
            << (colours ? "\033[0m" : "") << hit.after << "…\n";
}

int search(const SearchOptions& options, const CommonOptions& common) {
  if (store::search_terms(options.text).empty()) {
    spdlog::error("nothing to search for: give some letters or digits");
    return kWrongUsage;
  }
  auto database = open_with_documents(common);
  const bool colours = isatty(STDOUT_FILENO) == 1;
  const store::SearchQuery query{options.text, options.in != "measures", options.in != "pages"};
  int hits = 0;
  bool more = false;
  store::search(database, query, [&](const store::SearchHit& hit) {
    more = hits == options.limit;
    if (more) return false;
    ++hits;
    common.json ? void(std::cout << json_line(to_json(hit))) : print(hit, colours);
    return true;
  });
  if (hits == 0) spdlog::info("{} stands nowhere in {}", options.text, common.database);
  if (more) spdlog::info("only the first {} places; see more with --limit", options.limit);
  return kAllLoaded;
}

}  // namespace

void add_search(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command = app.add_subcommand("search", "Find a text in pages and measures");
  auto own = std::make_shared<SearchOptions>();
  command->add_option("QUERY", own->text, "Words that a text has, \"…\" around words in a row")
      ->required();
  command->add_option("--in", own->in, "Where to look: all, pages or measures")
      ->check(CLI::IsMember({"all", "pages", "measures"}))
      ->capture_default_str();
  command->add_option("--limit", own->limit, "Most places to show")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str();
  add_common_options(*command, options);
  command->callback(
      [own, &options, &chosen] { chosen = [own, &options] { return search(*own, options); }; });
}

}  // namespace truat::cli
