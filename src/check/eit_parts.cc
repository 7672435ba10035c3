// EIT = mean of part 1 (public) and part 2 (survey), in the years that have two parts.
#include "check/sums.h"

namespace truat::check {

void add_eit_parts(const Case& c, Ledger& ledger) {
  for (int year : c.years) {
    const YearFacts* facts = c.facts(year);
    if (facts == nullptr || !c.applies("eit_parts", year)) continue;
    const ScoreKey key{core::ScoreLevel::kInstrument, "EIT", year};
    const auto whole = number_of(c, ledger, key);
    std::vector<Term> parts;
    std::vector<int> numbers;
    for (const auto& [code, part] : facts->parts) {
      const auto number = number_of(c, ledger, {core::ScoreLevel::kInstrument, code, year});
      if (!number || part.instrument != "EIT") continue;
      parts.push_back({part.share, *number});
      numbers.push_back(*number);
    }
    if (!whole || parts.empty() || parts.size() != facts->parts.size()) continue;
    ledger.identities.push_back({"eit_parts",
                                 {{1.0, *whole}},
                                 parts,
                                 0,
                                 0,
                                 false,
                                 label(key, Language::kThai),
                                 label(key, Language::kEnglish),
                                 ledger.numbers[*whole].text,
                                 mean_formula(ledger, numbers)});
  }
}

}  // namespace truat::check
