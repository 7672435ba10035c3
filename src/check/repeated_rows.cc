// A table of measures that stands in the report a second time, row for row: a page or a whole
// report that was bound in twice. Its rows would be counted twice.
#include <set>
#include <vector>

#include "check/rules.h"
#include "check/words.h"

namespace truat::check {
namespace {

constexpr size_t kShortestText = 40;  // bytes of a measure that isn't repeated by chance
constexpr int kFewestRows = 2;

// Everything that the row prints; "" when that is too little to tell it from others.
std::string print_of(const core::Measure& m) {
  if (!m.measure || m.measure->text.size() < kShortestText) return "";
  std::string out;
  for (const auto* field : {&m.topic, &m.seq, &m.measure, &m.steps, &m.issue, &m.requirement,
                            &m.responsible, &m.period_raw, &m.result, &m.outcome, &m.remark}) {
    out += (*field ? letters_and_digits((*field)->text) : "") + '\n';
  }
  return out;
}

struct Table {
  int rows = 0, repeated = 0;
  int first = -1;  // of the repeated rows
  int of = 0;      // the table that it repeats
};

}  // namespace

Findings repeated_rows(const Case& c) {
  std::map<std::string, int> seen;  // print -> its first table
  std::map<int, Table> tables;
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    const std::string print = print_of(measure);
    if (print.empty()) continue;
    Table& table = tables[measure.table_no];
    ++table.rows;
    const int first_in = seen.emplace(print, measure.table_no).first->second;
    if (first_in == measure.table_no) continue;
    if (table.repeated++ == 0) {
      table.first = static_cast<int>(i);
      table.of = first_in;
    }
  }
  Findings out;
  for (const auto& [number, table] : tables) {
    if (table.repeated < kFewestRows || 2 * table.repeated < table.rows) continue;
    const core::Measure& measure = c.report.measures[table.first];
    out.push_back(at_measure(c, "rows_repeated", table.first, &*measure.measure,
                             {{"table", std::to_string(number)},
                              {"number", std::to_string(table.repeated)},
                              {"other", std::to_string(table.of)}}));
  }
  return out;
}

}  // namespace truat::check
