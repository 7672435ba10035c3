// Tables whose rows are measures: each body row becomes one core::Measure.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/report.h"
#include "parse/counted_codes.h"
#include "parse/lexicon.h"
#include "parse/table_columns.h"
#include "parse/table_rows.h"

namespace truat::parse {

// What stands above a table and holds for its rows.
struct TableContext {
  std::optional<core::Field> topic;  // a heading that names an indicator, a question, a topic
  std::optional<int> indicator;
  std::optional<core::FiscalYear> period_year;  // what "ตลอดปีงบประมาณ" refers to
  bool period_year_of_plan = false;             // a heading of the table itself names that year
  bool about_items = false;  // the heading speaks of OIT: plain numbers are item codes
};

struct MeasureRow {
  core::Measure measure;
  std::set<int> cells;                      // ids of the table's cells that are in the measure
  std::vector<core::MeasureStatus> ticked;  // more than one: the row contradicts itself
  CountedRow code;                          // what the list's count may mend
};

// `columns` after settle_measure_columns. `fiscal_year`: of the document's assessment.
std::vector<MeasureRow> read_measures(const std::vector<BodyRow>& rows,
                                      std::vector<TableColumn> columns, const TableContext& context,
                                      const Lexicon& lexicon,
                                      std::optional<core::FiscalYear> fiscal_year);

// The indicator that a heading, section row or topic cell names as its subject.
std::optional<int> indicator_of_topic(const std::string& text, const Lexicon& lexicon);

}  // namespace truat::parse
