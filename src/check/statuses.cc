// One box is ticked in each row of a table that has statuses.
#include "check/rules.h"
#include "check/words.h"

namespace truat::check {
namespace {

// The reader leaves the status open and keeps all ticks when more than one is set.
bool several_ticks(const core::Measure& measure) {
  return !measure.status && measure.status_sources.size() >= 2;
}

// What is printed in the boxes' cells; a cell that holds all boxes is one text.
std::string ticks(const core::Measure& measure) {
  std::string out;
  const core::Source* before = nullptr;
  for (const core::Source& source : measure.status_sources) {
    if (before != nullptr && *before == source) continue;
    out += (out.empty() ? "" : " + ") + (source.raw.empty() ? "✓" : quote(source.raw, 40));
    before = &source;
  }
  return out;
}

// A row that says neither what is done nor for what (a signature that was taken for a row) has no
// status to miss.
bool says_what(const core::Measure& measure) {
  return measure.measure || measure.issue || measure.item_code;
}

struct Table {
  int rows = 0, with_status = 0;
};

}  // namespace

Findings statuses(const Case& c) {
  std::map<int, Table> tables;
  for (const core::Measure& measure : c.report.measures) {
    Table& table = tables[measure.table_no];
    ++table.rows;
    if (measure.status || several_ticks(measure)) ++table.with_status;
  }
  Findings out;
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    const core::Field* field = measure.measure ? &*measure.measure : nullptr;
    const Table& table = tables[measure.table_no];
    if (several_ticks(measure)) {
      core::Finding finding = at_measure(c, "status_conflict", static_cast<int>(i), field,
                                         {{"printed", ticks(measure)}});
      finding.page = measure.status_sources.front().page;
      finding.box = measure.status_sources.front().box;
      if (is_doubtful(measure.status_sources)) soften(c, finding);
      out.push_back(std::move(finding));
    } else if (!measure.status && says_what(measure) && table.rows >= 3 &&
               table.with_status * 3 >= table.rows * 2) {
      out.push_back(at_measure(c, "status_missing", static_cast<int>(i), field,
                               {{"table", std::to_string(measure.table_no)}}));
      if (field != nullptr && is_recognised(*field)) soften(c, out.back());
    }
  }
  return out;
}

}  // namespace truat::check
