// One box is ticked in each row of a table that has statuses.
#include "check/rules.h"
#include "check/words.h"

namespace truat::check {
namespace {

// The reader leaves the status open and keeps all ticks when more than one is set.
bool several_ticks(const core::Measure& measure) {
  return !measure.status && measure.status_sources.size() >= 2;
}

std::string ticks(const core::Measure& measure) {
  std::string out;
  for (const core::Source& source : measure.status_sources) {
    out += (out.empty() ? "" : " + ") + (source.raw.empty() ? "✓" : quote(source.raw, 20));
  }
  return out;
}

// The reader of the table may have said it already.
bool is_said(const Case& c, int measure) {
  for (const core::Finding& finding : c.report.findings) {
    if (finding.rule == "status_conflict" && finding.record_kind == core::RecordKind::kMeasure &&
        finding.record_index == measure) {
      return true;
    }
  }
  return false;
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
      if (is_said(c, static_cast<int>(i))) continue;
      core::Finding finding = at_measure(c, "status_conflict", static_cast<int>(i), field,
                                         {{"printed", ticks(measure)}});
      finding.page = measure.status_sources.front().page;
      finding.box = measure.status_sources.front().box;
      out.push_back(std::move(finding));
    } else if (!measure.status && table.rows >= 3 && table.with_status * 3 >= table.rows * 2) {
      out.push_back(at_measure(c, "status_missing", static_cast<int>(i), field,
                               {{"table", std::to_string(measure.table_no)}}));
    }
  }
  return out;
}

}  // namespace truat::check
