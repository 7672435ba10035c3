// Which sums a report's numbers must satisfy. Each function knows one of them and adds its
// identities to the ledger; a sum whose facts or numbers are missing is not added.
#pragma once

#include <optional>

#include "check/identity.h"

namespace truat::check {

// The number of one printed score.
Number number_from(const core::Score& score, int index);
// The number of a score, added to the ledger on first use; nothing when it isn't printed.
std::optional<int> number_of(const Case& c, Ledger& ledger, const ScoreKey& key);
// The numbers of all indicators of an instrument; empty when one isn't printed.
std::vector<int> indicators_of(const Case& c, Ledger& ledger, const std::string& instrument,
                               int year);
// "(a + b) / 2" and the terms for it.
std::vector<Term> mean_of(const std::vector<int>& numbers);
std::string mean_formula(const Ledger& ledger, const std::vector<int>& numbers);

void add_overall_weighted(const Case& c, Ledger& ledger);
void add_instrument_means(const Case& c, Ledger& ledger);
void add_eit_parts(const Case& c, Ledger& ledger);
void add_printed_differences(const Case& c, Ledger& ledger);
void add_survey_sums(const Case& c, Ledger& ledger);
void add_item_means(const Case& c, Ledger& ledger);

// All of them; findings for those that fail, with a proposal where one digit explains the failure.
Findings failing_sums(const Case& c);

}  // namespace truat::check
