// Sums that printed numbers must satisfy: each is a linear identity over the numbers of a report.
// Whether one holds, and which single changed digit would make all of them hold, is decided here;
// which identities there are is the rules' knowledge.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/case.h"

namespace truat::check {

// A printed number that takes part in identities.
struct Number {
  double value = 0;
  std::vector<double> others;  // further values printed for the same thing
  std::string text;            // as printed, "๙๓.๙๖"
  int score = -1;              // into Report::scores, -1 for a printed difference
  bool is_score = true;        // scores lie in 0 … 100
  bool doubtful = false;       // may be misread
  bool recognised = false;     // read from a picture
};

struct Term {
  double factor = 1;
  int number = 0;  // into Ledger::numbers
};

// left = right + constant, within the tolerance. left is what is printed, right what it is made of.
struct Identity {
  std::string rule;
  std::vector<Term> left, right;
  double constant = 0;
  double tolerance = 0;
  bool either_sign = false;      // a change printed without a sign may be meant either way
  std::string what, what_en;     // name of the left side in Thai and English
  std::string printed, formula;  // left and right side as text
  core::Sources place = {};      // of the left side, where that is no score
};

struct Ledger {
  std::vector<Number> numbers;
  std::vector<Identity> identities;
};

// Decimal places of a printed number, Thai or Arabic: "๙๓.๙๖" -> 2, "-10.0" -> 1, "85 %" -> 0.
int decimals_of(const std::string& text);

// Fixed amount by which two-decimal numbers may miss a sum.
constexpr double kTolerance = 0.01;

// 0.01, and half a unit of the last place for each number that is printed with one decimal only.
double tolerance_of(const Ledger& ledger, const Identity& identity);

double left_value(const Ledger& ledger, const Identity& identity);
double right_value(const Ledger& ledger, const Identity& identity);
// True also when another printed value of one of its numbers satisfies it: which of the two is
// wrong is said by the rule on contradicting scores.
bool holds(const Ledger& ledger, const Identity& identity);

// Whether a single digit misread in a picture explains why the identity fails.
bool misreading_explains(const Ledger& ledger, const Identity& failing);

// The change of one digit that makes this failing identity hold together with all others that the
// changed number takes part in. Of several such changes the one that repairs most failing
// identities; nothing when that leaves more than one.
struct Correction {
  int number = 0;
  double value = 0;
  int identities = 0;  // how many hold then
};
std::optional<Correction> only_correction(const Ledger& ledger, const Identity& failing);

}  // namespace truat::check
