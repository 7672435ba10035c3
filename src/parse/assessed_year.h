// The fiscal year that a report's assessment is of: the year of its scores. A report of 2567 about
// the measures that follow from the scores of 2566 is of 2566.
#pragma once

#include <optional>
#include <vector>

#include "core/report.h"
#include "parse/running_text.h"

namespace truat::parse {

struct AssessedYear {
  std::optional<core::FiscalYear> year;
  std::optional<core::Field> source;
};

// `texts`: paragraphs in reading order. `scores`: all found so far, those without a printed year
// have none yet.
AssessedYear assessed_year(const std::vector<const RunningText*>& texts,
                           const std::vector<core::Score>& scores);

}  // namespace truat::parse
