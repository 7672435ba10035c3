// Periods of measures: they start before they end, and lie in the fiscal year that the report's
// measures are of. Dates that rest on a month whose name was put right are said to do so.
#include <cstdlib>

#include "check/rules.h"

namespace truat::check {
namespace {

constexpr int kLastPlausible = 2600;

// Fiscal year (BE) of an ISO date: "2024-10-01" -> 2568.
int fiscal_year_of(const std::string& iso) {
  const int year = std::atoi(iso.substr(0, 4).c_str()), month = std::atoi(iso.substr(5, 2).c_str());
  return year + 543 + (month >= 10 ? 1 : 0);
}

bool complete(const core::Measure& measure) {
  return measure.period_start && measure.period_end && measure.period_raw &&
         measure.period_start->size() == 10 && measure.period_end->size() == 10;
}

// Whole fiscal years, as many as plans are made for. What is longer, or begins or ends within a
// year, has a year that was misprinted or misread.
bool is_plan(const core::Measure& measure) {
  constexpr int kLongestPlan = 6;  // fiscal years
  const int years = fiscal_year_of(*measure.period_end) - fiscal_year_of(*measure.period_start) + 1;
  return years >= 3 && years <= kLongestPlan && measure.period_start->ends_with("-10-01") &&
         measure.period_end->ends_with("-09-30");
}

// The fiscal years that the measures are of: that of most periods; without a majority the report's
// year and the next one (a plan follows the assessed year).
std::vector<int> expected_years(const Case& c) {
  std::map<int, int> votes;
  int total = 0;
  for (const core::Measure& measure : c.report.measures) {
    if (!complete(measure)) continue;
    const int first = fiscal_year_of(*measure.period_start);
    if (first != fiscal_year_of(*measure.period_end)) continue;
    ++votes[first];
    ++total;
  }
  for (const auto& [year, count] : votes) {
    if (count >= 2 && count * 3 >= total * 2) return {year};
  }
  const int own = c.report_year();
  return own == 0 ? std::vector<int>{} : std::vector<int>{own, own + 1};
}

std::string span(const core::Measure& measure) {
  return *measure.period_start + " … " + *measure.period_end;
}

}  // namespace

Findings periods(const Case& c) {
  Findings out;
  const auto years = expected_years(c);
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    const int index = static_cast<int>(i);
    if (measure.period_read_as && measure.period_raw) {
      out.push_back(at_measure(
          c, "month_misread", index, &*measure.period_raw,
          {{"printed", measure.period_raw->text}, {"expected", *measure.period_read_as}}));
    }
    if (measure.period_half && measure.period_raw) {
      out.push_back(at_measure(c, "period_half", index, &*measure.period_raw,
                               {{"printed", measure.period_raw->text}}));
    }
    if (!complete(measure)) continue;
    if (*measure.period_start > *measure.period_end) {
      out.push_back(at_measure(c, "period_reversed", index, &*measure.period_raw,
                               {{"printed", measure.period_raw->text},
                                {"other", *measure.period_end},
                                {"expected", *measure.period_start}}));
      continue;
    }
    const int first = fiscal_year_of(*measure.period_start);
    const int last = fiscal_year_of(*measure.period_end);
    // An impossible year is said by its own rule; a span of several years is a plan's period.
    if (years.empty() || last > kLastPlausible) continue;
    if (first >= years.front() && last <= years.back()) continue;
    if (first <= years.front() && last >= years.back() && is_plan(measure)) continue;
    out.push_back(at_measure(c, "period_outside", index, &*measure.period_raw,
                             {{"printed", measure.period_raw->text},
                              {"other", span(measure)},
                              {"year", std::to_string(years.front())}}));
  }
  return out;
}

}  // namespace truat::check
