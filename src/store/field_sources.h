// Writes rows of provenance. The name of a field is the name of its column in the views.
#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/provenance.h"
#include "store/database.h"

namespace truat::store {

class FieldSources {
 public:
  explicit FieldSources(Database& database);
  void insert(core::RecordKind kind, const std::string& record_id, std::string_view field,
              const core::Sources& sources);

 private:
  Statement insert_;
};

}  // namespace truat::store
