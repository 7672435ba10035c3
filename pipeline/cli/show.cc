// truat show: one document's records as tables that a person can read.
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/json.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/text_table.h"
#include "pipeline/stages/models.h"
#include "store/view_rows.h"

namespace truat::cli {
namespace {

std::string printed(const store::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<int64_t>(&value)) return std::to_string(*number);
  if (const auto* real = std::get_if<double>(&value)) {
    char out[32];
    snprintf(out, sizeof out, "%.2f", *real);
    return out;
  }
  return "";
}

std::string cell(const store::ViewRow& row, const std::string& column) {
  const auto at = std::find(row.columns.begin(), row.columns.end(), column);
  assert(at != row.columns.end());
  return printed(row.values[static_cast<size_t>(at - row.columns.begin())]);
}

void print_view(store::Database& database, const store::ViewQuery& query,
                const std::vector<std::string>& columns) {
  TextTable table(columns);
  store::for_each_row(database, query, [&](const store::ViewRow& row) {
    std::vector<std::string> cells;
    for (const std::string& column : columns) cells.push_back(cell(row, column));
    table.add_row(std::move(cells));
  });
  if (table.rows() == 0) return;
  std::cout << '\n' << query.view << '\n';
  table.print(std::cout);
}

// The document itself, a line a column, NULLs left out.
void print_head(store::Database& database, const std::string& id) {
  store::for_each_row(database, {"documents", id}, [](const store::ViewRow& row) {
    for (const std::string& column : row.columns) {
      const std::string value = cell(row, column);
      if (value.empty()) continue;
      std::cout << column << std::string(17 - column.size(), ' ') << value << '\n';
    }
  });
}

void print_text(store::Database& database, const std::string& id) {
  print_head(database, id);
  print_view(database, {"scores", id},
             {"level", "code", "subject", "fiscal_year_be", "value", "grade", "page"});
  print_view(database, {"measures", id},
             {"table_no", "row_no", "seq", "item_code", "indicator_no", "issue", "measure", "steps",
              "responsible", "period_raw", "status", "result", "first_page"});
  print_view(database, {"findings", id}, {"severity", "rule", "message", "page", "record_id"});
}

void print_json(store::Database& database, const std::string& id) {
  nlohmann::ordered_json out;
  for (const std::string& view : store::view_names()) {
    if (view == "runs") continue;
    auto& rows = out[view] = nlohmann::ordered_json::array();
    store::for_each_row(database, {view, id},
                        [&](const store::ViewRow& row) { rows.push_back(to_json(row)); });
  }
  std::cout << json_line(out);
}

int show(const std::string& name, const CommonOptions& common) {
  const auto schema = pipeline::load_schema(pipeline::find_models(common.models));
  auto database = store::Database::open_for_reading(common.database, schema);
  const auto found = store::find_documents(database, name);
  if (found.size() != 1) {
    spdlog::error(
        "{} documents of {} are named {}; truat status counts them, give a whole "
        "file name or document_id",
        found.size(), common.database, name);
    return kWrongUsage;
  }
  common.json ? print_json(database, found.front()) : print_text(database, found.front());
  return kAllLoaded;
}

}  // namespace

void add_show(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command = app.add_subcommand("show", "Show one document's records as tables");
  auto name = std::make_shared<std::string>();
  command->add_option("DOCUMENT", *name, "File name, a part of it, or document_id")->required();
  add_common_options(*command, options);
  command->callback(
      [name, &options, &chosen] { chosen = [name, &options] { return show(*name, options); }; });
}

}  // namespace truat::cli
