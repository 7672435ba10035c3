#include "pipeline/cli/readable_database.h"

#include "pipeline/stages/models.h"

namespace truat::cli {

store::Database open_with_documents(const CommonOptions& common) {
  const auto schema = pipeline::load_schema(pipeline::find_models(common.models));
  auto database = store::Database::open_for_reading(common.database, schema);
  if (!database.prepare("SELECT 1 FROM document LIMIT 1").step()) {
    throw store::DatabaseError("database " + common.database +
                               " has no documents; add some with: truat ingest FOLDER --db " +
                               common.database);
  }
  return database;
}

}  // namespace truat::cli
