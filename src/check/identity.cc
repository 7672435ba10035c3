#include "check/identity.h"

#include <cmath>

#include "core/thai_characters.h"

namespace truat::check {
namespace {

double sum(const Ledger& ledger, const std::vector<Term>& terms) {
  double total = 0;
  for (const Term& term : terms) total += term.factor * ledger.numbers[term.number].value;
  return total;
}

bool satisfied(const Ledger& ledger, const Identity& identity) {
  const double left = left_value(ledger, identity), right = right_value(ledger, identity);
  const double slack = identity.tolerance + 1e-6;
  return std::abs(left - right) <= slack ||
         (identity.either_sign && std::abs(left + right) <= slack);
}

bool involves(const Identity& identity, int number) {
  for (const auto* side : {&identity.left, &identity.right}) {
    for (const Term& term : *side) {
      if (term.number == number) return true;
    }
  }
  return false;
}

// How many sums of a number hold once it is changed, and how many of these failed before.
struct Effect {
  int holding = 0, repaired = 0;
};

// Nothing when a sum of the number doesn't hold with the change.
std::optional<Effect> effect_of(const Ledger& before, const Ledger& changed, int number) {
  Effect effect;
  for (const Identity& identity : changed.identities) {
    if (!involves(identity, number)) continue;
    if (!satisfied(changed, identity)) return {};
    ++effect.holding;
    if (!holds(before, identity)) ++effect.repaired;
  }
  return effect;
}

// All values that differ from the number by one digit of its two-decimal form.
std::vector<double> one_digit_away(const Number& number) {
  std::vector<double> out;
  const std::string text = two_decimals(std::abs(number.value));
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '.') continue;
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string changed = text;
      changed[i] = digit;
      const bool leading_zero = i == 0 && digit == '0' && changed[1] != '.';
      if (digit == text[i] || leading_zero) continue;
      const double value = std::stod(changed) * (number.value < 0 ? -1 : 1);
      if (!number.is_score || value <= 100) out.push_back(value);
    }
  }
  return out;
}

}  // namespace

int decimals_of(const std::string& text) {
  const std::string arabic = core::arabic_digits(text);
  const size_t dot = arabic.rfind('.');
  int n = 0;
  for (size_t i = dot + 1; dot != std::string::npos && i < arabic.size(); ++i) {
    if (arabic[i] < '0' || arabic[i] > '9') break;
    ++n;
  }
  return n;
}

double tolerance_of(const Ledger& ledger, const Identity& identity) {
  double tolerance = kTolerance;
  for (const auto* side : {&identity.left, &identity.right}) {
    for (const Term& term : *side) {
      if (decimals_of(ledger.numbers[term.number].text) == 1)
        tolerance += std::abs(term.factor) * 0.05;
    }
  }
  return tolerance;
}

double left_value(const Ledger& ledger, const Identity& identity) {
  return sum(ledger, identity.left);
}

double right_value(const Ledger& ledger, const Identity& identity) {
  return sum(ledger, identity.right) + identity.constant;
}

bool holds(const Ledger& ledger, const Identity& identity) {
  if (satisfied(ledger, identity)) return true;
  Ledger changed{ledger.numbers, {}};
  for (const auto* side : {&identity.left, &identity.right}) {
    for (const Term& term : *side) {
      Number& number = changed.numbers[term.number];
      const double printed = number.value;
      for (double other : number.others) {
        number.value = other;
        if (satisfied(changed, identity)) return true;
      }
      number.value = printed;
    }
  }
  return false;
}

bool misreading_explains(const Ledger& ledger, const Identity& failing) {
  Ledger changed{ledger.numbers, {}};
  for (const auto* side : {&failing.left, &failing.right}) {
    for (const Term& term : *side) {
      Number& number = changed.numbers[term.number];
      if (number.doubtful) return true;
      if (!number.recognised) continue;
      const double printed = number.value;
      for (double value : one_digit_away(number)) {
        number.value = value;
        if (satisfied(changed, failing)) return true;
      }
      number.value = printed;
    }
  }
  return false;
}

std::optional<Correction> only_correction(const Ledger& ledger, const Identity& failing) {
  std::optional<Correction> best;
  int most = 0, ties = 0;
  Ledger changed = ledger;
  for (const auto* side : {&failing.left, &failing.right}) {
    for (const Term& term : *side) {
      Number& number = changed.numbers[term.number];
      const double printed = number.value;
      for (double value : one_digit_away(number)) {
        number.value = value;
        const auto effect = effect_of(ledger, changed, term.number);
        if (!effect || effect->repaired < most) continue;
        ties = effect->repaired == most ? ties + 1 : 1;
        most = effect->repaired;
        best = Correction{term.number, value, effect->holding};
      }
      number.value = printed;
    }
  }
  return ties == 1 ? best : std::nullopt;
}

}  // namespace truat::check
