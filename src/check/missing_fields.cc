// Rows of measures that name no time or no unit where others of their table do: left open in print,
// or merged with the row above in a table that draws no lines, which is told by nothing in its
// text.
#include "check/rules.h"

namespace truat::check {
namespace {

using Member = std::optional<core::Field> core::Measure::*;

void missing(const Case& c, const std::string& rule, Member field, Findings& out) {
  std::map<int, int> with_field;  // rows, by table
  for (const core::Measure& measure : c.report.measures) {
    with_field[measure.table_no] += (measure.*field).has_value();
  }
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    if (!measure.measure || measure.*field || with_field[measure.table_no] == 0) continue;
    out.push_back(at_measure(c, rule, static_cast<int>(i), &*measure.measure,
                             {{"table", std::to_string(measure.table_no)}}));
  }
}

}  // namespace

Findings missing_fields(const Case& c) {
  Findings out;
  missing(c, "period_missing", &core::Measure::period_raw, out);
  missing(c, "responsible_missing", &core::Measure::responsible, out);
  return out;
}

}  // namespace truat::check
