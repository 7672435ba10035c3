#include "pipeline/export/datasette.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "pipeline/stages/models.h"
#include "store/panel.h"

namespace truat::pipeline {

std::string datasette_metadata(const std::filesystem::path& models,
                               const std::filesystem::path& database) {
  const std::filesystem::path path = models / "schema" / "datasette.json";
  std::ifstream in(path);
  auto text = nlohmann::ordered_json::parse(in, nullptr, /*allow_exceptions=*/false);
  if (!text.is_object() || !text.contains("tables") || !text.contains("queries")) {
    throw ModelsError("model file " + path.string() +
                      " is missing or is not an object with tables and queries");
  }
  text["queries"]["panel"] = {{"title", "Scores by agency, year and indicator"},
                              {"sql", store::panel_query()}};
  nlohmann::ordered_json out;
  for (const char* key : {"title", "description"}) {
    if (text.contains(key)) out[key] = text[key];
  }
  // Datasette names a database after its file.
  out["databases"][database.stem().string()] = {{"tables", text["tables"]},
                                                {"queries", text["queries"]}};
  return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace truat::pipeline
