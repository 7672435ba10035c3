// A row of measures without the text that names it: the rest of another row, or two rows that were
// cut in the wrong place.
#include "check/rules.h"

namespace truat::check {
namespace {

bool is_named(const core::Measure& measure) { return measure.measure || measure.item_code; }

// Any text of the row, to show where it stands.
const core::Field* some_text(const core::Measure& measure) {
  for (const auto* field : {&measure.steps, &measure.issue, &measure.requirement, &measure.result,
                            &measure.responsible, &measure.outcome}) {
    if (*field) return &**field;
  }
  return nullptr;
}

struct Rows {
  int all = 0, named = 0;
};

}  // namespace

Findings nameless(const Case& c) {
  std::map<int, Rows> tables;
  for (const core::Measure& measure : c.report.measures) {
    Rows& rows = tables[measure.table_no];
    ++rows.all;
    rows.named += is_named(measure);
  }
  Findings out;
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    const Rows& rows = tables[measure.table_no];
    if (is_named(measure) || 2 * rows.named < rows.all) continue;
    out.push_back(at_measure(c, "measure_nameless", static_cast<int>(i), some_text(measure),
                             {{"table", std::to_string(measure.table_no)}}));
  }
  return out;
}

}  // namespace truat::check
