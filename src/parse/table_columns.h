// What the columns of one table hold: header rows (also of two levels) to fields.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/report.h"
#include "parse/lexicon.h"
#include "parse/period.h"

namespace truat::parse {

struct TableColumn {
  Column field = Column::kNone;
  std::string header;                         // the lowest printed name
  std::string group;                          // the name above it, or empty
  int group_id = -1;                          // cell id of the group
  std::optional<core::FiscalYear> year;       // of a score column
  std::optional<core::MeasureStatus> status;  // of a tick column
  std::optional<FiscalMonths> months;         // of a tick column
};

// `headers`: the header rows from top to bottom.
std::vector<TableColumn> resolve_columns(const std::vector<const core::Row*>& headers, int columns,
                                         const Lexicon& lexicon);

// The first column of a field, -1 when there is none.
int column_of(const std::vector<TableColumn>& columns, Column field);
bool has(const std::vector<TableColumn>& columns, Column field);

// Whether rows under these columns are measures, and the fields settled for it: the same header
// word means different things beside different neighbours ("หัวข้อ" is a topic beside a measure and
// the name of an item beside its code). Unchanged and false when the table is of another kind:
// tables of measures say who does them, by when or what came of it, unless they stand for
// indicators.
bool settle_measure_columns(std::vector<TableColumn>& columns, bool of_indicators);

}  // namespace truat::parse
