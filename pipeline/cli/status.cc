// truat status: what the database holds and how its documents ended.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/json.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/text_table.h"
#include "pipeline/stages/models.h"
#include "store/summary.h"

namespace truat::cli {
namespace {

void print_json(const store::Summary& summary) {
  nlohmann::ordered_json out = {{"documents", summary.documents}, {"pages", summary.pages},
                                {"scores", summary.scores},       {"measures", summary.measures},
                                {"findings", summary.findings},   {"states", summary.states}};
  out["reasons"] = nlohmann::ordered_json::array();
  for (const store::Reason& reason : summary.reasons) {
    out["reasons"].push_back({{"status", reason.status},
                              {"error_code", reason.error_code},
                              {"documents", reason.documents},
                              {"example", reason.example},
                              {"error", reason.error}});
  }
  out["slowest"] = nlohmann::ordered_json::array();
  for (const store::SlowDocument& slow : summary.slowest) {
    out["slowest"].push_back({{"file_name", slow.file_name},
                              {"status", slow.status},
                              {"pages", slow.pages ? nlohmann::ordered_json(*slow.pages) : nullptr},
                              {"seconds", static_cast<double>(slow.milliseconds) / 1000}});
  }
  std::cout << json_line(out);
}

void print_reasons(const store::Summary& summary) {
  if (summary.reasons.empty()) return;
  std::cout << '\n';
  TextTable reasons({"state", "reason", "documents", "for example", "which"});
  for (const store::Reason& reason : summary.reasons) {
    reasons.add_row({reason.status, reason.error_code, std::to_string(reason.documents),
                     reason.example, reason.error});
  }
  reasons.print(std::cout, 60);
}

void print_slowest(const store::Summary& summary) {
  if (summary.slowest.empty()) return;
  std::cout << '\n';
  TextTable table({"slowest documents", "state", "pages", "seconds"});
  for (const store::SlowDocument& slow : summary.slowest) {
    char seconds[32];
    snprintf(seconds, sizeof seconds, "%.1f", static_cast<double>(slow.milliseconds) / 1000);
    table.add_row(
        {slow.file_name, slow.status, slow.pages ? std::to_string(*slow.pages) : "", seconds});
  }
  table.print(std::cout, 60);
}

void print_text(const store::Summary& summary) {
  TextTable counts({"documents", "pages", "scores", "measures", "findings"});
  counts.add_row({std::to_string(summary.documents), std::to_string(summary.pages),
                  std::to_string(summary.scores), std::to_string(summary.measures),
                  std::to_string(summary.findings)});
  counts.print(std::cout);
  std::cout << '\n';
  TextTable states({"state", "documents"});
  for (const auto& [state, documents] : summary.states) {
    states.add_row({state, std::to_string(documents)});
  }
  states.print(std::cout);
  print_reasons(summary);
  print_slowest(summary);
}

int status(const CommonOptions& common) {
  const auto schema = pipeline::load_schema(pipeline::find_models(common.models));
  auto database = store::Database::open_for_reading(common.database, schema);
  const store::Summary summary = store::summarise(database);
  common.json ? print_json(summary) : print_text(summary);
  return kAllLoaded;
}

}  // namespace

void add_status(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command = app.add_subcommand(
      "status", "Count documents, records, reasons of failure; the slowest documents");
  add_common_options(*command, options);
  command->callback([&options, &chosen] { chosen = [&options] { return status(options); }; });
}

}  // namespace truat::cli
