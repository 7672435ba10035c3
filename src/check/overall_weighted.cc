// Overall score = sum of the instruments, each with its weight of the year.
#include "check/sums.h"

namespace truat::check {
namespace {

// An instrument's value as terms with their weights: itself, else its parts, else the mean of its
// indicators; empty when none of them is printed.
std::vector<Term> instrument_terms(const Case& c, Ledger& ledger, const YearFacts& facts,
                                   const std::string& instrument, int year) {
  if (const auto number = number_of(c, ledger, {core::ScoreLevel::kInstrument, instrument, year})) {
    return {{1.0, *number}};
  }
  std::vector<Term> parts;
  bool complete = true;
  for (const auto& [code, part] : facts.parts) {
    if (part.instrument != instrument) continue;
    const auto number = number_of(c, ledger, {core::ScoreLevel::kInstrument, code, year});
    if (number) parts.push_back({part.share, *number});
    complete = complete && number.has_value();
  }
  if (!parts.empty() && complete) return parts;
  return mean_of(indicators_of(c, ledger, instrument, year));
}

// 0.3 -> "0.30", 0.06 -> "0.06".
std::string weighted(const Ledger& ledger, const Term& term) {
  return two_decimals(term.factor) + "×" + ledger.numbers[term.number].text;
}

}  // namespace

void add_overall_weighted(const Case& c, Ledger& ledger) {
  for (int year : c.years) {
    const YearFacts* facts = c.facts(year);
    const ScoreKey key{core::ScoreLevel::kOverall, "ITA", year};
    if (facts == nullptr || facts->weights.empty() || !c.applies("overall_weighted", year))
      continue;
    const auto overall = number_of(c, ledger, key);
    if (!overall) continue;
    Identity identity{"overall_weighted",
                      {{1.0, *overall}},
                      {},
                      0,
                      0,
                      false,
                      label(key, Language::kThai),
                      label(key, Language::kEnglish),
                      ledger.numbers[*overall].text,
                      ""};
    bool complete = true;
    for (const auto& [instrument, weight] : facts->weights) {
      const auto terms = instrument_terms(c, ledger, *facts, instrument, year);
      complete = complete && !terms.empty();
      for (Term term : terms) {
        term.factor *= weight;
        identity.right.push_back(term);
        identity.formula += (identity.formula.empty() ? "" : " + ") + weighted(ledger, term);
      }
    }
    if (complete) ledger.identities.push_back(std::move(identity));
  }
}

}  // namespace truat::check
