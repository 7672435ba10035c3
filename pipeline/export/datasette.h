// Metadata for Datasette (datasette.io), which shows a database in a browser: what the views and
// their columns mean, and the wide panel as a query.
#pragma once

#include <filesystem>
#include <string>

namespace truat::pipeline {

// Text of a metadata file for the database at `database`. Throws ModelsError when
// models/schema/datasette.json is missing or damaged.
std::string datasette_metadata(const std::filesystem::path& models,
                               const std::filesystem::path& database);

}  // namespace truat::pipeline
