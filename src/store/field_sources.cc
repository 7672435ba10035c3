#include "store/field_sources.h"

namespace truat::store {

FieldSources::FieldSources(Database& database)
    : insert_(database.prepare(
          "INSERT INTO source (record_kind, record_id, field, part, page, x0, y0, x1, y1, method,"
          " confidence, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {}

void FieldSources::insert(core::RecordKind kind, const std::string& record_id,
                          std::string_view field, const core::Sources& sources) {
  int part = 0;
  for (const core::Source& source : sources) {
    const core::Box& box = source.box;
    insert_.run(core::record_kind_name(kind), record_id, field, ++part, source.page.value(), box.x0,
                box.y0, box.x1, box.y1, core::method_name(source.method), source.confidence,
                source.raw);
  }
}

}  // namespace truat::store
