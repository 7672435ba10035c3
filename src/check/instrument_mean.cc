// An instrument = plain mean of its indicators; EIT that is printed in two parts: mean of the
// parts.
#include "check/sums.h"

namespace truat::check {
namespace {

// What is printed for the instrument: itself, else its parts with their shares.
std::vector<Term> printed_instrument(const Case& c, Ledger& ledger, const YearFacts& facts,
                                     const std::string& instrument, int year) {
  if (const auto number = number_of(c, ledger, {core::ScoreLevel::kInstrument, instrument, year})) {
    return {{1.0, *number}};
  }
  std::vector<Term> parts;
  for (const auto& [code, part] : facts.parts) {
    if (part.instrument != instrument) continue;
    const auto number = number_of(c, ledger, {core::ScoreLevel::kInstrument, code, year});
    if (!number) return {};
    parts.push_back({part.share, *number});
  }
  return parts;
}

std::string printed_text(const Ledger& ledger, const std::vector<Term>& terms) {
  if (terms.size() == 1) return ledger.numbers[terms[0].number].text;
  std::vector<int> numbers;
  double value = 0;
  for (const Term& term : terms) {
    numbers.push_back(term.number);
    value += term.factor * ledger.numbers[term.number].value;
  }
  return mean_formula(ledger, numbers) + " = " + two_decimals(value);
}

}  // namespace

void add_instrument_means(const Case& c, Ledger& ledger) {
  for (int year : c.years) {
    const YearFacts* facts = c.facts(year);
    if (facts == nullptr || !c.applies("instrument_mean", year)) continue;
    for (const auto& [instrument, weight] : facts->weights) {
      const auto left = printed_instrument(c, ledger, *facts, instrument, year);
      const auto indicators = indicators_of(c, ledger, instrument, year);
      if (left.empty() || indicators.empty()) continue;
      const ScoreKey key{core::ScoreLevel::kInstrument, instrument, year};
      ledger.identities.push_back({"instrument_mean", left, mean_of(indicators), 0, 0, false,
                                   label(key, Language::kThai), label(key, Language::kEnglish),
                                   printed_text(ledger, left), mean_formula(ledger, indicators)});
    }
  }
}

}  // namespace truat::check
