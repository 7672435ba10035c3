#include "parse/period_year.h"

#include <algorithm>
#include <map>

#include "parse/period.h"

namespace truat::parse {
namespace {

// The fiscal year in which an ISO date lies.
core::FiscalYear fiscal_year_of(const std::string& date) {
  const int year = std::stoi(date.substr(0, 4)), month = std::stoi(date.substr(5, 2));
  return core::FiscalYear(core::BuddhistYear(year + 543 + (month >= 10)));
}

std::optional<core::FiscalYear> year_of_most_dates(const std::vector<BodyRow>& rows, int column,
                                                   const Lexicon& lexicon) {
  std::map<core::FiscalYear, int> counts;
  int all = 0;
  for (const BodyRow& row : rows) {
    const auto printed = row.cells[static_cast<size_t>(column)].field();
    if (!printed) continue;
    const Period period = parse_period(printed->text, lexicon, std::nullopt);
    if (!period.start || !period.end) continue;
    ++all;
    const core::FiscalYear year = fiscal_year_of(*period.start);
    if (year == fiscal_year_of(*period.end)) ++counts[year];
  }
  for (const auto& [year, count] : counts) {
    if (count * 2 > all) return year;
  }
  return {};
}

bool reports_what_was_done(const std::vector<TableColumn>& columns) {
  return has(columns, Column::kResult) || has(columns, Column::kStatus) ||
         has(columns, Column::kStatusTick) || has(columns, Column::kOutcome);
}

}  // namespace

std::optional<core::FiscalYear> period_year(const std::vector<BodyRow>& rows,
                                            const std::vector<TableColumn>& columns,
                                            const TableContext& context, const Lexicon& lexicon,
                                            std::optional<core::FiscalYear> assessed) {
  if (const int column = column_of(columns, Column::kPeriod); column >= 0) {
    if (const auto year = year_of_most_dates(rows, column, lexicon)) return year;
  }
  if (!reports_what_was_done(columns) && !context.period_year_of_plan) return {};
  return context.period_year ? context.period_year : assessed;
}

}  // namespace truat::parse
