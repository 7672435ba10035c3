// The rules, one function each; the file of the same name holds it. A rule says nothing where the
// facts that it needs are not known or not printed.
#pragma once

#include "check/case.h"

namespace truat::check {

Findings failing_sums(const Case& c);  // sums.cc: all rules that compare numbers
Findings score_range(const Case& c);
Findings score_conflict(const Case& c);  // also score_rounding, text_table
Findings grade_threshold(const Case& c);
Findings indicator_name(const Case& c);
Findings indicator_missing(const Case& c);
Findings indicator_not_reproducible(const Case& c);
Findings item_list(const Case& c);         // item_unknown, item_repeated, item_missing
Findings item_name(const Case& c);         // also item_list_other
Findings numbering(const Case& c);         // numbering_gap, numbering_repeated
Findings page_numbers(const Case& c);      // page_number_gap, page_number_last
Findings impossible_years(const Case& c);  // year_impossible, _unlikely, _far
Findings periods(const Case& c);           // period_reversed, _outside, _half, month_misread
Findings copied_texts(const Case& c);      // result_copied, outcome_copied
Findings statuses(const Case& c);          // status_conflict, status_missing, statuses_unread
Findings missing_fields(const Case& c);    // period_missing, responsible_missing
Findings nameless(const Case& c);          // measure_nameless
Findings torn_rows(const Case& c);         // rows_torn
Findings repeated_rows(const Case& c);     // rows_repeated
Findings number_form(const Case& c);
Findings nothing_read(const Case& c);
Findings agency_names(const Case& c);   // agency_variants, _misprinted, _unresolved, _unknown
Findings mixed_scripts(const Case& c);  // digits_mixed, code_mixed, code_zero
// number_low_confidence, code_inferred, number_repaired, reading_conflict
Findings doubtful_readings(const Case& c);
Findings unread(const Case& c);  // scores_unread, number_unread, measures_unread, …

}  // namespace truat::check
