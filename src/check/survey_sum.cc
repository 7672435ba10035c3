// Shares of the answers to one survey question sum to 100 %.
#include <cmath>

#include "check/sums.h"
#include "core/thai_characters.h"

namespace truat::check {
namespace {

// Shares are rounded, each to its last printed place.
double rounding(const std::vector<std::string>& texts) {
  double total = kTolerance;
  for (const std::string& text : texts) total += 0.5 * std::pow(10.0, -decimals_of(text));
  return total;
}

// "๑) ไม่มีปัญหาเลย" starts the answers of a question.
bool is_first_answer(const core::Score& score) {
  if (!score.subject) return false;
  const std::string text = core::squeeze_spaces(core::arabic_digits(score.subject->text));
  const size_t start = text.find_first_not_of("-( ");
  return start != std::string::npos && text.size() > start + 1 && text[start] == '1' &&
         (text[start + 1] == ')' || text[start + 1] == '.');
}

class Question {
 public:
  Question(const Case& c, Ledger& ledger) : c_(c), ledger_(ledger) {}

  void add(int score) {
    scores_.push_back(score);
    texts_.push_back(as_printed(c_.report.scores[score]));
    sum_ += c_.report.scores[score].value;
  }
  bool complete() const { return std::abs(sum_ - 100) <= rounding(texts_) + 1e-6; }

  // Ends the question; answers that nobody gave may follow a sum that is already reached.
  void close() {
    if (scores_.size() >= 2 && sum_ > 0) add_identity();
    scores_.clear();
    texts_.clear();
    sum_ = 0;
  }

 private:
  void add_identity() {
    Identity identity{"survey_sum", {}, {}, 100, rounding(texts_), false, "", "", "", ""};
    for (int score : scores_) {
      ledger_.numbers.push_back(number_from(c_.report.scores[score], score));
      identity.left.push_back({1.0, static_cast<int>(ledger_.numbers.size()) - 1});
      identity.formula +=
          (identity.formula.empty() ? "" : " + ") + as_printed(c_.report.scores[score]);
    }
    identity.printed = two_decimals(sum_);
    ledger_.identities.push_back(std::move(identity));
  }

  const Case& c_;
  Ledger& ledger_;
  std::vector<int> scores_;
  std::vector<std::string> texts_;
  double sum_ = 0;
};

}  // namespace

void add_survey_sums(const Case& c, Ledger& ledger) {
  Question question(c, ledger);
  bool complete = false;
  for (size_t i = 0; i < c.report.scores.size(); ++i) {
    const core::Score& score = c.report.scores[i];
    const bool share = score.level == core::ScoreLevel::kSurveyShare;
    if (!share || is_first_answer(score) || (complete && score.value > 0)) question.close();
    if (share) question.add(static_cast<int>(i));
    complete = share && question.complete();
  }
  question.close();
}

}  // namespace truat::check
