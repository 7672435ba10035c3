#include "pipeline/export/exported_views.h"

#include "store/panel.h"
#include "store/view_rows.h"

namespace truat::pipeline {
namespace {

constexpr char kPanel[] = "panel";

// Names of columns, needed also where there are no rows.
std::vector<std::string> columns_of(store::Database& database, const std::string& view) {
  const store::Statement select = database.prepare(
      view == kPanel ? store::panel_query() : "SELECT * FROM " + view + " LIMIT 0");
  std::vector<std::string> columns;
  for (int i = 0; i < select.columns(); ++i) columns.push_back(select.column_name(i));
  return columns;
}

}  // namespace

const std::vector<std::string>& exported_views() {
  static const std::vector<std::string> kViews = [] {
    std::vector<std::string> views = store::view_names();
    views.push_back(kPanel);
    return views;
  }();
  return kViews;
}

int64_t export_view(store::Database& database, const std::string& view, TableWriter& writer) {
  writer.start_table(view, columns_of(database, view));
  int64_t rows = 0;
  const auto write = [&](const store::ViewRow& row) {
    writer.write_row(row.values);
    ++rows;
  };
  if (view == kPanel) {
    store::for_each_panel_row(database, write);
  } else {
    store::for_each_row(database, {view, ""}, write);
  }
  return rows;
}

}  // namespace truat::pipeline
