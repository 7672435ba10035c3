// Levels ("A", "ผ่านดี") that running text prints with a score.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parse/lexicon.h"
#include "parse/pattern.h"

namespace truat::parse {

// Whether the text behind a number goes on with a level, known or not: "คะแนน จัดอยู่ในระดับ …".
bool speaks_of_grade(std::string_view behind);

struct GradeBehind {
  Range grade;
  size_t end = 0;  // of the words that say it
};

// The known level that the words from `from` on say; places count from the text's beginning.
std::optional<GradeBehind> grade_behind(std::string_view text, size_t from, const Lexicon& lexicon);

// The known level that stands between `from` and a number at `to`: "อยู่ในระดับ A ได้คะแนนรวม 86.51".
std::optional<Range> grade_before(std::string_view text, size_t from, size_t to,
                                  const Lexicon& lexicon);

std::vector<const Pattern*> text_grade_patterns();

}  // namespace truat::parse
