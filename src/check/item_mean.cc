// An indicator of IIT = mean of its questions, where the list of questions is known and all of them
// are printed. Not for EIT (printed questions are those of part 1) and OIT (rule not published).
#include "check/sums.h"

namespace truat::check {

void add_item_means(const Case& c, Ledger& ledger) {
  for (int year : c.years) {
    const YearFacts* facts = c.facts(year);
    if (facts == nullptr || !c.applies("item_mean", year)) continue;
    for (const auto& [code, indicator] : facts->indicators) {
      const ScoreKey key{core::ScoreLevel::kIndicator, code, year};
      const auto printed = number_of(c, ledger, key);
      if (!printed || indicator.instrument != "IIT") continue;
      std::vector<int> numbers;
      bool complete = true;
      for (const auto& [item_code, item] : facts->items) {
        if (item.indicator != code) continue;
        const auto number = number_of(c, ledger, {core::ScoreLevel::kItem, item_code, year});
        if (number) numbers.push_back(*number);
        complete = complete && number.has_value();
      }
      if (!complete || numbers.empty()) continue;
      ledger.identities.push_back({"item_mean",
                                   {{1.0, *printed}},
                                   mean_of(numbers),
                                   0,
                                   0,
                                   false,
                                   label(key, Language::kThai),
                                   label(key, Language::kEnglish),
                                   ledger.numbers[*printed].text,
                                   mean_formula(ledger, numbers)});
    }
  }
}

}  // namespace truat::check
