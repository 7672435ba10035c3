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

constexpr int kNoChance = 3;  // rows with places for statuses

struct Table {
  int rows = 0, with_status = 0, expecting = 0;
  int first = -1;  // of its rows

  // Whether a row without a status lacks one: its table has places for them, or half of its
  // rows have one.
  bool has_statuses() const { return expecting == rows || (rows >= 3 && with_status * 2 >= rows); }
};

std::map<int, Table> tables_of(const Case& c) {
  std::map<int, Table> out;
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    Table& table = out[measure.table_no];
    if (table.rows++ == 0) table.first = static_cast<int>(i);
    table.expecting += measure.expects_status;
    if (measure.status || several_ticks(measure)) ++table.with_status;
  }
  return out;
}

core::Finding conflict(const Case& c, int row) {
  const core::Measure& measure = c.report.measures[row];
  const core::Field* field = measure.measure ? &*measure.measure : nullptr;
  core::Finding finding =
      at_measure(c, "status_conflict", row, field, {{"printed", ticks(measure)}});
  finding.page = measure.status_sources.front().page;
  finding.box = measure.status_sources.front().box;
  if (is_doubtful(measure.status_sources)) soften(c, finding);
  return finding;
}

core::Finding without_status(const Case& c, const std::string& rule, int row, int rows) {
  const core::Measure& measure = c.report.measures[row];
  const core::Field* field = measure.measure ? &*measure.measure : nullptr;
  core::Finding finding =
      at_measure(c, rule, row, field,
                 {{"table", std::to_string(measure.table_no)}, {"number", std::to_string(rows)}});
  if (field != nullptr && is_recognised(*field)) soften(c, finding);
  return finding;
}

}  // namespace

Findings statuses(const Case& c) {
  const auto tables = tables_of(c);
  Findings out;
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    const int row = static_cast<int>(i);
    const Table& table = tables.at(measure.table_no);
    if (several_ticks(measure)) {
      out.push_back(conflict(c, row));
    } else if (!measure.status && says_what(measure) && table.has_statuses() &&
               table.with_status > 0) {
      out.push_back(without_status(c, "status_missing", row, table.rows));
    } else if (row == table.first && table.with_status == 0 &&
               (2 * table.expecting >= table.rows || table.expecting >= kNoChance)) {
      out.push_back(without_status(c, "statuses_unread", row, table.rows));
    }
  }
  return out;
}

}  // namespace truat::check
