// Years in running text: "ปีงบประมาณ พ.ศ. ๒๕๖๘", "ITA ปี2567", "ประจำปี ๖๗". Years of laws and plan
// periods ("พระราชบัญญัติ … พ.ศ. ๒๕๖๒", "(พ.ศ. ๒๕๖๖ - ๒๕๗๐)") are none of them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/year.h"
#include "parse/pattern.h"

namespace truat::parse {

struct YearMention {
  core::FiscalYear year;
  Range range;
};

// `search`: text with Arabic digits (RunningText::search).
std::vector<YearMention> year_mentions(std::string_view search);

// The year of a table column's name: "๒๕๖๗", "พ.ศ. 2567", "คะแนน ปี 67", "ปีงบประมาณ\n2565".
std::optional<core::FiscalYear> year_in_header(std::string_view text);

// Printed years that an ITA report can be about; others are misprints ("2668").
bool is_plausible(core::FiscalYear year);

}  // namespace truat::parse
