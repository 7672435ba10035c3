// A cell that is nothing but a score: "๙๓.๙๖", "100", "97.5 คะแนน", "95.27 (ผ่านดี)". Signed
// numbers are differences; texts with other words are no scores.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parse/lexicon.h"
#include "parse/pattern.h"

namespace truat::parse {

struct ScoreNumber {
  double value = 0;
  bool has_sign = false;
  bool percent = false;
  std::string raw;    // as printed, with its sign
  std::string grade;  // printed behind the number, or empty
};

std::optional<ScoreNumber> parse_score_number(std::string_view printed, const Lexicon& lexicon);

// The same for what looks like a score by itself, wherever it stands: 0 … 100 with two decimals,
// neither signed nor a share.
std::optional<ScoreNumber> like_a_score(std::string_view printed, const Lexicon& lexicon);

}  // namespace truat::parse
