#include "check/sums.h"

namespace truat::check {
namespace {

// The score to point at: the first of the left side, else the first of all.
int place_of(const Ledger& ledger, const Identity& identity) {
  for (const auto* side : {&identity.left, &identity.right}) {
    for (const Term& term : *side) {
      if (ledger.numbers[term.number].score >= 0) return ledger.numbers[term.number].score;
    }
  }
  return -1;
}

void append_proposal(const Case& c, const Ledger& ledger, const Identity& identity,
                     core::Finding& finding) {
  const auto correction = only_correction(ledger, identity);
  if (!correction) return;
  const std::string text =
      message_of(c.rules.rule("correction"), {{"printed", ledger.numbers[correction->number].text},
                                              {"expected", two_decimals(correction->value)},
                                              {"number", std::to_string(correction->identities)}});
  finding.message = message_in(finding.message, Language::kThai) + " " +
                    message_in(text, Language::kThai) + "\n" +
                    message_in(finding.message, Language::kEnglish) + "; " +
                    message_in(text, Language::kEnglish);
}

// A number that can't be a score is said by its own rule, and no sum with it can be right.
bool has_impossible_number(const Ledger& ledger, const Identity& identity) {
  for (const auto* side : {&identity.left, &identity.right}) {
    for (const Term& term : *side) {
      const Number& number = ledger.numbers[term.number];
      if (number.is_score && (number.value < 0 || number.value > 100)) return true;
    }
  }
  return false;
}

core::Finding failing(const Case& c, const Ledger& ledger, const Identity& identity) {
  Words words{{"what", identity.what},
              {"what_en", identity.what_en},
              {"printed", identity.printed},
              {"formula", identity.formula},
              {"expected", two_decimals(right_value(ledger, identity))}};
  const int score = place_of(ledger, identity);
  core::Finding finding = score < 0 ? at_document(c, identity.rule, nullptr, std::move(words))
                                    : at_score(c, identity.rule, score, std::move(words));
  if (!identity.place.empty()) {
    finding.page = identity.place.front().page;
    finding.box = identity.place.front().box;
  }
  append_proposal(c, ledger, identity, finding);
  if (misreading_explains(ledger, identity)) soften(c, finding);
  return finding;
}

}  // namespace

Number number_from(const core::Score& score, int index) {
  return {score.value,
          {},
          as_printed(score),
          index,
          true,
          is_doubtful(score.value_raw),
          is_recognised(score.value_raw)};
}

std::optional<int> number_of(const Case& c, Ledger& ledger, const ScoreKey& key) {
  const auto found = c.printed.find(key);
  if (found == c.printed.end()) return {};
  const int first = found->second.front();
  for (size_t i = 0; i < ledger.numbers.size(); ++i) {
    if (ledger.numbers[i].score == first) return static_cast<int>(i);
  }
  Number number = number_from(c.report.scores[first], first);
  for (int score : found->second) {
    if (c.report.scores[score].value != number.value) {
      number.others.push_back(c.report.scores[score].value);
    }
  }
  ledger.numbers.push_back(std::move(number));
  return static_cast<int>(ledger.numbers.size()) - 1;
}

std::vector<int> indicators_of(const Case& c, Ledger& ledger, const std::string& instrument,
                               int year) {
  std::vector<int> out;
  const YearFacts* facts = c.facts(year);
  if (facts == nullptr) return out;
  for (const auto& [code, indicator] : facts->indicators) {
    if (indicator.instrument != instrument) continue;
    const auto number = number_of(c, ledger, {core::ScoreLevel::kIndicator, code, year});
    if (!number) return {};
    out.push_back(*number);
  }
  return out;
}

std::vector<Term> mean_of(const std::vector<int>& numbers) {
  std::vector<Term> terms;
  for (int number : numbers) terms.push_back({1.0 / static_cast<double>(numbers.size()), number});
  return terms;
}

std::string mean_formula(const Ledger& ledger, const std::vector<int>& numbers) {
  std::string out = "(";
  for (int number : numbers) {
    if (out.size() > 1) out += " + ";
    out += ledger.numbers[number].text;
  }
  return out + ") / " + std::to_string(numbers.size());
}

Findings failing_sums(const Case& c) {
  Ledger ledger;
  add_overall_weighted(c, ledger);
  add_instrument_means(c, ledger);
  add_eit_parts(c, ledger);
  add_printed_differences(c, ledger);
  add_survey_sums(c, ledger);
  add_item_means(c, ledger);
  for (Identity& identity : ledger.identities) {
    identity.tolerance = std::max(identity.tolerance, tolerance_of(ledger, identity));
  }
  Findings out;
  for (const Identity& identity : ledger.identities) {
    if (holds(ledger, identity) || has_impossible_number(ledger, identity)) continue;
    out.push_back(failing(c, ledger, identity));
  }
  return out;
}

}  // namespace truat::check
