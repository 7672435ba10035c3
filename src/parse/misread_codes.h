// Codes that one wrong letter made into another code or into none, and that what stands around them
// corrects. All are marked as inferred, so that a finding tells of them.
#pragma once

#include <optional>
#include <vector>

#include "core/report.h"
#include "parse/lexicon.h"
#include "parse/row_subject.h"

namespace truat::parse {

// The number of one indicator before the name of another is a misprint that a finding tells of.
// When that number stands before its own name too, and the other indicator nowhere in the same
// year, it is a misread number: the name counts.
void mend_repeated_indicators(std::vector<core::Score>& scores, const Lexicon& lexicon);

// "I๒ I๓ IK๔": questions whose codes aren't read get them from the count of the codes around them;
// counted_codes.h says when. `subjects`: of each row.
void mend_counted_items(const std::vector<BodyRow>& rows, ColumnGroup group, const Lexicon& lexicon,
                        std::vector<std::optional<RowSubject>>& subjects);

}  // namespace truat::parse
