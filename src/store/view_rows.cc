#include "store/view_rows.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace truat::store {
namespace {

struct View {
  std::string name;
  std::string order;        // of its rows
  std::string of_document;  // condition that picks one document's rows
};

// Ids end in a number that counts the records of a document: "…-s2" comes before "…-s10".
const std::vector<View>& views() {
  static const std::vector<View> kViews = {
      {"documents", "document_id", "document_id = ?1"},
      {"scores", "document_id, length(score_id), score_id", "document_id = ?1"},
      {"measures", "document_id, length(measure_id), measure_id", "document_id = ?1"},
      {"measure_units", "substr(measure_id, 1, 16), length(measure_id), measure_id, position",
       "measure_id IN (SELECT measure_id FROM measures WHERE document_id = ?1)"},
      {"provenance",
       "substr(record_id, 1, 16), record_kind, length(record_id), record_id, field, part",
       "record_id = ?1 OR record_id IN (SELECT score_id FROM scores WHERE document_id = ?1)"
       " OR record_id IN (SELECT measure_id FROM measures WHERE document_id = ?1)"},
      {"findings", "document_id, length(finding_id), finding_id", "document_id = ?1"},
      {"pages", "document_id, page", "document_id = ?1"},
      {"runs", "run_id", "?1 IS NOT NULL"},
  };
  return kViews;
}

}  // namespace

const std::vector<std::string>& view_names() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    for (const View& view : views()) names.push_back(view.name);
    return names;
  }();
  return kNames;
}

void visit_rows(Statement& select, const std::function<void(const ViewRow&)>& visit) {
  std::vector<std::string> columns;
  for (int i = 0; i < select.columns(); ++i) columns.push_back(select.column_name(i));
  while (select.step()) {
    ViewRow row{columns, {}};
    for (int i = 0; i < select.columns(); ++i) row.values.push_back(select.value(i));
    visit(row);
  }
}

void for_each_row(Database& database, const ViewQuery& query,
                  const std::function<void(const ViewRow&)>& visit) {
  const auto view = std::find_if(views().begin(), views().end(),
                                 [&](const View& v) { return v.name == query.view; });
  assert(view != views().end());
  std::string sql = "SELECT * FROM " + view->name;
  if (!query.document_id.empty()) sql += " WHERE " + view->of_document;
  Statement select = database.prepare(sql + " ORDER BY " + view->order);
  if (!query.document_id.empty()) select.bind_all(query.document_id);
  visit_rows(select, visit);
}

std::vector<std::string> find_documents(Database& database, const std::string& name) {
  Statement find = database.prepare(
      "SELECT document_id FROM document WHERE file_name = ?1"
      " OR (length(?1) >= 4 AND substr(document_id, 1, length(?1)) = ?1)"
      " OR instr(file_name, ?1) > 0"
      // An exact name hides the names that merely contain it.
      " ORDER BY file_name <> ?1, file_name, document_id");
  find.bind_all(name);
  std::vector<std::string> found;
  while (find.step()) found.push_back(find.text(0));
  Statement exact = database.prepare("SELECT document_id FROM document WHERE file_name = ?");
  exact.bind_all(name);
  if (exact.step()) return {exact.text(0)};
  return found;
}

}  // namespace truat::store
